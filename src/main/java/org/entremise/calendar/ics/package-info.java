/** Calendars as text (RFC 5545, RFC 7986). Nothing else sees the library that writes it. */
@NullMarked
package org.entremise.calendar.ics;

import org.jspecify.annotations.NullMarked;
