/** Reading an event's history. */
@NullMarked
package org.entremise.history.service;

import org.jspecify.annotations.NullMarked;
