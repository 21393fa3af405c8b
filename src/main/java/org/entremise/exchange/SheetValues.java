package org.entremise.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.SheetField;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;

/** Types the values of a row into a project's sheet, by the same rules as on the sheet's page. */
final class SheetValues {
  private final RowReader row;
  private final TypedSheet typed;

  private SheetValues(RowReader row, FactSheet before) {
    this.row = row;
    this.typed = new TypedSheet(before);
  }

  /** The sheet with the row's values, those apart that are faulty. Empty cells change nothing. */
  static FactSheet applied(RowReader row, FactSheet before) {
    SheetValues values = new SheetValues(row, before);
    for (Field field : Field.ofSheets()) {
      // What an export writes of the sheet as it is says nothing new, whatever stands in it.
      if (row.has(field)
          && !row.text(field).equals(RowReader.clean(SheetRows.text(before, field)))) {
        values.type(field);
      }
    }
    return values.typed.sheet();
  }

  private void type(Field field) {
    switch (field) {
      case COOPERATION -> cooperation();
      case PARTNERS -> partners();
      case AMOUNT -> amount();
      case FUNDING -> funding();
      default -> {
        SheetField part = requireNonNull(field.sheet());
        if (fits(field, row.text(field), part.longest())) {
          typed.text(part, row.text(field));
        }
      }
    }
  }

  private boolean fits(Field field, String text, int longest) {
    if (text.length() > longest) {
      row.fault(field, Message.of("exchange.fault.long", "count", text.length(), "most", longest));
    }
    return text.length() <= longest;
  }

  private void cooperation() {
    String text = row.text(Field.COOPERATION);
    Optional<CooperationType> type = SheetText.cooperation(text);
    if (type.isPresent()) {
      typed.cooperation(type.get());
      return;
    }
    row.unclear(
        Field.COOPERATION,
        Message.of("exchange.fault.cooperation", "value", Excerpt.of(text)),
        Arrays.stream(CooperationType.values()).map(SheetText::words).toList());
  }

  private void partners() {
    List<String> partners = SheetText.partners(row.text(Field.PARTNERS));
    if (partners.size() > SheetField.MOST_PARTNERS) {
      row.fault(
          Field.PARTNERS,
          Message.of(
              "exchange.fault.partners",
              "count",
              partners.size(),
              "most",
              SheetField.MOST_PARTNERS));
    } else if (partners.stream()
        .allMatch(one -> fits(Field.PARTNERS, one, SheetField.PARTNERS.longest()))) {
      typed.partners(partners);
    }
  }

  private void amount() {
    String text = row.text(Field.AMOUNT);
    Optional<BigDecimal> euros = SheetText.euros(text);
    if (euros.isEmpty()) {
      row.fault(Field.AMOUNT, Message.of("exchange.fault.amount", "value", Excerpt.of(text)));
    } else if (euros.get().compareTo(BigDecimal.valueOf(SheetField.MOST_EUROS)) > 0) {
      row.fault(
          Field.AMOUNT, Message.of("exchange.fault.amount.most", "most", SheetField.MOST_EUROS));
    } else {
      typed.amount(euros.get().intValueExact());
    }
  }

  private void funding() {
    List<String> words = SheetText.fundings(row.text(Field.FUNDING));
    List<Funding> kinds = new ArrayList<>();
    for (String word : words) {
      Optional<Funding> kind = SheetText.funding(word);
      if (kind.isEmpty()) {
        List<Message> all = Arrays.stream(Funding.values()).map(SheetText::words).toList();
        row.unclear(
            Field.FUNDING,
            Message.of("exchange.fault.funding", "value", Excerpt.of(word), "kinds", all),
            // Of several, one cannot stand for all.
            words.size() == 1 ? all : List.of());
        return;
      }
      if (!kinds.contains(kind.get())) {
        kinds.add(kind.get());
      }
    }
    typed.funding(kinds);
  }
}
