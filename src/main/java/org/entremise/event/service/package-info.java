/** Changing what an event is. */
@NullMarked
package org.entremise.event.service;

import org.jspecify.annotations.NullMarked;
