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
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** Makes the planning solution of a problem. */
final class PlanBuilder {
  private final Problem problem;
  private final List<TimeSlot> grid = new ArrayList<>();
  private final Map<String, TimeSlot> slots = new HashMap<>();
  private final Map<String, Agenda> agendas = new HashMap<>();
  private final Set<String> requests = new HashSet<>();
  private final List<Precedence> precedences = new ArrayList<>();
  private final Set<String> ordered = new HashSet<>();

  PlanBuilder(Problem problem) {
    this.problem = problem;
    numberSlots();
    for (Participant participant : problem.participants()) {
      agendas.put(participant.id(), new Agenda(participant, agendas.size(), grid));
    }
    for (Request later : problem.requests()) {
      requests.add(later.id());
      for (String earlier : later.after()) {
        precedences.add(new Precedence(earlier, later.id()));
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
    Map<String, List<TimeSlot>> pins = slotsByRequest(problem.pins());
    Map<String, List<TimeSlot>> previous = slotsByRequest(problem.previous());
    Map<String, List<TimeSlot>> starts = slotsByRequest(start);
    List<Occupancy> occupancies = new ArrayList<>();
    problem.slots().forEach(slot -> occupancies.add(new Occupancy(slot.rooms())));
    List<PlannedMeeting> meetings = new ArrayList<>();
    for (Request request : problem.requests()) {
      List<TimeSlot> pinned = pins.getOrDefault(request.id(), List.of());
      List<TimeSlot> choices = choices(request);
      BitSet allowed = new BitSet(grid.size());
      choices.forEach(slot -> allowed.set(slot.index()));
      PlannedMeeting meeting =
          new PlannedMeeting(
              request,
              agenda(request.a()),
              agenda(request.b()),
              new PlannedMeeting.Terms(
                  choices,
                  allowed,
                  pinned,
                  previous.getOrDefault(request.id(), List.of()),
                  ordered.contains(request.id())));
      List<TimeSlot> given =
          pinned.isEmpty() ? starts.getOrDefault(request.id(), List.of()) : pinned;
      if (!given.isEmpty()) {
        place(meeting, given.get(0), occupancies);
      }
      meetings.add(meeting);
    }
    List<Agenda> inOrder =
        new ArrayList<>(problem.participants().stream().map(one -> agenda(one.id())).toList());
    return new Plan(
        meetings, inOrder, occupancies, precedences, new ComfortConfiguration(problem.comfort()));
  }

  private static void place(PlannedMeeting meeting, TimeSlot slot, List<Occupancy> occupancies) {
    meeting.setSlot(slot);
    meeting.setListed(slot);
    meeting.a().take(slot);
    meeting.b().take(slot);
    occupancies.get(slot.index()).take();
  }

  /**
   * The request's slots without those in which one of the two is away: to hold a meeting there is a
   * violation, and so is at most to leave it out. (Only where violations cannot be avoided at all
   * might such a slot be no worse than none.)
   */
  private List<TimeSlot> choices(Request request) {
    Set<String> requested = request.slots() == null ? slots.keySet() : Set.copyOf(request.slots());
    Agenda a = agenda(request.a());
    Agenda b = agenda(request.b());
    return grid.stream()
        .filter(slot -> requested.contains(slot.id()) && !a.isAway(slot) && !b.isAway(slot))
        .toList();
  }

  private void numberSlots() {
    @Nullable String name = null;
    int block = -1;
    for (Slot slot : problem.slots()) {
      if (block < 0 || !Objects.equals(name, slot.block())) {
        block++;
        name = slot.block();
      }
      TimeSlot numbered = new TimeSlot(slot.id(), grid.size(), block);
      grid.add(numbered);
      slots.put(slot.id(), numbered);
    }
  }

  private Map<String, List<TimeSlot>> slotsByRequest(Collection<Meeting> meetings) {
    Map<String, List<TimeSlot>> byRequest = new HashMap<>();
    for (Meeting meeting : meetings) {
      TimeSlot slot = slots.get(meeting.slot());
      if (slot == null || !requests.contains(meeting.request())) {
        throw new IllegalArgumentException("not of this problem: " + meeting);
      }
      byRequest.computeIfAbsent(meeting.request(), id -> new ArrayList<>()).add(slot);
    }
    return byRequest;
  }

  private Agenda agenda(String participant) {
    return Objects.requireNonNull(
        agendas.get(participant), () -> "the problem has no participant " + participant);
  }
}
