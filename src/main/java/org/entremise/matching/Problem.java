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
 * @param policy what counts more than the rest that is served
 */
public record Problem(
    String name,
    List<Slot> slots,
    List<Participant> participants,
    List<Request> requests,
    List<Meeting> pins,
    List<Meeting> previous,
    ComfortWeights comfort,
    Policy policy) {
  public Problem {
    slots = List.copyOf(slots);
    participants = List.copyOf(participants);
    requests = List.copyOf(requests);
    pins = List.copyOf(pins);
    previous = List.copyOf(previous);
  }

  /** The same by another name. */
  public Problem named(String other) {
    return new Problem(other, slots, participants, requests, pins, previous, comfort, policy);
  }

  /** The same with other properties of the slots. */
  public Problem withSlots(List<Slot> others) {
    return new Problem(name, others, participants, requests, pins, previous, comfort, policy);
  }

  /** The same with other properties of the participants. */
  public Problem withParticipants(List<Participant> others) {
    return new Problem(name, slots, others, requests, pins, previous, comfort, policy);
  }

  /** The same with other properties of the requests. */
  public Problem withRequests(List<Request> others) {
    return new Problem(name, slots, participants, others, pins, previous, comfort, policy);
  }

  /** The same with other pins. */
  public Problem withPins(List<Meeting> others) {
    return new Problem(name, slots, participants, requests, others, previous, comfort, policy);
  }

  /** The same for people who hold another schedule. */
  public Problem withPrevious(List<Meeting> others) {
    return new Problem(name, slots, participants, requests, pins, others, comfort, policy);
  }

  /** The same with another policy. */
  public Problem withPolicy(Policy other) {
    return new Problem(name, slots, participants, requests, pins, previous, comfort, other);
  }

  /** The same with other weights of comfort. */
  public Problem withComfort(ComfortWeights other) {
    return new Problem(name, slots, participants, requests, pins, previous, other, policy);
  }
}
