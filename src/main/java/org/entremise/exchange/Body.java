package org.entremise.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;

/**
 * The lines below a table's headings, without those that a template shows as examples.
 *
 * @param notices of what is left out
 */
record Body(List<Line> lines, List<Message> notices) {
  static Body of(Table table, Layout layout) {
    List<Line> below = table.lines().subList(layout.header() + 1, table.lines().size());
    List<Line> lines = below.stream().filter(line -> !isExample(line)).toList();
    List<Message> notices = new ArrayList<>();
    if (layout.header() > 0) {
      notices.add(Message.of("exchange.notice.above", "row", layout.headings().number()));
    }
    if (lines.size() < below.size()) {
      notices.add(Message.of("exchange.notice.examples", "count", below.size() - lines.size()));
    }
    return new Body(lines, notices);
  }

  private static boolean isExample(Line line) {
    return line.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .filter(CellText::isExample)
        .isPresent();
  }
}
