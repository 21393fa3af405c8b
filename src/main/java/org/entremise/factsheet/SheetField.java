package org.entremise.factsheet;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The fields of a sheet in the order in which they are written and compared. */
public enum SheetField {
  SUMMARY("summary"),
  STRUCTURE("structure"),
  SECTOR("sector"),
  TERRITORY("territory"),
  ORIGIN("origin"),
  COMPOSITION("composition"),
  STAKES("stakes"),
  TOGETHER("together"),
  CONTACT("contact"),
  COOPERATION_TYPE("cooperationType"),
  PARTNERS("partners"),
  AMOUNT("amount"),
  FUNDING("funding"),
  STAGE("stage"),
  USE("use"),
  ATTACHMENTS("attachments");

  private final String word;

  SheetField(String word) {
    this.word = word;
  }

  /** The field's name in the contract. */
  public String word() {
    return word;
  }

  /** What the sheet says there; null: nothing. */
  public @Nullable Object of(FactSheet sheet) {
    return switch (this) {
      case SUMMARY -> sheet.summary();
      case STRUCTURE -> sheet.structure();
      case SECTOR -> sheet.sector();
      case TERRITORY -> sheet.territory();
      case ORIGIN -> sheet.origin();
      case COMPOSITION -> sheet.composition();
      case STAKES -> sheet.stakes();
      case TOGETHER -> sheet.together();
      case CONTACT -> sheet.contact();
      case COOPERATION_TYPE -> sheet.cooperationType();
      case PARTNERS -> sheet.partners();
      case AMOUNT -> sheet.amount();
      case FUNDING -> sheet.funding();
      case STAGE -> sheet.stage();
      case USE -> sheet.use();
      case ATTACHMENTS -> sheet.attachments();
    };
  }

  /** Whether a sheet without it is not complete. */
  boolean isRequired() {
    return this != ATTACHMENTS;
  }

  boolean isMissingIn(FactSheet sheet) {
    @Nullable Object said = of(sheet);
    return said == null
        || (said instanceof String text && text.isBlank())
        || (said instanceof Collection<?> list && list.isEmpty());
  }
}
