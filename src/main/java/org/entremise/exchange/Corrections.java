package org.entremise.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;

/** Puts an organiser's corrections into a table. */
final class Corrections {
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final int LETTERS = 26;

  private Corrections() {}

  /** The table with these texts in these cells; cells in rows that it does not have are left. */
  static Table apply(Table table, Map<String, String> corrections) {
    if (corrections.isEmpty()) {
      return table;
    }
    Map<Integer, Map<Integer, String>> byRow = new HashMap<>();
    corrections.forEach(
        (address, text) -> {
          Matcher cell = ADDRESS.matcher(address);
          if (cell.matches()) {
            byRow
                .computeIfAbsent(Integer.parseInt(cell.group(2)), row -> new HashMap<>())
                .put(column(cell.group(1)), text);
          }
        });
    return new Table(
        table.name(),
        table.lines().stream()
            .map(line -> corrected(line, byRow.getOrDefault(line.number(), Map.of())))
            .toList());
  }

  private static Line corrected(Line line, Map<Integer, String> texts) {
    List<String> cells = new ArrayList<>(line.cells());
    texts.forEach(
        (column, text) -> {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
        });
    return new Line(line.number(), cells);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
