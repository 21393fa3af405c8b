package org.entremise.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same, and when one may be a slip for the other. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^\\p{Nd}]+");

  /** From this length on, two letters may differ. */
  private static final int LONG = 16;

  private static final int SHORTEST = 5;

  private Names() {}

  /**
   * A name without what people write differently: case, accents, punctuation, spaces. One of
   * nothing else is left as it is.
   */
  static String normal(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String ligatures = lower.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    String normal = OTHERS.matcher(ligatures).replaceAll(" ").strip();
    return normal.isEmpty() ? name.strip() : normal;
  }

  /**
   * Whether two different normal names are nearly the same: one letter differs, two in long names,
   * or one goes on where the other ends. Numbers are no slips.
   */
  static boolean isNear(String one, String other) {
    if (one.length() < SHORTEST || other.length() < SHORTEST) {
      return false;
    }
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    int more = longer.length() - shorter.length();
    boolean goesOn =
        more > 0
            && longer.charAt(shorter.length()) == ' '
            && longer.startsWith(shorter)
            && shorter.indexOf(' ') > 0;
    int most = shorter.length() >= LONG ? 2 : 1;
    boolean near = goesOn || (more <= most && distance(shorter, longer, most) <= most);
    return near && digits(one).equals(digits(other));
  }

  private static String digits(String name) {
    return NO_DIGITS.matcher(name).replaceAll(" ").strip();
  }

  /**
   * Insertions, deletions, substitutions and exchanges of neighbours (optimal string alignment),
   * given up once it is more than {@code most}.
   */
  private static int distance(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(substituted, 1 + Math.min(row[j], next[j - 1]));
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return least;
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[b.length()];
  }
}
