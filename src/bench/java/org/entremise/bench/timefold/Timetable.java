package org.entremise.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** The planning solution. */
@PlanningSolution
public class Timetable {
  @ProblemFactCollectionProperty private List<Guest> guests;
  @ProblemFactCollectionProperty private List<Order> orders;

  @SuppressWarnings("UnusedVariable") // the solver reads it
  @ProblemFactProperty
  private ComfortWeights comfort;

  @PlanningEntityCollectionProperty private List<Appointment> appointments;

  @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = 3)
  private @Nullable BendableLongScore score;

  /** For the solver's cloning. */
  @SuppressWarnings("NullAway.Init")
  public Timetable() {}

  /**
   * @param start meetings to start with; pins go before them
   */
  Timetable(Problem problem, List<Meeting> start) {
    Numbered numbered = new Numbered(problem);
    List<Period> periods = periods(numbered);
    guests = problem.participants().stream().map(Guest::new).toList();
    comfort = problem.comfort();
    orders = new ArrayList<>();
    appointments = new ArrayList<>();
    for (int i = 0; i < problem.requests().size(); i++) {
      int later = i;
      appointments.add(
          new Appointment(
              i,
              numbered.request(i),
              guests.get(numbered.a(i)),
              guests.get(numbered.b(i)),
              numbered.choices(i).stream().map(periods::get).toList(),
              periodsOf(i, start, numbered, periods),
              periodsOf(i, problem.pins(), numbered, periods),
              periodsOf(i, problem.previous(), numbered, periods)));
      numbered.request(i).after().stream()
          .map(earlier -> new Order(numbered.request(earlier), later))
          .forEach(orders::add);
    }
  }

  @Nullable BendableLongScore score() {
    return score;
  }

  /** What is scheduled. */
  List<Meeting> meetings() {
    return appointments.stream()
        .filter(one -> !one.isUnassigned())
        .map(one -> new Meeting(one.request().id(), Objects.requireNonNull(one.period()).id()))
        .toList();
  }

  private static List<Period> periods(Numbered numbered) {
    List<Period> periods = new ArrayList<>();
    for (int block = 0; block < numbered.blocks().size(); block++) {
      for (int index : numbered.blocks().get(block)) {
        Slot slot = numbered.problem().slots().get(index);
        Integer rooms = slot.rooms();
        periods.add(new Period(slot.id(), index, block, rooms == null ? Integer.MAX_VALUE : rooms));
      }
    }
    return periods;
  }

  private static List<Period> periodsOf(
      int request, List<Meeting> meetings, Numbered numbered, List<Period> periods) {
    String id = numbered.request(request).id();
    return meetings.stream()
        .filter(meeting -> meeting.request().equals(id))
        .map(meeting -> periods.get(numbered.slot(meeting.slot())))
        .toList();
  }

  /**
   * One appointment lies after another.
   *
   * @param earlier number of the one
   * @param later number of the other
   */
  public record Order(int earlier, int later) {}
}
