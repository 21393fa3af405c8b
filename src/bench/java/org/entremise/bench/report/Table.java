package org.entremise.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A table in Markdown that is told line by line, a row as soon as it is known. */
final class Table {
  private final Consumer<String> lines;
  private final int columns;

  /**
   * @param left heads of columns of words
   * @param right heads of columns of figures, which follow those of words
   */
  Table(Consumer<String> lines, List<String> left, List<String> right) {
    this.lines = lines;
    this.columns = left.size() + right.size();
    List<String> heads = new ArrayList<>(left);
    heads.addAll(right);
    lines.accept(line(heads));
    lines.accept("|" + " --- |".repeat(left.size()) + " ---: |".repeat(right.size()));
  }

  /**
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  void row(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
    }
    lines.accept(line(cells));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
