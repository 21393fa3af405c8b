package org.entremise.platform.sql;

import java.util.Locale;

/** Enum constants as the database keeps them: in lower case. */
public final class Constants {
  private Constants() {}

  public static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant that a column's text names. */
  public static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
