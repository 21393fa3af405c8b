package org.entremise.platform.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell to be written holds. CSV has its text; in XLSX a number, a day or a clock time is a
 * value that can be sorted and computed with.
 */
public sealed interface Cell {
  /** What CSV says. */
  String text();

  /** A text, whatever it looks like; the empty one leaves its cell empty. */
  record Text(String text) implements Cell {}

  /** A text with a note that XLSX shows to whoever points at it, and CSV has no room for. */
  record Noted(String text, String note) implements Cell {}

  /** A number of at most fifteen digits: spreadsheet programs keep no more. */
  record Figure(BigDecimal value, String text) implements Cell {}

  /** A day. */
  record Day(LocalDate day, String text) implements Cell {}

  /** A clock time without its day. Spreadsheets know no zones: which clock, a heading says. */
  record Time(LocalTime time, String text) implements Cell {}

  static Cell of(String text) {
    return new Text(text);
  }

  /** A number; null leaves its cell empty. */
  static Cell number(@Nullable Integer number) {
    return number == null
        ? new Text("")
        : new Figure(BigDecimal.valueOf(number), number.toString());
  }

  /** Cells with texts. */
  static List<Cell> row(String... texts) {
    return Arrays.stream(texts).map(Cell::of).toList();
  }
}
