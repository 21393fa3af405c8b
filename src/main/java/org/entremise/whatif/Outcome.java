package org.entremise.whatif;

import java.util.List;
import org.entremise.matching.Certificate;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.matching.Request;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * What came of one solve. Comfort is left out of it, so that it ends as soon as nothing more can be
 * served.
 *
 * @param problem that was solved, with all comfort weights at 0
 * @param meetings of the schedule that was found
 * @param costs of that schedule, counted by the {@link Verifier}
 * @param bound no schedule costs less, compared in the order of the costs; prices were added up by
 *     the {@link CertificateCheck}, an exhaustive search is believed
 * @param certificate what shows the bound
 */
public record Outcome(
    Problem problem, List<Meeting> meetings, Costs costs, Costs bound, Certificate certificate) {
  public Outcome {
    meetings = List.copyOf(meetings);
  }

  /** What a schedule of the problem is worth, whatever its maker claims. */
  static Outcome of(Problem problem, Schedule schedule) {
    return of(problem, schedule.meetings(), schedule.certificate());
  }

  /** Another schedule of the problem beside the same certificate. */
  Outcome with(List<Meeting> others) {
    return of(problem, others, certificate);
  }

  private static Outcome of(
      Problem problem, List<Meeting> meetings, @Nullable Certificate claimed) {
    Costs costs = Verifier.verify(problem, meetings).costs();
    Certificate certificate = supported(problem, claimed, costs);
    Costs bound =
        new Costs(
            certificate.violations().bound(),
            certificate.shortfall().bound(),
            certificate.unserved().bound(),
            0);
    return new Outcome(problem, meetings, costs, bound, certificate);
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

  /** Whether no schedule of the problem serves more. */
  public boolean isProven() {
    return costs.violations() == bound.violations()
        && costs.shortfall() == bound.shortfall()
        && costs.unserved() == bound.unserved();
  }

  /** How many requests the schedule serves. */
  public int served() {
    return meetings.size();
  }

  /** The weights of all requests together. */
  public long weight() {
    return problem.requests().stream().mapToLong(Request::weight).sum();
  }

  /** What the best schedule of this problem surely is better than the best of another. */
  public Gain atLeast(Outcome now) {
    return Gain.between(now.bound, costs);
  }

  /** What the best schedule of this problem is better than the best of another at most. */
  public Gain atMost(Outcome now) {
    return Gain.between(now.costs, bound);
  }
}
