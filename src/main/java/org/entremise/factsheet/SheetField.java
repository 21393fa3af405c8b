package org.entremise.factsheet;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The fields of a sheet in the order in which they are written and compared. */
public enum SheetField {
  SUMMARY("summary", 300),
  STRUCTURE("structure", 4000),
  SECTOR("sector", 200),
  TERRITORY("territory", 200),
  ORIGIN("origin", 4000),
  COMPOSITION("composition", 4000),
  STAKES("stakes", 4000),
  TOGETHER("together", 4000),
  CONTACT("contact", 2000),
  COOPERATION_TYPE("cooperationType", 0),
  /** Each of them. */
  PARTNERS("partners", 200),
  AMOUNT("amount", 0),
  FUNDING("funding", 0),
  STAGE("stage", 200),
  USE("use", 4000),
  ATTACHMENTS("attachments", 0);

  /** The most partners that a sheet names. */
  public static final int MOST_PARTNERS = 50;

  /** The most euros that a sheet seeks. */
  public static final int MOST_EUROS = 1_000_000_000;

  private final String word;
  private final int longest;

  SheetField(String word, int longest) {
    this.word = word;
    this.longest = longest;
  }

  /** How many characters a text may have; 0 for what is no text. */
  public int longest() {
    return longest;
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
