package org.entremise.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What holds in an event now: its phase, and its rules by the clocks of its zone. Whoever is about
 * to change something asks here first.
 */
public record EventRules(Phase phase, ZoneId zone, Rules rules) {
  /**
   * Lets pass what the phase allows.
   *
   * @throws org.entremise.kernel.DomainError CONFLICT that says the phase, why, and who can change
   *     it
   */
  public void check(Act act) {
    phase.check(act);
  }

  /** When wishes open; null: as soon as the phase allows them. */
  public @Nullable Instant wishesOpenAt() {
    return instant(rules.wishesOpenAt());
  }

  /** When wishes close; null: as long as the phase allows them. */
  public @Nullable Instant wishesCloseAt() {
    return instant(rules.wishesCloseAt());
  }

  /** A time that the clocks leave out is the one as long after the gap's beginning. */
  private @Nullable Instant instant(@Nullable LocalDateTime time) {
    return time == null ? null : time.atZone(zone).toInstant();
  }
}
