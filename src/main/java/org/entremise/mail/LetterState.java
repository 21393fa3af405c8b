package org.entremise.mail;

/** Where a letter stands. */
public enum LetterState {
  /** It waits to be sent, or to be sent once more. */
  QUEUED,
  /** It is being handed to the mail server. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** The mail server will never take it. */
  REFUSED,
  /** It was tried as often as it is worth. */
  FAILED,
  /** Nobody knows whether the mail server has taken it. */
  UNSURE,
  /** There is no mail server: an organiser has to copy it. */
  BY_HAND,
  /** An organiser has sent it by hand. */
  COPIED
}
