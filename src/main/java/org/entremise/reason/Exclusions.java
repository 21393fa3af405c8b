package org.entremise.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;
import org.entremise.reason.Rival.Strength;

/** All facts that keep one unscheduled request out of slots. */
final class Exclusions {
  private final Situation situation;
  private final Request request;
  private final List<Fact> facts = new ArrayList<>();

  private Exclusions(Situation situation, Request request) {
    this.situation = situation;
    this.request = request;
  }

  /** The facts, those that say most first; each keeps it out of one slot at least. */
  static List<Fact> of(Situation situation, Request request) {
    Exclusions exclusions = new Exclusions(situation, request);
    int a = situation.participant(request.a());
    int b = situation.participant(request.b());
    exclusions.addLimitReached(a);
    exclusions.addLimitReached(b);
    exclusions.addPinned();
    exclusions.addNotAllowed();
    exclusions.addNotAvailable(a);
    exclusions.addNotAvailable(b);
    exclusions.addOrder();
    exclusions.addBusy(a);
    exclusions.addBusy(b);
    exclusions.addRoomsTaken();
    exclusions.addDay(a);
    exclusions.addDay(b);
    return List.copyOf(exclusions.facts);
  }

  private void addLimitReached(int number) {
    Participant participant = situation.participant(number);
    Integer limit = participant.maxMeetings();
    if (limit != null && situation.held(number) >= limit) {
      facts.add(new Fact.LimitReached(participant, limit, times(slot -> true)));
    }
  }

  private void addPinned() {
    int pin = situation.pinOf[situation.request(request.id())];
    Times others = times(slot -> slot != pin);
    if (pin >= 0 && !others.isEmpty()) {
      facts.add(new Fact.Pinned(others));
    }
  }

  private void addNotAllowed() {
    List<String> allowed = request.slots();
    if (allowed == null) {
      return;
    }
    Set<String> quick = new HashSet<>(allowed);
    Times others = times(slot -> !quick.contains(situation.grid.get(slot).id()));
    if (!others.isEmpty()) {
      facts.add(new Fact.SlotsNotAllowed(others));
    }
  }

  private void addNotAvailable(int number) {
    Participant participant = situation.participant(number);
    Times away = times(slot -> participant.unavailable().contains(situation.grid.get(slot).id()));
    if (!away.isEmpty()) {
      facts.add(new Fact.NotAvailable(participant, away));
    }
  }

  private void addOrder() {
    for (String id : new HashSet<>(request.after())) {
      int earlier = situation.slotOf[situation.request(id)];
      if (earlier >= 0) {
        Request other = situation.problem.requests().get(situation.request(id));
        facts.add(
            new Fact.MustComeAfter(
                situation.named(other), one(earlier), times(slot -> slot <= earlier)));
      }
    }
    for (Request other : situation.problem.requests()) {
      int later = situation.slotOf[situation.request(other.id())];
      if (later >= 0 && other.after().contains(request.id())) {
        facts.add(
            new Fact.MustComeBefore(
                situation.named(other), one(later), times(slot -> slot >= later)));
      }
    }
  }

  private void addBusy(int number) {
    Participant participant = situation.participant(number);
    for (int slot = 0; slot < situation.grid.size(); slot++) {
      List<Integer> meetings = situation.meetings(number, slot);
      if (meetings.size() >= participant.seats()) {
        List<Rival> rivals = meetings.stream().map(meeting -> rival(number, meeting)).toList();
        facts.add(new Fact.Busy(participant, rivals, one(slot)));
      }
    }
  }

  private Rival rival(int busy, int meeting) {
    Request other = situation.problem.requests().get(meeting);
    int a = situation.participant(other.a());
    Participant with = situation.participant(a == busy ? situation.participant(other.b()) : a);
    return new Rival(situation.named(other), with, strength(meeting, other));
  }

  private Strength strength(int meeting, Request other) {
    if (situation.pinOf[meeting] >= 0) {
      return Strength.PINNED;
    }
    int compared = Boolean.compare(other.mandatory(), request.mandatory());
    compared = compared != 0 ? compared : Integer.compare(other.weight(), request.weight());
    return compared > 0 ? Strength.STRONGER : compared == 0 ? Strength.EQUAL : Strength.WEAKER;
  }

  private void addRoomsTaken() {
    for (int slot = 0; slot < situation.grid.size(); slot++) {
      Integer rooms = situation.grid.get(slot).rooms();
      if (rooms != null && situation.meetingsIn[slot] >= rooms) {
        facts.add(new Fact.RoomsTaken(rooms, one(slot)));
      }
    }
  }

  private void addDay(int number) {
    Participant participant = situation.participant(number);
    Day day = new Day(situation, number);
    Integer maxConsecutive = participant.maxConsecutive();
    if (maxConsecutive != null) {
      Times times = times(slot -> day.addsToRows(slot, maxConsecutive));
      if (!times.isEmpty()) {
        facts.add(new Fact.TooManyInARow(participant, maxConsecutive, times));
      }
    }
    Integer maxBreaks = participant.maxBreaks();
    if (maxBreaks != null) {
      Times times = times(slot -> day.addsToBreaks(slot, maxBreaks));
      if (!times.isEmpty()) {
        facts.add(new Fact.TooManyBreaks(participant, maxBreaks, times));
      }
    }
  }

  private Times times(IntPredicate which) {
    return Times.of(situation.grid, which);
  }

  private Times one(int slot) {
    return Times.one(situation.grid, slot);
  }
}
