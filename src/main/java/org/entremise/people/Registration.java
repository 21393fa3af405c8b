package org.entremise.people;

import java.util.List;

/**
 * All that the organisers keep of a participant.
 *
 * @param revision grows with each change
 * @param delegates in their order
 */
public record Registration(Participant participant, int revision, List<Delegate> delegates) {
  public Registration {
    delegates = List.copyOf(delegates);
  }
}
