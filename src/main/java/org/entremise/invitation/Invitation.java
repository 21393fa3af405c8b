package org.entremise.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterState;
import org.entremise.people.Delegate;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * A delegate and how far the invitation is.
 *
 * @param participant the name of whom the delegate comes for
 * @param last the newest letter with a link; null: there was none
 * @param remindedAt when the newest reminder was written
 * @param openedAt when a link of theirs was opened last
 * @param begun whether something was entered for the participant
 * @param done whether the participant's answer is whole
 */
public record Invitation(
    String participantId,
    String participant,
    Side side,
    Delegate delegate,
    @Nullable Sent last,
    @Nullable Instant remindedAt,
    @Nullable Instant openedAt,
    boolean begun,
    boolean done) {
  /** Nobody is reminded twice within this time. */
  public static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

  /**
   * A letter to the delegate.
   *
   * @param email where it went
   * @param at when it got into its state
   */
  public record Sent(
      UUID letterId,
      LetterKind kind,
      LetterState state,
      String email,
      @Nullable String answer,
      Instant at) {
    boolean bounced() {
      return state == LetterState.REFUSED || state == LetterState.FAILED;
    }

    boolean underWay() {
      return state == LetterState.QUEUED
          || state == LetterState.SENDING
          || state == LetterState.BY_HAND;
    }

    boolean arrived() {
      return state == LetterState.SENT || state == LetterState.COPIED;
    }
  }

  /** How far it is. */
  public InvitationState state() {
    if (mayInvite()) {
      return InvitationState.NOT_INVITED;
    }
    if (done) {
      return InvitationState.DONE;
    }
    if (openedAt != null || begun || last == null) {
      return InvitationState.IN_PROGRESS;
    }
    return switch (last.state()) {
      case QUEUED, SENDING, BY_HAND -> InvitationState.WAITING;
      case REFUSED, FAILED, UNSURE -> InvitationState.UNDELIVERED;
      case SENT, COPIED -> InvitationState.NOT_OPENED;
    };
  }

  /**
   * Whether an invitation is still to be written: to nobody who has opened a link or was written
   * to, unless the address was mended since.
   */
  public boolean mayInvite() {
    boolean unreached =
        last == null || (last.bounced() && !last.email().equals(delegate.email().text()));
    return openedAt == null && unreached;
  }

  /**
   * Whether a reminder makes sense: they can have the link, have not answered, no letter is on its
   * way, and they were left alone for a while.
   */
  public boolean mayRemind(Instant now) {
    boolean reached = openedAt != null || (last != null && last.arrived());
    boolean underWay = last != null && last.underWay();
    boolean lately = remindedAt != null && remindedAt.plus(BETWEEN_REMINDERS).isAfter(now);
    return !done && reached && !underWay && !lately;
  }
}
