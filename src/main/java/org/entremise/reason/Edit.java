package org.entremise.reason;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entremise.matching.ComfortWeights;
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
    return with(
        p,
        p.slots().stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList(),
        p.participants(),
        p.requests(),
        p.pins());
  }

  static Problem participant(Problem p, String id, UnaryOperator<Participant> change) {
    return with(
        p,
        p.slots(),
        p.participants().stream()
            .map(one -> one.id().equals(id) ? change.apply(one) : one)
            .toList(),
        p.requests(),
        p.pins());
  }

  static Problem request(Problem p, String id, UnaryOperator<Request> change) {
    return with(
        p,
        p.slots(),
        p.participants(),
        p.requests().stream().map(r -> r.id().equals(id) ? change.apply(r) : r).toList(),
        p.pins());
  }

  static Problem withoutPin(Problem p, String request) {
    List<Meeting> pins = p.pins().stream().filter(m -> !m.request().equals(request)).toList();
    return with(p, p.slots(), p.participants(), p.requests(), pins);
  }

  /** The problem of those who hold a schedule already and would rather not have it changed. */
  static Problem holding(Problem p, List<Meeting> previous, int moved) {
    ComfortWeights weights = p.comfort();
    return new Problem(
        p.name(),
        p.slots(),
        p.participants(),
        p.requests(),
        p.pins(),
        previous,
        new ComfortWeights(weights.unfairness(), weights.breaks(), weights.idleSlots(), moved));
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

  private static Problem with(
      Problem p,
      List<Slot> slots,
      List<Participant> participants,
      List<Request> requests,
      List<Meeting> pins) {
    return new Problem(p.name(), slots, participants, requests, pins, p.previous(), p.comfort());
  }
}
