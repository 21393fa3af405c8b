package org.entremise.matching;

import java.util.List;

/**
 * What a schedule costs, counted from the problem and the meetings alone.
 *
 * @param costs the four costs
 * @param parts what the comfort is made of
 * @param violations one for each unit of {@code costs.violations()}, so the same may stand there
 *     twice; in an order that depends on the problem alone
 */
public record Verdict(Costs costs, ComfortParts parts, List<Violation> violations) {
  public Verdict {
    violations = List.copyOf(violations);
  }
}
