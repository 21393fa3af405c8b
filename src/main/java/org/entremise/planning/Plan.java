package org.entremise.planning;

import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** A problem and one schedule of it, as OptaPlanner sees them: the planning solution. */
@PlanningSolution(solutionCloner = PlanCloner.class)
class Plan {
  @PlanningEntityCollectionProperty private final List<PlannedMeeting> meetings;

  @PlanningEntityCollectionProperty private final List<Agenda> agendas;

  /** By slot. */
  @PlanningEntityCollectionProperty private final List<Occupancy> occupancies;

  @ProblemFactCollectionProperty private final List<Precedence> precedences;

  @ConstraintConfigurationProvider private final ComfortConfiguration comfort;

  @PlanningScore(bendableHardLevelsSize = CostLevels.HARD, bendableSoftLevelsSize = CostLevels.SOFT)
  private @Nullable BendableLongScore score;

  Plan(
      List<PlannedMeeting> meetings,
      List<Agenda> agendas,
      List<Occupancy> occupancies,
      List<Precedence> precedences,
      ComfortConfiguration comfort) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.occupancies = occupancies;
    this.precedences = precedences;
    this.comfort = comfort;
  }

  List<PlannedMeeting> meetings() {
    return meetings;
  }

  List<Agenda> agendas() {
    return agendas;
  }

  Occupancy occupancy(TimeSlot slot) {
    return occupancies.get(slot.index());
  }

  List<Occupancy> occupancies() {
    return occupancies;
  }

  List<Precedence> precedences() {
    return precedences;
  }

  ComfortConfiguration comfort() {
    return comfort;
  }

  @Nullable BendableLongScore score() {
    return score;
  }

  void setScore(@Nullable BendableLongScore score) {
    this.score = score;
  }

  /** The costs that the constraints count; only after a score was calculated. */
  Costs costs() {
    if (score == null) {
      throw new IllegalStateException("the score of this plan was not calculated yet");
    }
    return CostLevels.costs(score);
  }

  /** What is scheduled, in the order of the problem's requests. */
  List<Meeting> schedule() {
    List<Meeting> schedule = new ArrayList<>(meetings.size());
    for (PlannedMeeting meeting : meetings) {
      TimeSlot slot = meeting.slot();
      if (slot != null) {
        schedule.add(new Meeting(meeting.id(), slot.id()));
      }
    }
    return schedule;
  }
}
