package org.entremise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Enumeration;
import org.entremise.matching.Meeting;
import org.entremise.matching.Possibilities;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;

/** On problems that are small enough to try every schedule, the exact search finds and proves. */
class ExactSearchProperties {
  private static final long MOST_SCHEDULES = 3_000;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  @Property(tries = 1000, maxDiscardRatio = 50, seed = "1")
  void run_provesTheOptimum(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);
    Best best = new Best(problem, List.of());

    Certificate certificate =
        new ExactSearch(new Possibilities(problem), best, Certificate.TRIVIAL).run(LONG_ENOUGH);

    if (optimum.violations() > 0) {
      assertThat(certificate.bound().violations()).isEqualTo(1);
      assertThat(certificate.bound().unserved()).isZero();
    } else {
      assertThat(best.costs()).isEqualTo(optimum);
      for (Cost cost : Cost.values()) {
        assertThat(certificate.of(cost).bound()).as("%s", cost).isEqualTo(optimum.of(cost));
      }
    }
  }

  /** Takes whatever is better by the verifier's count. */
  static final class Best implements Incumbent {
    private final Verifier verifier;
    private List<Meeting> meetings;
    private Costs costs;

    Best(Problem problem, List<Meeting> start) {
      verifier = new Verifier(problem);
      meetings = start;
      costs = verifier.verify(start).costs();
    }

    @Override
    public Costs costs() {
      return costs;
    }

    @Override
    public List<Meeting> meetings() {
      return meetings;
    }

    @Override
    public void offer(List<Meeting> offered) {
      Costs other = verifier.verify(offered).costs();
      if (other.compareTo(costs) < 0) {
        meetings = offered;
        costs = other;
      }
    }
  }
}
