package org.entremise.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.kernel.Message;

/** What cells say of sheets, in French and English. */
final class SheetText {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:€|eur(?:os?)?)?\\s*"
              + "(?<number>\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)\\s*"
              + "(?<times>k|mille|thousand|m|mio|millions?)?\\s*"
              + "(?:€|eur|(?:d['’ ]|of )?euros?)?");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d+)?");

  private static final Map<String, Integer> TIMES =
      Map.of(
          "k",
          1000,
          "mille",
          1000,
          "thousand",
          1000,
          "m",
          1_000_000,
          "mio",
          1_000_000,
          "million",
          1_000_000,
          "millions",
          1_000_000);

  private static final Map<CooperationType, List<String>> COOPERATIONS =
      Map.of(
          CooperationType.MUTUALISATION,
              List.of("mutualisation", "pooling of resources", "pooling"),
          CooperationType.PARTNERSHIP,
              List.of("partenariat de projet", "project partnership", "partenariat", "partnership"),
          CooperationType.COLLECTIVE,
              List.of(
                  "collectif d acteurs de l economie sociale",
                  "collective of social economy actors",
                  "collectif",
                  "collective"),
          CooperationType.GROUPING,
              List.of(
                  "groupement avec entreprises et collectivites",
                  "grouping with firms and local authorities",
                  "groupement",
                  "grouping"),
          CooperationType.SUPPORT,
              List.of("structure d appui", "support structure", "appui", "support"));

  private static final Map<Funding, List<String>> FUNDINGS =
      Map.of(
          Funding.EQUITY, List.of("fonds propres", "equity"),
          Funding.LOAN, List.of("pret", "prets", "loan", "loans"),
          Funding.GUARANTEE, List.of("garantie", "garanties", "guarantee", "guarantees"),
          Funding.GRANT, List.of("subvention", "subventions", "grant", "grants"),
          Funding.GIFT, List.of("don", "dons", "gift", "gifts"));

  private static final Pattern BETWEEN = Pattern.compile("[;,/+\\n]|\\bet\\b|\\band\\b");
  private static final Pattern BETWEEN_PARTNERS = Pattern.compile("[;\\n]");

  private SheetText() {}

  /**
   * Euros: {@code 12 500 €}, {@code 1,5 million}, {@code 20 k€}; empty for what is no amount or not
   * of whole euros.
   */
  static Optional<BigDecimal> euros(String text) {
    String plain = text.replaceAll("\\p{Z}+", " ").strip().toLowerCase(Locale.ROOT);
    Matcher amount = AMOUNT.matcher(plain);
    if (!amount.matches()) {
      return Optional.empty();
    }
    String written = amount.group("number").replace(" ", "");
    String times = amount.group("times");
    // Groups of three digits are thousands, where no unit says that they are decimals.
    String number =
        times == null && THOUSANDS.matcher(written).matches()
            ? written.replaceAll("[.,]", "")
            : written.replace(',', '.');
    if (!DECIMAL.matcher(number).matches()) {
      return Optional.empty();
    }
    BigDecimal euros =
        new BigDecimal(number)
            .multiply(BigDecimal.valueOf(times == null ? 1 : TIMES.getOrDefault(times, 1)));
    return Optional.of(euros).filter(one -> one.stripTrailingZeros().scale() <= 0);
  }

  static Optional<CooperationType> cooperation(String text) {
    return CellText.meaning(COOPERATIONS, text);
  }

  static Optional<Funding> funding(String text) {
    return CellText.meaning(FUNDINGS, text);
  }

  /** The kinds of money in a cell, as they are written. */
  static List<String> fundings(String text) {
    return parts(BETWEEN, text);
  }

  /** The partners in a cell: apart by semicolons or line breaks, as commas stand in names. */
  static List<String> partners(String text) {
    return parts(BETWEEN_PARTNERS, text);
  }

  static Message words(CooperationType type) {
    return Message.of("exchange.cooperation." + CellText.key(type));
  }

  static Message words(Funding kind) {
    return Message.of("exchange.funding." + CellText.key(kind));
  }

  private static List<String> parts(Pattern between, String text) {
    return Arrays.stream(between.split(text))
        .map(RowReader::clean)
        .filter(p -> !p.isEmpty())
        .toList();
  }
}
