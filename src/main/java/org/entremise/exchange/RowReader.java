package org.entremise.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;

/** Reads the cells of one row and collects what is wrong with them. */
final class RowReader {
  private final Layout layout;
  private final Line line;
  private final Choices choices;
  private final List<CellFault> faults = new ArrayList<>();
  private final Set<Target> faulty = new HashSet<>();

  RowReader(Layout layout, Line line, Choices choices) {
    this.layout = layout;
    this.line = line;
    this.choices = choices;
  }

  int number() {
    return line.number();
  }

  /** What stands in the column that gives this; empty where nothing does. */
  String text(Target target) {
    return choices.meant(target.field(), written(target));
  }

  private String written(Target target) {
    return layout.column(target).map(column -> clean(line.cell(column))).orElse("");
  }

  String text(Field field) {
    return text(Target.of(field));
  }

  boolean has(Field field) {
    return !text(field).isEmpty();
  }

  /** A whole number; empty where there is none, with a fault where there should be one. */
  Optional<Integer> wholeNumber(Field field) {
    Optional<Integer> number = CellText.wholeNumber(text(field));
    if (number.isEmpty()) {
      String key =
          CellText.isNumber(text(field)) ? "exchange.fault.fraction" : "exchange.fault.number";
      fault(field, Message.of(key, "value", Excerpt.of(text(field))));
    }
    return number;
  }

  void fault(Field field, Message message) {
    fault(Target.of(field), message, List.of(), false);
  }

  void fault(Target target, Message message, List<String> suggestions, boolean question) {
    fault(target, message, suggestions, List.of(), question);
  }

  /** A text of which somebody has to say what it means. */
  void unclear(Field field, Message message, List<Message> meanings) {
    fault(Target.of(field), message, List.of(), meanings, false);
  }

  private void fault(
      Target target,
      Message message,
      List<String> suggestions,
      List<Message> meanings,
      boolean question) {
    faulty.add(target);
    Optional<Integer> column = layout.column(target);
    faults.add(
        new CellFault(
            column.map(one -> Table.address(one, line.number())).orElse(""),
            target.key(),
            column.map(one -> layout.headings().cell(one).strip()).orElse(""),
            column.map(line::cell).orElse(""),
            message,
            suggestions,
            meanings,
            question));
  }

  /** Whether something is wrong with what gives this. */
  boolean isFaulty(Target target) {
    return faulty.contains(target);
  }

  List<CellFault> faults() {
    return faults;
  }

  /** A cell without what surrounds its text unseen. */
  static String clean(String cell) {
    return cell.replaceAll("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$", "");
  }
}
