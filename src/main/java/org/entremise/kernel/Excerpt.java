package org.entremise.kernel;

/** A value that somebody gave, cut and cleaned so that it fits into a sentence. */
public final class Excerpt {
  private static final int LONGEST = 80;

  private Excerpt() {}

  /** At most 80 characters of it, in one line and without control characters. */
  public static String of(String value) {
    return of(value, LONGEST);
  }

  /** At most so many characters of it, in one line and without control characters. */
  public static String of(String value, int longest) {
    String start = value.length() <= longest ? value : value.substring(0, longest) + "…";
    return start.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
  }
}
