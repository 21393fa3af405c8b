package org.entremise.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;
import org.entremise.matching.Violation;

/** What can be said of a problem without a search, while wishes are still being collected. */
public final class Warnings {
  private final Situation situation;
  private final Capacity capacity;
  private final List<Warning> warnings = new ArrayList<>();

  private Warnings(Problem problem) {
    this.situation = new Situation(problem, List.of());
    this.capacity = new Capacity(situation);
  }

  /**
   * The warnings, the worst first, then in the order of the problem. Each is true of every schedule
   * that breaks no rule; an error says that there is none.
   *
   * @param problem a sound one
   */
  public static List<Warning> of(Problem problem) {
    Warnings warnings = new Warnings(problem);
    warnings.addPinConflicts();
    warnings.addRequests();
    for (int number = 0; number < problem.participants().size(); number++) {
      warnings.addParticipant(number);
    }
    warnings.addPlaces();
    return warnings.warnings.stream().sorted(Comparator.comparing(Warning::severity)).toList();
  }

  private void addPinConflicts() {
    Problem problem = situation.problem;
    Verifier.verify(problem, problem.pins()).violations().stream()
        .filter(Warnings::staysWithMoreMeetings)
        .distinct()
        .forEach(violation -> warnings.add(new Warning.PinConflict(violation)));
  }

  /** More meetings can fill breaks and serve the mandatory; nothing else gets better by them. */
  private static boolean staysWithMoreMeetings(Violation violation) {
    return !(violation instanceof Violation.MandatoryUnscheduled
        || violation instanceof Violation.OverMaxBreaks);
  }

  private void addRequests() {
    List<Request> requests = situation.problem.requests();
    for (int number = 0; number < requests.size(); number++) {
      if (!capacity.isPossible(number)) {
        Request request = requests.get(number);
        warnings.add(new Warning.NoPossibleSlot(request, situation.named(request)));
      }
    }
  }

  private void addParticipant(int number) {
    Participant participant = situation.participant(number);
    List<Integer> requests = situation.requestsOf(number);
    List<Integer> possible = requests.stream().filter(capacity::isPossible).toList();
    int most = capacity.most(number, possible);
    if (requests.isEmpty()) {
      warnings.add(new Warning.NoRequest(participant));
    } else if (possible.isEmpty()) {
      warnings.add(new Warning.NobodyToMeet(participant));
    }
    if (possible.size() > most) {
      warnings.add(
          new Warning.TooManyRequests(
              participant, requests.size(), most, bottleneck(number, most)));
    }
    if (participant.minMeetings() > most) {
      warnings.add(new Warning.GuaranteeTooHigh(participant, most));
    }
    addMandatory(number, possible);
  }

  private void addMandatory(int number, List<Integer> possible) {
    List<Integer> mandatory =
        possible.stream().filter(r -> situation.problem.requests().get(r).mandatory()).toList();
    int most = capacity.most(number, mandatory);
    if (mandatory.size() > most) {
      warnings.add(
          new Warning.TooManyMandatory(situation.participant(number), mandatory.size(), most));
    }
  }

  private Warning.Bottleneck bottleneck(int participant, int most) {
    Integer limit = situation.participant(participant).maxMeetings();
    if (capacity.seats(participant) == most) {
      return Warning.Bottleneck.SLOTS;
    }
    return limit != null && limit == most
        ? Warning.Bottleneck.LIMIT
        : Warning.Bottleneck.COMMON_SLOTS;
  }

  private void addPlaces() {
    int slots = situation.grid.size();
    int requests = situation.problem.requests().size();
    int[] atOnce = new int[slots];
    long places = 0;
    for (int slot = 0; slot < slots; slot++) {
      atOnce[slot] = capacity.meetingsAtOnce(slot);
      places += Math.min(atOnce[slot], capacity.rooms(slot));
    }
    int possible = 0;
    for (int request = 0; request < requests; request++) {
      possible += capacity.isPossible(request) ? 1 : 0;
    }
    if (possible > places) {
      warnings.add(new Warning.TooFewPlaces(possible, (int) places));
    }
    if (requests > 0) {
      addSlots(atOnce);
    }
  }

  private record Rooms(int rooms, int meetings) {}

  private void addSlots(int[] atOnce) {
    Times empty = Times.of(situation.grid, slot -> atOnce[slot] == 0);
    if (!empty.isEmpty()) {
      warnings.add(new Warning.NothingPossible(empty));
    }
    Map<Rooms, Times> few = new LinkedHashMap<>();
    for (int slot = 0; slot < atOnce.length && capacity.isExact(); slot++) {
      if (capacity.rooms(slot) < atOnce[slot]) {
        Rooms rooms = new Rooms(capacity.rooms(slot), atOnce[slot]);
        few.merge(rooms, Times.one(situation.grid, slot), Times::and);
      }
    }
    few.forEach(
        (rooms, times) ->
            warnings.add(new Warning.FewRooms(times, rooms.rooms(), rooms.meetings())));
  }
}
