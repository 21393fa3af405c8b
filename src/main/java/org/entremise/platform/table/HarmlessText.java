package org.entremise.platform.table;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program would take for formulas ("CSV injection", OWASP): they get an
 * apostrophe before them, which spreadsheet programs read as "this is text". {@link #plain} takes
 * it off again, so that whatever is written reads back as it was.
 */
public final class HarmlessText {
  /** The signs that begin a formula, their full-width forms among them, behind any apostrophes. */
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.DOTALL);

  private HarmlessText() {}

  /** The text as it may stand in a cell. */
  public static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The text that stands in a cell. */
  public static String plain(String cell) {
    boolean prefixed = cell.startsWith("'") && FORMULA.matcher(cell).lookingAt();
    return prefixed ? cell.substring(1) : cell;
  }
}
