/** The event's SQL. */
@NullMarked
package org.entremise.event.store;

import org.jspecify.annotations.NullMarked;
