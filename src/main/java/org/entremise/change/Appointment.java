package org.entremise.change;

import java.time.OffsetDateTime;
import org.entremise.matching.Participant;
import org.entremise.matching.Slot;
import org.entremise.reason.Times;

/**
 * A meeting in one participant's agenda.
 *
 * @param request id of its request
 * @param with whom the participant meets
 * @param at the one slot
 */
public record Appointment(String request, Participant with, Times at) {
  /** The one slot. */
  public Slot slot() {
    return at.slots().get(0);
  }

  /** Position of the slot in its grid. */
  int number() {
    return at.numbers().get(0);
  }

  /** Whether both are at the same time, in an event whose grid may have changed between them. */
  boolean isAtTheTimeOf(Appointment other) {
    return isSame(slot(), other.slot());
  }

  /** Whether a slot of one grid is what people know as a slot of another. */
  static boolean isSame(Slot one, Slot other) {
    OffsetDateTime start = one.start();
    OffsetDateTime otherStart = other.start();
    boolean retimed = start != null && otherStart != null && !start.isEqual(otherStart);
    return one.id().equals(other.id()) && !retimed;
  }
}
