package org.entremise.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as people write it: {@code 9h30-10h}, {@code 11/03/2027 de 9:30 à 10:00},
 * {@code 11h}.
 *
 * @param day null where it is not said
 * @param year whether the day was written with its year
 * @param to null where only a moment is said
 */
record Period(@Nullable LocalDate day, boolean year, LocalTime from, @Nullable LocalTime to) {
  private static final String CLOCK = "(\\d{1,2})\\s*(?:[h:]\\s*(\\d{2})?(?::\\d{2})?)\\s*([ap]m)?";
  private static final String FRENCH_DAY = "(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?";
  private static final String ISO_DAY = "(\\d{4})-(\\d{2})-(\\d{2})";
  private static final Pattern DAY =
      Pattern.compile("(?:le )?(?:" + ISO_DAY + "|" + FRENCH_DAY + ")");
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?:le )?(?<day>"
              + ISO_DAY
              + "|"
              + FRENCH_DAY
              + "),?\\s*)?(?:de |from |d’|d')?(?<from>"
              + CLOCK
              + ")(?:\\s*(?:-|–|—|à|a|to|jusqu’à|until)\\s*(?<to>"
              + CLOCK
              + "))?");

  /** What separates several: a comma too, as no clock time has one. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;,\\n]|\\bet\\b|\\band\\b)\\s*");

  private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);

  /** Whatever year a day without one is in. */
  private static final int LEAP_YEAR = 2000;

  /**
   * The stretches that a text lists; empty where one of them cannot be read. Days may be told once
   * for several times.
   */
  static Optional<List<Period>> list(String text) {
    List<Period> periods = new ArrayList<>();
    for (String part : BETWEEN.split(text.strip(), -1)) {
      Optional<Period> one = part.isEmpty() ? Optional.empty() : of(part);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      periods.add(one.get());
    }
    return Optional.of(periods);
  }

  private static Optional<Period> of(String text) {
    Matcher found = RANGE.matcher(simple(text));
    if (!found.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> from = time(found.group("from"));
    Optional<LocalTime> to = found.group("to") == null ? Optional.empty() : time(found.group("to"));
    if (from.isEmpty() || (found.group("to") != null && to.isEmpty())) {
      return Optional.empty();
    }
    if (found.group("day") == null) {
      return Optional.of(new Period(null, false, from.get(), to.orElse(null)));
    }
    return day(found.group("day"))
        .map(day -> new Period(day, hasYear(found.group("day")), from.get(), to.orElse(null)));
  }

  /** A day: {@code 11/03/2027}, {@code 11/03}, {@code 2027-03-11}. */
  static Optional<LocalDate> day(String text) {
    Matcher found = DAY.matcher(simple(text));
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          found.group(1) != null
              ? LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)))
              : LocalDate.of(year(found.group(6)), number(found.group(5)), number(found.group(4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean hasYear(String day) {
    return day.matches("(?:le )?\\d{4}-.*|.*[/.].*[/.].*");
  }

  /**
   * A clock time: {@code 9h30}, {@code 9 h}, {@code 09:30}, {@code 9:30 pm}, or a spreadsheet's
   * part of a day, 0,3958.
   */
  static Optional<LocalTime> time(String text) {
    String simple = simple(text);
    if (simple.matches("0[.,]\\d+")) {
      int minutes =
          new BigDecimal(simple.replace(',', '.'))
              .multiply(MINUTES_OF_DAY)
              .add(new BigDecimal("0.5"))
              .intValue();
      return minutes < MINUTES_OF_DAY.intValue()
          ? Optional.of(LocalTime.ofSecondOfDay(minutes * 60L))
          : Optional.empty();
    }
    Matcher found = TIME.matcher(simple);
    if (!found.matches()) {
      return Optional.empty();
    }
    int hour = number(found.group(1));
    int minute = found.group(2) == null ? 0 : number(found.group(2));
    if (found.group(3) != null) {
      hour = hour % 12 + (found.group(3).equals("pm") ? 12 : 0);
    }
    boolean midnight = hour == 24 && minute == 0;
    return hour < 24 && minute < 60
        ? Optional.of(LocalTime.of(hour, minute))
        : midnight ? Optional.of(LocalTime.MIDNIGHT) : Optional.empty();
  }

  private static String simple(String text) {
    return text.replaceAll("\\p{Z}+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(@Nullable String digits) {
    if (digits == null) {
      return LEAP_YEAR;
    }
    return digits.length() == 2 ? 2000 + number(digits) : number(digits);
  }
}
