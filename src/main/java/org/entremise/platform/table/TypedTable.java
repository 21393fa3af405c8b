package org.entremise.platform.table;

import java.util.List;
import java.util.stream.IntStream;
import org.entremise.platform.table.Table.Line;

/**
 * A table to be written, whose cells say what they are.
 *
 * @param name the sheet's, or the file's
 * @param rows headings first
 */
public record TypedTable(String name, List<List<Cell>> rows) {
  public TypedTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table as CSV says it. */
  public Table texts() {
    return new Table(
        name,
        IntStream.range(0, rows.size())
            .mapToObj(i -> new Line(i + 1, rows.get(i).stream().map(Cell::text).toList()))
            .toList());
  }
}
