/** Asking for changes, and settling that. */
@NullMarked
package org.entremise.changerequest.service;

import org.jspecify.annotations.NullMarked;
