package org.entremise.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * How long an event is kept.
 *
 * @param erasedOn by the clocks of its zone
 */
public record Kept(UUID eventId, ZoneId zone, LocalDate erasedOn) {
  /** Whether its day has come. */
  public boolean isDue(Instant now) {
    return !LocalDate.ofInstant(now, zone).isBefore(erasedOn);
  }
}
