package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a certificate is said to prove, on problems small enough to try every schedule. */
class CertificateProperties {
  private static final long MOST_SCHEDULES = 3_000;

  @Property(tries = 1000, maxDiscardRatio = 50, seed = "1")
  void mostServed_isNeverBelowWhatAScheduleServes(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);
    int most = Enumeration.mostServed(problem);

    for (long bound : List.of(0L, optimum.unserved() / 2, optimum.unserved())) {
      Certificate certificate = proven(optimum).with(Cost.UNSERVED, proof(bound));
      assertThat(certificate.mostServed(problem, optimum).orElseThrow())
          .as("with the bound %s", bound)
          .isGreaterThanOrEqualTo(most);
    }
  }

  @Test
  void mostServed_supposesThatTheHeaviestAreLeft() {
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .participants("F", "P1", "P2", "P3")
            .request("r1", "F", "P1")
            .weight(4)
            .request("r2", "F", "P2")
            .weight(2)
            .request("r3", "F", "P3")
            .problem();
    Costs reached = new Costs(0, 0, 7, 0);

    for (int[] expected : new int[][] {{0, 3}, {1, 2}, {4, 2}, {5, 1}, {6, 1}, {7, 0}}) {
      Certificate certificate = proven(reached).with(Cost.UNSERVED, proof(expected[0]));
      assertThat(certificate.mostServed(problem, reached)).hasValue(expected[1]);
    }
  }

  /** Two slots with one room each: no weight says that, but the places do. */
  @Test
  void mostServed_isNoMoreThanThereArePlaces() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .rooms("s1", 1)
            .rooms("s2", 1)
            .participants("F", "G", "H", "P", "Q", "R")
            .request("r1", "F", "P")
            .weight(9)
            .request("r2", "G", "Q")
            .request("r3", "H", "R")
            .problem();
    Costs reached = new Costs(0, 0, 1, 0);

    assertThat(proven(reached).with(Cost.UNSERVED, proof(0)).mostServed(problem, reached))
        .hasValue(2);
  }

  @Test
  void aCostThatIsOpen_leavesAllBehindItOpen() {
    Costs reached = new Costs(0, 2, 3, 4);
    Certificate open = proven(reached).with(Cost.SHORTFALL, proof(1));
    Problem problem = new ProblemSketch("s1").problem();

    assertThat(open.proves(Cost.VIOLATIONS, reached)).isTrue();
    assertThat(open.proves(Cost.SHORTFALL, reached)).isFalse();
    assertThat(open.proves(Cost.COMFORT, reached)).isFalse();
    assertThat(open.mostServed(problem, reached)).isEmpty();
    assertThat(proven(reached).proves(Cost.COMFORT, reached)).isTrue();
  }

  private static Certificate proven(Costs costs) {
    return new Certificate(
        proof(costs.violations()),
        proof(costs.shortfall()),
        proof(costs.worst()),
        proof(costs.unserved()),
        proof(costs.comfort()));
  }

  private static Proof proof(long bound) {
    return new Proof(bound, new Evidence.Search("", ""));
  }
}
