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
  SHEET_RETURNED,
  /** A participant's first meetings are published. */
  AGENDA,
  /** A version was published in which a participant's meetings are not what they were. */
  AGENDA_CHANGED,
  /** An organiser does not change a meeting as a participant asked. */
  CHANGE_DECLINED,
  /** Meetings of a participant take place at other addresses than before. */
  LINKS_CHANGED;

  /** Whether the letter is of no use without a link. */
  public boolean needsLink() {
    return this != RECEIPT;
  }
}
