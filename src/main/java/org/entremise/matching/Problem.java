package org.entremise.matching;

import java.util.List;

/**
 * What is to be scheduled. A value of this type that came from {@link org.entremise.matching.file}
 * is sound: ids are unique, every id that is named exists, blocks are contiguous, {@code after} has
 * no cycle.
 *
 * @param name what people call it; may be empty
 * @param slots at least one, in chronological order
 * @param participants at least one
 * @param requests the meetings that were asked for; may be empty
 * @param pins where an organiser fixed a request
 * @param previous the schedule that people already hold
 * @param comfort the weights of the comfort cost
 */
public record Problem(
    String name,
    List<Slot> slots,
    List<Participant> participants,
    List<Request> requests,
    List<Meeting> pins,
    List<Meeting> previous,
    ComfortWeights comfort) {
  public Problem {
    slots = List.copyOf(slots);
    participants = List.copyOf(participants);
    requests = List.copyOf(requests);
    pins = List.copyOf(pins);
    previous = List.copyOf(previous);
  }
}
