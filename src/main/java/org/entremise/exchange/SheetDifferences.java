package org.entremise.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetField;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;

/** What differs between a sheet before and after, for people to read. */
final class SheetDifferences {
  private SheetDifferences() {}

  static List<FieldChange> between(FactSheet before, FactSheet after) {
    return Field.ofSheets().stream()
        .filter(field -> differs(field, before, after))
        .map(field -> new FieldChange(field.label(), words(before, field), words(after, field)))
        .toList();
  }

  /** Whether something else stands where something stood. */
  static boolean replaces(FactSheet before, FactSheet after) {
    return Field.ofSheets().stream()
        .anyMatch(
            field ->
                differs(field, before, after) && !words(before, field).equals(PlannedRow.NOTHING));
  }

  private static boolean differs(Field field, FactSheet before, FactSheet after) {
    SheetField part = requireNonNull(field.sheet());
    return !Objects.equals(part.of(before), part.of(after));
  }

  private static Message words(FactSheet sheet, Field field) {
    return switch (field) {
      case COOPERATION ->
          sheet.cooperationType() == null
              ? PlannedRow.NOTHING
              : SheetText.words(sheet.cooperationType());
      case FUNDING ->
          sheet.funding().isEmpty()
              ? PlannedRow.NOTHING
              : Message.of(
                  "exchange.value.list",
                  "items",
                  sheet.funding().stream().map(SheetText::words).toList());
      case AMOUNT ->
          sheet.amount() == null
              ? PlannedRow.NOTHING
              : Message.of("exchange.value.euros", "euros", sheet.amount());
      default -> {
        String text = SheetRows.text(sheet, field);
        yield text.isBlank()
            ? PlannedRow.NOTHING
            : Message.of("exchange.value.text", "text", Excerpt.of(text));
      }
    };
  }
}
