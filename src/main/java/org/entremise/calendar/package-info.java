/** Agendas in people's own calendars: feeds that these read by themselves, and single files. */
@NullMarked
package org.entremise.calendar;

import org.jspecify.annotations.NullMarked;
