package org.entremise.matching;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Why no schedule can cost less: a proof for each cost, given that the costs before it have their
 * best value. It stands beside a schedule and may lean on it: that a schedule without violations
 * exists, for example, is shown by the schedule itself. {@link CertificateCheck} checks it.
 */
public record Certificate(
    Proof violations, Proof shortfall, Proof worst, Proof unserved, Proof comfort) {
  /** What always holds. */
  public static final Certificate TRIVIAL =
      new Certificate(Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL);

  /** A certificate under the policy {@link Policy#TOTAL}. */
  public Certificate(Proof violations, Proof shortfall, Proof unserved, Proof comfort) {
    this(violations, shortfall, Proof.TRIVIAL, unserved, comfort);
  }

  /** The bounds. */
  public Bound bound() {
    return new Bound(
        violations.bound(), shortfall.bound(), worst.bound(), unserved.bound(), comfort.bound());
  }

  /** The same, with another proof of one cost's bound. */
  public Certificate with(Cost cost, Proof proof) {
    return new Certificate(
        cost == Cost.VIOLATIONS ? proof : violations,
        cost == Cost.SHORTFALL ? proof : shortfall,
        cost == Cost.WORST ? proof : worst,
        cost == Cost.UNSERVED ? proof : unserved,
        cost == Cost.COMFORT ? proof : comfort);
  }

  /** The proof of one cost's bound. */
  public Proof of(Cost cost) {
    return switch (cost) {
      case VIOLATIONS -> violations;
      case SHORTFALL -> shortfall;
      case WORST -> worst;
      case UNSERVED -> unserved;
      case COMFORT -> comfort;
    };
  }

  /**
   * Whether no schedule costs less: a cost and all before it equal their bounds.
   *
   * @param reached what the schedule beside the certificate costs
   */
  public boolean proves(Cost cost, Costs reached) {
    for (Cost each : Cost.values()) {
      if (reached.of(each) > of(each).bound()) {
        return false;
      }
      if (each == cost) {
        return true;
      }
    }
    return true;
  }

  /**
   * The most requests that any schedule serves whose costs before {@code unserved} are the least.
   * The bound of the unserved weight allows no more than if the heaviest requests made it up; and
   * without violations, slots and participants hold no more than they have places.
   *
   * @param problem the certificate's
   * @param reached what the schedule beside the certificate costs
   * @return empty if those costs are not proven to be the least
   */
  public OptionalInt mostServed(Problem problem, Costs reached) {
    if (!proves(Cost.WORST, reached)) {
      return OptionalInt.empty();
    }
    List<Integer> weights =
        problem.requests().stream()
            .map(Request::weight)
            .sorted(Collections.reverseOrder())
            .toList();
    int left = 0;
    for (long weight = 0; weight < unserved.bound(); left++) {
      weight += weights.get(left);
    }
    int most = weights.size() - left;
    return OptionalInt.of(
        reached.violations() > 0 ? most : Math.min(most, new Possibilities(problem).meetings()));
  }
}
