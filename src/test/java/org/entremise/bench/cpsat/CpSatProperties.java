package org.entremise.bench.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Ours;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Schedule.Status;

/** The models say what the verifier counts: else a proven optimum would not be its costs. */
class CpSatProperties {
  private static final Effort ENOUGH = new Effort(Duration.ofSeconds(60), 1, 1);

  @Property(tries = 25, seed = "1")
  void plain_provesTheCostsThatTheVerifierCounts(@ForAll long seed) {
    proves(CpSat.plain(), RandomProblems.problem(seed));
  }

  @Property(tries = 25, seed = "2")
  void withImplied_provesTheCostsThatTheVerifierCounts(@ForAll long seed) {
    proves(CpSat.withImplied(), RandomProblems.problem(seed));
  }

  private static void proves(Contestant peer, Problem problem) {
    Run run = Run.of(peer, problem, ENOUGH);

    // OPTIMAL with a bound that is not the costs, or INFEASIBLE beside a schedule, is refuted.
    assertThat(run.refuted()).isEmpty();
    assertThat(run.claim().status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
    Effort little = new Effort(Duration.ofMillis(100), 1, 1);
    Run ours = Run.of(new Ours(), problem, little);
    if (run.claim().status() == Status.OPTIMAL) {
      assertThat(run.costs().orElseThrow()).isLessThanOrEqualTo(ours.costs().orElseThrow());
    } else {
      assertThat(ours.verdict().costs().violations()).isPositive();
    }
  }
}
