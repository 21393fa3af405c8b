package org.entremise.wish;

import java.util.Locale;
import org.entremise.event.Weights;

/** How much one side wants to meet the other, the strongest first. */
public enum Level {
  MUST,
  WANT,
  COULD,
  /** It does not want to: the two never meet. */
  VETO;

  /** What serving a wish of this level is worth in an event; a veto nothing. */
  public int weight(Weights weights) {
    return switch (this) {
      case MUST -> weights.must();
      case WANT -> weights.want();
      case COULD -> weights.could();
      case VETO -> 0;
    };
  }

  /** As problem files name it: {@code must}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Level ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
