package org.entremise.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;

/** A problem with its meetings, numbered so that questions about them are quick. */
final class Situation {
  static final int UNSCHEDULED = -1;

  final Problem problem;
  final List<Slot> grid;

  /** By request: its slot, or {@link #UNSCHEDULED}. */
  final int[] slotOf;

  /** By request: its pinned slot, or {@link #UNSCHEDULED}. */
  final int[] pinOf;

  /** By slot: how many meetings it holds. */
  final int[] meetingsIn;

  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Integer> participants = new HashMap<>();
  private final Map<String, Integer> requests = new HashMap<>();
  private final List<List<Integer>> requestsOf = new ArrayList<>();

  Situation(Problem problem, Collection<Meeting> meetings) {
    this.problem = problem;
    this.grid = problem.slots();
    problem.slots().forEach(slot -> slots.put(slot.id(), slots.size()));
    problem.participants().forEach(p -> participants.put(p.id(), participants.size()));
    problem.participants().forEach(p -> requestsOf.add(new ArrayList<>()));
    for (Request request : problem.requests()) {
      requestsOf.get(participant(request.a())).add(requests.size());
      requestsOf.get(participant(request.b())).add(requests.size());
      requests.put(request.id(), requests.size());
    }
    slotOf = slotByRequest(meetings);
    pinOf = slotByRequest(problem.pins());
    meetingsIn = new int[grid.size()];
    IntStream.of(slotOf).filter(slot -> slot >= 0).forEach(slot -> meetingsIn[slot]++);
  }

  private int[] slotByRequest(Collection<Meeting> meetings) {
    int[] slotByRequest = new int[problem.requests().size()];
    Arrays.fill(slotByRequest, UNSCHEDULED);
    meetings.forEach(m -> slotByRequest[request(m.request())] = slot(m.slot()));
    return slotByRequest;
  }

  int slot(String id) {
    return number(slots, id);
  }

  int participant(String id) {
    return number(participants, id);
  }

  int request(String id) {
    return number(requests, id);
  }

  Participant participant(int number) {
    return problem.participants().get(number);
  }

  NamedRequest named(Request request) {
    return new NamedRequest(
        request.id(),
        participant(participant(request.a())).name(),
        participant(participant(request.b())).name());
  }

  /** Numbers of all requests of a participant, scheduled or not. */
  List<Integer> requestsOf(int participant) {
    return requestsOf.get(participant);
  }

  /** Numbers of the requests that a participant meets for in a slot. */
  List<Integer> meetings(int participant, int slot) {
    return requestsOf.get(participant).stream().filter(r -> slotOf[r] == slot).toList();
  }

  /** How many meetings a participant has. */
  int held(int participant) {
    return (int) requestsOf.get(participant).stream().filter(r -> slotOf[r] >= 0).count();
  }

  /** By slot: whether a participant has a meeting there. */
  boolean[] busy(int participant) {
    boolean[] busy = new boolean[grid.size()];
    for (int request : requestsOf.get(participant)) {
      if (slotOf[request] >= 0) {
        busy[slotOf[request]] = true;
      }
    }
    return busy;
  }

  /** Whether no pause lies between a slot's block and that of the slot before it. */
  boolean continuesBlock(int slot) {
    return slot > 0 && Objects.equals(grid.get(slot).block(), grid.get(slot - 1).block());
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id), () -> "the problem has no " + id);
  }
}
