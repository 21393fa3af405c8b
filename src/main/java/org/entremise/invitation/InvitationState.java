package org.entremise.invitation;

/** How far a delegate's invitation is. */
public enum InvitationState {
  /**
   * They have no link: nothing was ever written to them, or only to an address that they no longer
   * have. Whatever others have entered for the participant.
   */
  NOT_INVITED,
  /** A letter is on its way, or waits for somebody who sends it by hand. */
  WAITING,
  /** The last letter did not arrive, as far as is known. */
  UNDELIVERED,
  /** The letter was sent, its link was never opened. */
  NOT_OPENED,
  /** The link was opened, or something was entered. */
  IN_PROGRESS,
  /** The participant has said that the answer is whole; a project has sent its sheet. */
  DONE
}
