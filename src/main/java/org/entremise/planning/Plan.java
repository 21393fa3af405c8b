package org.entremise.planning;

import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * A problem and one schedule of it, as OptaPlanner sees them: the planning solution.
 *
 * <p>OptaPlanner copies it at every improvement, and looks into few of the copies. So a copy is no
 * more than the numbers of the slots, until somebody asks for its {@link Timetable}.
 */
@PlanningSolution(solutionCloner = PlanCloner.class)
class Plan {
  private final PlanFacts facts;

  /** By request the number of its slot, as it was when the plan was made. Never changes. */
  private final int[] slots;

  private @Nullable Timetable timetable;

  @PlanningScore(bendableHardLevelsSize = CostLevels.HARD, bendableSoftLevelsSize = CostLevels.SOFT)
  private @Nullable BendableLongScore score;

  /**
   * @param slots by request the index of its slot, or {@link PlanFacts#unscheduled()}
   */
  Plan(PlanFacts facts, int[] slots) {
    this.facts = facts;
    this.slots = slots;
  }

  /** The same schedule, to be changed on its own. */
  Plan copy() {
    Plan copy = new Plan(facts, slots());
    copy.score = score;
    return copy;
  }

  PlanFacts facts() {
    return facts;
  }

  /** What may be changed; not by two threads at once. */
  Timetable timetable() {
    Timetable unfolded = timetable;
    if (unfolded == null) {
      unfolded = new Timetable(facts, slots);
      timetable = unfolded;
    }
    return unfolded;
  }

  private int[] slots() {
    return timetable == null ? slots : timetable.slots();
  }

  @PlanningEntityCollectionProperty
  List<PlannedMeeting> getMeetings() {
    return timetable().meetings();
  }

  @ProblemFactCollectionProperty
  List<Agenda> getAgendas() {
    return timetable().agendas();
  }

  @ProblemFactCollectionProperty
  List<Precedence> getPrecedences() {
    return facts.precedences();
  }

  @ConstraintConfigurationProvider
  ComfortConfiguration getComfort() {
    return new ComfortConfiguration(facts.comfort());
  }

  /** The costs; only after a score was calculated. */
  Costs costs() {
    if (score == null) {
      throw new IllegalStateException("the score of this plan was not calculated yet");
    }
    return CostLevels.costs(score);
  }

  /** What is scheduled, in the order of the problem's requests. */
  List<Meeting> schedule() {
    int[] now = slots();
    List<Meeting> schedule = new ArrayList<>(now.length);
    for (int i = 0; i < now.length; i++) {
      if (now[i] != facts.unscheduled()) {
        schedule.add(new Meeting(facts.requests().get(i).id(), facts.grid().get(now[i]).id()));
      }
    }
    return schedule;
  }

  @Override
  public String toString() {
    return score + " " + Arrays.hashCode(slots());
  }
}
