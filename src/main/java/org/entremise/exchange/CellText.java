package org.entremise.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entremise.people.Language;
import org.entremise.people.Side;
import org.entremise.wish.Level;

/** What the texts of cells mean, in French and English. */
final class CellText {
  /** A number with a comma or a point; thousands apart by spaces of any kind, or by nothing. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})*(?:[.,]\\d+)?|[+-]?\\d+(?:[.,]\\d+)?");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "\\s*(?:exemple|example)\\p{Z}*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final List<String> NOTHING =
      List.of("aucun", "aucune", "none", "no", "non", "neant", "-", "–", "—");

  private static final List<String> NO_LIMIT =
      List.of("sans limite", "illimite", "no limit", "unlimited", "aucune", "aucun", "none", "∞");

  private static final Map<Level, List<String>> LEVELS =
      Map.of(
          Level.MUST,
              List.of("indispensable", "must", "m", "3", "●", "+++", "prioritaire", "essential"),
          Level.WANT, List.of("souhaite", "souhaitee", "want", "w", "2", "◐", "++", "wanted"),
          Level.COULD,
              List.of("si possible", "if possible", "could", "c", "1", "○", "+", "eventuel"),
          Level.VETO,
              List.of("a eviter", "to avoid", "avoid", "veto", "x", "✕", "✗", "×", "0", "jamais"));

  private CellText() {}

  /** Whether a row is an example of a template: what it begins with says so. */
  static boolean isExample(String firstCell) {
    return EXAMPLE.matcher(firstCell).matches();
  }

  /** Whether it says that there shall be none. */
  static boolean isNothing(String text) {
    return NOTHING.contains(Names.normal(text));
  }

  static boolean isNoLimit(String text) {
    return NO_LIMIT.contains(Names.normal(text));
  }

  /** Whether it is a number, whole or not. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  /** A whole number: {@code 12}, {@code 2,0}, {@code 1 000}. */
  static Optional<Integer> wholeNumber(String text) {
    String stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches()) {
      return Optional.empty();
    }
    try {
      String plain = stripped.replaceAll("[\\p{Z}]", "").replace(',', '.');
      return Optional.of(new BigDecimal(plain).intValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  static Optional<Level> level(String text) {
    return meaning(LEVELS, text);
  }

  static Optional<Language> language(String text) {
    return switch (Names.normal(text)) {
      case "fr", "francais", "french", "francaise" -> Optional.of(Language.FR);
      case "en", "anglais", "english", "anglaise" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  static Optional<Side> side(String text) {
    return switch (Names.normal(text)) {
      case "financeur", "funder" -> Optional.of(Side.FUNDER);
      case "projet", "project" -> Optional.of(Side.PROJECT);
      default -> Optional.empty();
    };
  }

  /** The constant that has a text among its words. */
  static <E extends Enum<E>> Optional<E> meaning(Map<E, List<String>> words, String text) {
    String normal = Names.normal(text);
    return words.entrySet().stream()
        .filter(one -> one.getValue().contains(normal))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The key of a constant's name in messages. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
