package org.entremise.platform.table;

import java.util.List;

/**
 * A sheet of a spreadsheet as texts, as it is read; {@link TypedTable} is what is written.
 *
 * @param name the sheet's; empty for a CSV file
 * @param lines those that hold anything, in their order
 */
public record Table(String name, List<Line> lines) {
  public Table {
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param number as the spreadsheet shows it, from 1
   * @param cells from column A on, without empty ones at the end
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** The text in a column (from 0); empty where the row is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** How many columns the longest row has. */
  public int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /** What a spreadsheet calls a cell: {@code B7} for column 1 (from 0) in row 7. */
  public static String address(int column, int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(number).toString();
  }
}
