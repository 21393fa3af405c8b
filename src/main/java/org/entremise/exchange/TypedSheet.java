package org.entremise.exchange;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.SheetField;
import org.jspecify.annotations.Nullable;

/** A sheet while a row is being typed into it. */
final class TypedSheet {
  private final FactSheet before;
  private final Map<SheetField, String> texts = new EnumMap<>(SheetField.class);
  private @Nullable CooperationType cooperation;
  private List<String> partners;
  private @Nullable Integer amount;
  private List<Funding> funding;

  TypedSheet(FactSheet before) {
    this.before = before;
    this.cooperation = before.cooperationType();
    this.partners = before.partners();
    this.amount = before.amount();
    this.funding = before.funding();
  }

  void text(SheetField field, String text) {
    texts.put(field, text);
  }

  void cooperation(CooperationType type) {
    this.cooperation = type;
  }

  void partners(List<String> names) {
    this.partners = names;
  }

  void amount(int euros) {
    this.amount = euros;
  }

  /** The kinds; in another order they are the same. */
  void funding(List<Funding> kinds) {
    if (!(funding.containsAll(kinds) && kinds.containsAll(funding))) {
      this.funding = kinds;
    }
  }

  FactSheet sheet() {
    return new FactSheet(
        said(SheetField.SUMMARY),
        said(SheetField.STRUCTURE),
        said(SheetField.SECTOR),
        said(SheetField.TERRITORY),
        said(SheetField.ORIGIN),
        said(SheetField.COMPOSITION),
        said(SheetField.STAKES),
        said(SheetField.TOGETHER),
        said(SheetField.CONTACT),
        cooperation,
        partners,
        amount,
        funding,
        said(SheetField.STAGE),
        said(SheetField.USE),
        before.answers(),
        before.attachments());
  }

  private String said(SheetField field) {
    return texts.getOrDefault(field, requireNonNullElse(field.of(before), "").toString());
  }
}
