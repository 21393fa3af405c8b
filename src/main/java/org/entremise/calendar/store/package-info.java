/** Feeds in the database. */
@NullMarked
package org.entremise.calendar.store;

import org.jspecify.annotations.NullMarked;
