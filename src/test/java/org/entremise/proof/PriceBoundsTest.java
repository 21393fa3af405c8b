package org.entremise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Proof;
import org.entremise.matching.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBoundsTest {
  /** Unserved weights of schedules that a search has found. */
  @ParameterizedTest
  @CsvSource({"26, 33, 160, 12, 4, 4", "60, 90, 620, 16, 54, 54", "200, 300, 3000, 24, 409, 408"})
  void unserved_ofGeneratedEvents_isNearlyWhatASearchReaches(
      int funders, int projects, int requests, int slots, long found, long proven) {
    EventSize size = new EventSize(funders, projects, requests, slots);
    Problem problem = EventGenerator.event(size, 1);
    Costs reached = new Costs(0, 0, found, Long.MAX_VALUE);

    Certificate certificate = PriceBounds.of(problem, reached);

    assertThat(certificate.unserved().bound()).isBetween(proven, found);
    assertThat(new CertificateCheck(problem, certificate, reached).refused()).isEmpty();
  }

  @Test
  void violations_ofMandatoryRequestsForWhichThereIsNoTime_areCounted() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .participants("F", "P1", "P2", "P3", "P4")
            .request("r1", "F", "P1")
            .mandatory()
            .request("r2", "F", "P2")
            .mandatory()
            .request("r3", "F", "P3")
            .mandatory()
            .request("r4", "F", "P4")
            .problem();

    Proof violations = PriceBounds.of(problem).violations();

    assertThat(violations.bound()).isEqualTo(1);
    assertThat(violations.method()).isEqualTo(Proof.Method.COUNTING);
  }

  @Test
  void violations_whereOnlyABreakTooMuchWouldHelp_areOne() {
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .participant("F")
            .unavailable("s2")
            .maxBreaks(0)
            .participants("P1", "P2")
            .request("r1", "F", "P1")
            .mandatory()
            .request("r2", "F", "P2")
            .mandatory()
            .problem();

    assertThat(PriceBounds.of(problem).violations().bound()).isEqualTo(1);
  }

  @Test
  void comfort_ofAPauseThatNobodyCanAvoid_isItsCost() {
    Problem problem =
        new ProblemSketch("s1 s2 s3 s4")
            .participant("F")
            .unavailable("s2", "s3")
            .participants("P1", "P2")
            .request("r1", "F", "P1")
            .mandatory()
            .request("r2", "F", "P2")
            .mandatory()
            .problem();
    Costs reached = Verifier.verify(problem, ProblemSketch.meetings("r1@s1 r2@s4")).costs();

    assertThat(PriceBounds.of(problem, reached).bound())
        .isEqualTo(
            new Bound(
                reached.violations(), reached.shortfall(), reached.unserved(), reached.comfort()));
  }

  @Test
  void laterCosts_withoutAScheduleThatKeepsAllRules_areNotBounded() {
    Problem problem =
        new ProblemSketch("s1")
            .participants("F", "P1", "P2")
            .request("r1", "F", "P1")
            .mandatory()
            .request("r2", "F", "P2")
            .problem();

    assertThat(Verifier.verify(problem, List.of()).costs().violations()).isEqualTo(1);
    assertThat(PriceBounds.of(problem)).isEqualTo(Certificate.TRIVIAL);
    assertThat(PriceBounds.of(problem, new Costs(0, 0, 1, 20)).bound())
        .isEqualTo(new Bound(0L, 0L, 1L, 20L));
  }
}
