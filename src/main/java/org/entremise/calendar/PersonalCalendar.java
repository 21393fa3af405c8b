package org.entremise.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant's meetings for their own calendar.
 *
 * @param zone that the event is announced in
 * @param page where the participant finds its agenda
 * @param publishedAt when the newest version was published; null while none is
 * @param entries also those that fell away, marked as such
 */
public record PersonalCalendar(
    UUID eventId,
    String eventName,
    ZoneId zone,
    URI page,
    @Nullable Instant publishedAt,
    List<CalendarEntry> entries) {
  public PersonalCalendar {
    entries = List.copyOf(entries);
  }
}
