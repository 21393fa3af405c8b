package org.entremise.matching;

import java.util.List;
import java.util.Locale;

/** The costs, in the order in which they are compared. */
public enum Cost {
  VIOLATIONS,
  SHORTFALL,
  /** Always 0 but under the policy {@link Policy#WORST_FIRST}. */
  WORST,
  UNSERVED,
  COMFORT;

  /** Those that schedules under a policy can have, in order. */
  public static List<Cost> under(Policy policy) {
    return policy == Policy.WORST_FIRST
        ? List.of(values())
        : List.of(VIOLATIONS, SHORTFALL, UNSERVED, COMFORT);
  }

  /** Its name in files and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
