package org.entremise.platform.table;

import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table.Line;

/** Collects the rows of a file as long as they are no more than an event could need. */
final class TableLimits {
  /** Rows of one sheet. */
  static final int ROWS = 20_000;

  /** Columns of one sheet. */
  static final int COLUMNS = 2_100;

  /** Sheets of one file. */
  static final int SHEETS = 30;

  /** Characters of all cells of one file. */
  static final int CHARACTERS = 8_000_000;

  /** Bytes of what a zipped file unpacks to. */
  static final long UNPACKED_BYTES = 100L * 1024 * 1024;

  private long characters;

  /** Adds a row without the empty cells at its end, unless it holds nothing at all. */
  void add(List<Line> lines, int number, List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    if (width == 0) {
      return;
    }
    if (lines.size() == ROWS || number > 10 * ROWS) {
      throw tooLarge("table.rows", ROWS);
    }
    if (width > COLUMNS) {
      throw tooLarge("table.columns", COLUMNS);
    }
    List<String> kept = new ArrayList<>(width);
    for (String cell : cells.subList(0, width)) {
      characters += cell.length();
      kept.add(HarmlessText.plain(cell));
    }
    if (characters > CHARACTERS) {
      throw tooLarge("table.characters", CHARACTERS);
    }
    lines.add(new Line(number, kept));
  }

  static DomainError tooLarge(String key, long most) {
    return new DomainError(Kind.TOO_LARGE, Message.of(key, "most", most));
  }
}
