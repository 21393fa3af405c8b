package org.entremise.reason;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** Problems that differ from another one in a single thing. */
final class Edit {
  private Edit() {}

  static Problem slot(Problem p, String id, UnaryOperator<Slot> change) {
    return p.withSlots(
        p.slots().stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList());
  }

  static Problem participant(Problem p, String id, UnaryOperator<Participant> change) {
    return p.withParticipants(
        p.participants().stream()
            .map(one -> one.id().equals(id) ? change.apply(one) : one)
            .toList());
  }

  static Problem request(Problem p, String id, UnaryOperator<Request> change) {
    return p.withRequests(
        p.requests().stream().map(r -> r.id().equals(id) ? change.apply(r) : r).toList());
  }

  static Problem withoutPin(Problem p, String request) {
    return p.withPins(p.pins().stream().filter(m -> !m.request().equals(request)).toList());
  }

  /** The problem of those who hold a schedule already and would rather not have it changed. */
  static Problem holding(Problem p, List<Meeting> previous, int moved) {
    return p.withPrevious(previous).withComfort(p.comfort().withMoved(moved));
  }

  static Participant with(
      Participant p, Set<String> unavailable, int seats, @Nullable Integer maxMeetings) {
    return new Participant(
        p.id(),
        p.kind(),
        p.name(),
        unavailable,
        seats,
        p.minMeetings(),
        maxMeetings,
        p.maxBreaks(),
        p.maxConsecutive());
  }

  static Request with(Request r, boolean mandatory, @Nullable List<String> slots) {
    return new Request(r.id(), r.a(), r.b(), r.weight(), mandatory, slots, r.after());
  }
}
