package org.entremise.matching;

import java.util.Locale;

/** The four costs, in the order in which they are compared. */
public enum Cost {
  VIOLATIONS,
  SHORTFALL,
  UNSERVED,
  COMFORT;

  /** Its name in files and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
