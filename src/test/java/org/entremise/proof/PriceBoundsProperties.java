package org.entremise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Certificate;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Enumeration;
import org.entremise.matching.Evidence;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.matching.RandomPrices;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;

/** On problems that are small enough to try every schedule, no bound exceeds the least cost. */
class PriceBoundsProperties {
  private static final long MOST_SCHEDULES = 3_000;

  @Property(tries = 5000, maxDiscardRatio = 50, seed = "1")
  void bound_isNeverAboveTheOptimum(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);
    Costs random = Verifier.verify(problem, RandomProblems.meetings(problem, seed)).costs();
    Costs empty = Verifier.verify(problem, List.of()).costs();

    for (Costs reached : List.of(optimum, random, empty)) {
      Certificate certificate = PriceBounds.of(problem, reached);
      assertThat(new CertificateCheck(problem, certificate, reached).refused()).isEmpty();
      for (Cost cost : Cost.values()) {
        assertThat(certificate.of(cost).bound())
            .as("%s, reached %s, optimum %s", cost, reached, optimum)
            .isLessThanOrEqualTo(optimum.of(cost));
      }
    }
  }

  @Property(tries = 5000, maxDiscardRatio = 50, seed = "2")
  void check_supportsNoBoundAboveTheOptimum(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= MOST_SCHEDULES);
    Costs optimum = Enumeration.optimum(problem);

    for (Cost cost : Cost.values()) {
      for (int i = 0; i < 20; i++) {
        Evidence prices = RandomPrices.of(problem, cost, seed + i);
        Certificate tooMuch = with(cost, new Proof(optimum.of(cost) + 1, prices), optimum);
        assertThat(new CertificateCheck(problem, tooMuch, optimum).refused(cost))
            .as("%s of %s by %s", cost, optimum, prices)
            .isNotEmpty();
      }
    }
  }

  /**
   * A certificate with one proof of interest; shortfall and worst are the best, as a search may
   * claim.
   */
  private static Certificate with(Cost cost, Proof proof, Costs optimum) {
    Evidence search = new Evidence.Search("enumeration", "1");
    return Certificate.TRIVIAL
        .with(Cost.SHORTFALL, new Proof(optimum.shortfall(), search))
        .with(Cost.WORST, new Proof(optimum.worst(), search))
        .with(cost, proof);
  }
}
