package org.entremise.matching;

import java.util.Locale;

/** What counts more once all rules hold and all guarantees that can be kept are kept. */
public enum Policy {
  /** The weight of everything that is served. */
  TOTAL,
  /** What the worst-served participants get; {@link Missing} tells how that is counted. */
  WORST_FIRST;

  /** Its name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The policy of that name in files. */
  public static Policy ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
