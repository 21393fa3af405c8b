package org.entremise.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.entremise.matching.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A day or half-day of speed meetings.
 *
 * @param zone the time zone that its slots are announced in
 * @param policy whom its schedules serve first
 * @param phase where it is between its preparation and its end
 * @param rules what holds for wishes and participants
 * @param archived whether its organisers have put it away
 * @param slots in chronological order
 */
public record Event(
    UUID id,
    String name,
    String description,
    ZoneId zone,
    Policy policy,
    Phase phase,
    Rules rules,
    boolean archived,
    List<TimeSlot> slots) {
  public Event {
    slots = List.copyOf(slots);
  }

  /** What holds in it now. */
  public EventRules inForce() {
    return new EventRules(phase, zone, rules);
  }

  /** When the first slot begins; null where there is none. */
  public @Nullable Instant start() {
    return slots.isEmpty() ? null : slots.get(0).start();
  }

  /** When the last slot ends; null where there is none. */
  public @Nullable Instant end() {
    return slots.isEmpty() ? null : slots.get(slots.size() - 1).end();
  }

  /** The day on which it is erased with all that was said in it; null where it has no slots yet. */
  public @Nullable LocalDate erasedOn() {
    @Nullable Instant end = end();
    return end == null ? null : rules.erasedOn(end, zone);
  }
}
