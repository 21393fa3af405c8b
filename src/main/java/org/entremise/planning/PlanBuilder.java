package org.entremise.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;

/** Makes the planning solution of a problem. */
final class PlanBuilder {
  private final Problem problem;
  private final List<TimeSlot> grid;
  private final Map<String, TimeSlot> slots = new HashMap<>();
  private final Map<String, Integer> participants = new HashMap<>();
  private final Map<String, Integer> requests = new HashMap<>();
  private final List<Precedence> precedences = new ArrayList<>();
  private final List<int[]> orders = new ArrayList<>();
  private final Set<String> ordered = new HashSet<>();

  private PlanBuilder(Problem problem) {
    this.problem = problem;
    grid = TimeSlot.grid(problem.slots());
    grid.forEach(slot -> slots.put(slot.id(), slot));
    problem.participants().forEach(one -> participants.put(one.id(), participants.size()));
    problem.requests().forEach(one -> requests.put(one.id(), requests.size()));
    for (Request later : problem.requests()) {
      for (String earlier : later.after()) {
        precedences.add(new Precedence(earlier, later.id()));
        orders.add(new int[] {number(requests, earlier), number(requests, later.id())});
        ordered.add(earlier);
        ordered.add(later.id());
      }
    }
  }

  /**
   * The plan with some meetings in their slots.
   *
   * @param start pins go before it; what names no request or no slot of the problem throws {@link
   *     IllegalArgumentException}
   */
  static Plan plan(Problem problem, Collection<Meeting> start) {
    return new PlanBuilder(problem).plan(start);
  }

  private Plan plan(Collection<Meeting> start) {
    PlanFacts facts = facts();
    Map<String, List<TimeSlot>> starts = slotsByRequest(start);
    int[] numbers = new int[facts.requests().size()];
    for (int i = 0; i < numbers.length; i++) {
      List<TimeSlot> pinned = facts.terms().get(i).pins();
      List<TimeSlot> given =
          pinned.isEmpty() ? starts.getOrDefault(facts.requests().get(i).id(), List.of()) : pinned;
      numbers[i] = given.isEmpty() ? facts.unscheduled() : given.get(0).index();
    }
    return new Plan(facts, numbers);
  }

  private PlanFacts facts() {
    Map<String, List<TimeSlot>> pins = slotsByRequest(problem.pins());
    Map<String, List<TimeSlot>> previous = slotsByRequest(problem.previous());
    List<PlannedMeeting.Terms> terms = new ArrayList<>();
    for (Request request : problem.requests()) {
      List<TimeSlot> choices = choices(request);
      BitSet allowed = new BitSet(grid.size());
      choices.forEach(slot -> allowed.set(slot.index()));
      terms.add(
          new PlannedMeeting.Terms(
              number(participants, request.a()),
              number(participants, request.b()),
              choices,
              allowed,
              pins.getOrDefault(request.id(), List.of()),
              previous.getOrDefault(request.id(), List.of()),
              ordered.contains(request.id())));
    }
    return new PlanFacts(
        grid,
        new BusySlots.Layout(grid),
        problem.participants(),
        problem.requests(),
        terms,
        precedences,
        orders,
        problem.comfort(),
        new WorstServed(problem));
  }

  /**
   * The request's slots without those in which one of the two is away: to hold a meeting there is a
   * violation, and so is at most to leave it out. (Only where violations cannot be avoided at all
   * might such a slot be no worse than none.)
   */
  private List<TimeSlot> choices(Request request) {
    Set<String> requested = request.slots() == null ? slots.keySet() : Set.copyOf(request.slots());
    Set<String> away = new HashSet<>(participant(request.a()).unavailable());
    away.addAll(participant(request.b()).unavailable());
    return grid.stream()
        .filter(slot -> requested.contains(slot.id()) && !away.contains(slot.id()))
        .toList();
  }

  private Map<String, List<TimeSlot>> slotsByRequest(Collection<Meeting> meetings) {
    Map<String, List<TimeSlot>> byRequest = new HashMap<>();
    for (Meeting meeting : meetings) {
      TimeSlot slot = slots.get(meeting.slot());
      if (slot == null || !requests.containsKey(meeting.request())) {
        throw new IllegalArgumentException("not of this problem: " + meeting);
      }
      byRequest.computeIfAbsent(meeting.request(), id -> new ArrayList<>()).add(slot);
    }
    return byRequest;
  }

  private Participant participant(String id) {
    return problem.participants().get(number(participants, id));
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id), () -> "the problem has no " + id);
  }
}
