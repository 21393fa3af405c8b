package org.entremise.mail;

/** Why a letter is written. */
public enum LetterKind {
  INVITATION,
  REMINDER,
  /** In answer to somebody who has lost the link, or in place of one that was renewed. */
  NEW_LINK,
  /** Confirms what a participant has wished. */
  RECEIPT,
  /** A project has to complete its sheet. */
  SHEET_RETURNED;

  /** Whether the letter is of no use without a link. */
  public boolean needsLink() {
    return this != RECEIPT;
  }
}
