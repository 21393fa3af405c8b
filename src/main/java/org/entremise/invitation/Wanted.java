package org.entremise.invitation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which delegates somebody looks for.
 *
 * @param text words that all have to stand in the names or the address, whatever case and accents
 * @param state null: any
 * @param side null: both
 */
public record Wanted(String text, @Nullable InvitationState state, @Nullable Side side) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Everybody. */
  public static final Wanted ANYBODY = new Wanted("", null, null);

  /** Those who fit, in their order. */
  public List<Invitation> among(List<Invitation> all) {
    List<String> words =
        Arrays.stream(SPACES.split(plain(text))).filter(word -> !word.isEmpty()).toList();
    return all.stream()
        .filter(one -> state == null || one.state() == state)
        .filter(one -> side == null || one.side() == side)
        .filter(one -> holds(one, words))
        .toList();
  }

  private static boolean holds(Invitation one, List<String> words) {
    if (words.isEmpty()) {
      return true;
    }
    String whole =
        plain(
            String.join(
                "\n", one.participant(), one.delegate().name(), one.delegate().email().text()));
    return words.stream().allMatch(whole::contains);
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
