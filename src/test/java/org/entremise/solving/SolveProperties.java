package org.entremise.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Costs;
import org.entremise.matching.Enumeration;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Schedule;
import org.entremise.matching.Schedule.Status;
import org.entremise.matching.Verifier;
import org.entremise.planning.Limits;

/** On problems that are small enough to try every schedule, searching and proving meet. */
class SolveProperties {
  private static final long MOST_SCHEDULES = 3_000;
  private static final Duration HOUR = Duration.ofHours(1);

  @Property(tries = 12, maxDiscardRatio = 50, seed = "1")
  void run_endsWithTheProvenOptimum_longBeforeItsTimeIsOver(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);
    Assume.that(optimum.violations() == 0 && !optimum.equals(Costs.ZERO));

    Schedule schedule = new Solve(problem, new Limits(HOUR, 2, seed, null), i -> {}).run();

    assertThat(schedule.score()).isEqualTo(optimum);
    assertThat(schedule.status()).isEqualTo(Status.OPTIMAL);
    assertThat(
            CertificateCheck.refused(
                problem, schedule, Verifier.verify(problem, schedule.meetings())))
        .isEmpty();
  }
}
