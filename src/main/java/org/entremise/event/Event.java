package org.entremise.event;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A day or half-day of speed meetings.
 *
 * @param zone the time zone that its slots are announced in
 * @param slots in chronological order
 */
public record Event(UUID id, String name, String description, ZoneId zone, List<TimeSlot> slots) {
  public Event {
    slots = List.copyOf(slots);
  }
}
