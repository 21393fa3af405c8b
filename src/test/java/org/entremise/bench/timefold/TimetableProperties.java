package org.entremise.bench.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;

/** The peer's constraints count what the verifier counts, broken schedules included. */
class TimetableProperties {
  private static final SolutionManager<Timetable, BendableLongScore> SCORES =
      SolutionManager.create(
          SolverFactory.<Timetable>create(
              new SolverConfig()
                  .withSolutionClass(Timetable.class)
                  .withEntityClasses(Appointment.class)
                  .withConstraintProviderClass(TimetableConstraints.class)));

  @Property(tries = 200, seed = "1")
  void score_isWhatTheVerifierCounts(@ForAll long seed, @ForAll long other) {
    Problem problem = RandomProblems.problem(seed).withPolicy(Policy.TOTAL);
    Numbered numbered = new Numbered(problem);
    // The solver puts nothing where somebody is away; a pin may.
    List<Meeting> possible =
        RandomProblems.meetings(problem, other).stream()
            .filter(
                one ->
                    numbered
                        .choices(numbered.request(one.request()))
                        .contains(numbered.slot(one.slot())))
            .toList();
    Timetable timetable = new Timetable(problem, possible);
    List<Meeting> meetings = timetable.meetings();

    BendableLongScore score = Objects.requireNonNull(SCORES.update(timetable));

    assertThat(
            new Costs(
                -score.hardScore(0), -score.softScore(0), -score.softScore(1), -score.softScore(2)))
        .isEqualTo(Verifier.verify(problem, meetings).costs());
  }
}
