package org.entremise.bench.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Ours;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Costs;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Schedule.Status;

/** The models say what the verifier counts: else a proven optimum would not be its costs. */
class CpSatProperties {
  private static final Effort ENOUGH = new Effort(Duration.ofSeconds(60), 1, 1);
  private static final Effort LITTLE = new Effort(Duration.ofMillis(100), 1, 1);

  @Property(tries = 15, seed = "1")
  void peers_proveTheCostsThatTheVerifierCounts(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed).withPolicy(Policy.TOTAL);
    Costs ours = Run.of(new Ours(), problem, LITTLE).verdict().costs();

    Run plain = proof(CpSat.plain(), problem, ours);
    Run withImplied = proof(CpSat.withImplied(), problem, ours);

    assertThat(withImplied.claim()).isEqualTo(plain.claim());
  }

  private static Run proof(Contestant peer, Problem problem, Costs ours) {
    Run run = Run.of(peer, problem, ENOUGH);
    // OPTIMAL with a bound that is not the costs, or INFEASIBLE beside a schedule, is refuted.
    assertThat(run.refuted()).isEmpty();
    assertThat(run.claim().status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
    if (run.claim().status() == Status.OPTIMAL) {
      assertThat(run.costs().orElseThrow()).isLessThanOrEqualTo(ours);
    } else {
      assertThat(ours.violations()).isPositive();
    }
    return run;
  }
}
