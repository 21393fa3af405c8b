package org.entremise.matching;

import java.util.Comparator;

/**
 * A lower bound of one cost and what shows it.
 *
 * @param bound in the unit of the cost
 */
public record Proof(long bound, Evidence evidence) {
  /** No cost is negative. */
  public static final Proof TRIVIAL = new Proof(0, new Evidence.Trivial());

  /** What kind of argument makes the bound. */
  public Method method() {
    if (evidence instanceof Evidence.Prices prices) {
      return prices.method();
    }
    if (evidence instanceof Evidence.Levels levels) {
      return levels.shortfalls().stream()
          .map(Evidence.Prices::method)
          .max(Comparator.naturalOrder())
          .orElse(Method.TRIVIAL);
    }
    return evidence instanceof Evidence.Search ? Method.SEARCH : Method.TRIVIAL;
  }

  /** Kinds of arguments, the simplest first. */
  public enum Method {
    /** Costs are not negative. */
    TRIVIAL,
    /** What one participant, or the rooms alone, or single requests, can take. */
    COUNTING,
    /** What several participants, or participants and slots, can take together. */
    CUT,
    /** Every schedule was tried or excluded by a program. */
    SEARCH
  }
}
