package org.entremise.whatif;

import org.entremise.matching.Certificate;
import org.entremise.matching.Costs;
import org.jspecify.annotations.Nullable;

/**
 * What came of one solve, in figures. Comfort is left out of it, so that it ends as soon as nothing
 * more can be served.
 *
 * @param served how many requests the schedule serves
 * @param mostServed {@link Certificate#mostServed}; null where it is not known
 * @param costs of the schedule, counted by the {@link org.entremise.matching.Verifier}
 * @param bound no schedule costs less, compared in the order of the costs; prices were added up by
 *     the {@link org.entremise.matching.CertificateCheck}, an exhaustive search is believed
 */
public record Outcome(int served, @Nullable Integer mostServed, Costs costs, Costs bound) {
  /** Whether no schedule of the problem serves more. */
  public boolean isProven() {
    return costs.violations() == bound.violations()
        && costs.shortfall() == bound.shortfall()
        && costs.unserved() == bound.unserved();
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
