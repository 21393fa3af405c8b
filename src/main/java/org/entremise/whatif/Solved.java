package org.entremise.whatif;

import java.util.List;
import java.util.OptionalInt;
import org.entremise.matching.Certificate;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * A problem without comfort, a schedule of it, and what is proven of every schedule.
 *
 * @param meetings of the schedule
 * @param certificate what shows the bound
 */
record Solved(Problem problem, List<Meeting> meetings, Certificate certificate, Outcome outcome) {
  private static final ComfortWeights NO_COMFORT = new ComfortWeights(0, 0, 0, 0);

  Solved {
    meetings = List.copyOf(meetings);
  }

  /**
   * What is told here is how much could be served. Nothing is better than comfort to spend a
   * search's time on, and who is served worst has a measure of its own in each event.
   */
  static Problem withoutComfort(Problem p) {
    return p.withPrevious(List.of()).withComfort(NO_COMFORT).withPolicy(Policy.TOTAL);
  }

  /** What a schedule of the problem is worth, whatever its maker claims. */
  static Solved of(Problem problem, Schedule schedule) {
    return of(problem, schedule.meetings(), schedule.certificate());
  }

  /** Another schedule of the problem beside the same certificate. */
  Solved with(List<Meeting> others) {
    return of(problem, others, certificate);
  }

  private static Solved of(Problem problem, List<Meeting> meetings, @Nullable Certificate claimed) {
    Costs costs = Verifier.verify(problem, meetings).costs();
    Certificate certificate = supported(problem, claimed, costs);
    Costs bound =
        new Costs(
            certificate.violations().bound(),
            certificate.shortfall().bound(),
            certificate.unserved().bound(),
            0);
    OptionalInt most = certificate.mostServed(problem, costs);
    Integer mostServed = most.isPresent() ? Integer.valueOf(most.getAsInt()) : null;
    Outcome outcome = new Outcome(meetings.size(), mostServed, costs, bound);
    return new Solved(problem, meetings, certificate, outcome);
  }

  private static Certificate supported(
      Problem problem, @Nullable Certificate claimed, Costs costs) {
    if (claimed == null) {
      return Certificate.TRIVIAL;
    }
    Certificate supported = claimed;
    CertificateCheck check = new CertificateCheck(problem, claimed, costs);
    for (Cost cost : Cost.values()) {
      if (!check.refused(cost).isEmpty()) {
        supported = supported.with(cost, Proof.TRIVIAL);
      }
    }
    return supported;
  }
}
