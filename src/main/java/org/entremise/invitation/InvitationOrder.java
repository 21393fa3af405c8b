package org.entremise.invitation;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/** In which order delegates are listed; those alike in it stay in the event's order. */
public enum InvitationOrder {
  /** Funders first, each side in the event's order. */
  PARTICIPANT,
  /** By the delegates' names. */
  NAME,
  /** Those first for whom something is still to be done. */
  STATE,
  /** Whoever opened a link last comes first. */
  OPENED;

  /** Compares by it; names as readers of a language expect. */
  public Comparator<Invitation> in(Locale language) {
    return switch (this) {
      case PARTICIPANT -> Comparator.comparing(Invitation::side);
      case NAME ->
          Comparator.comparing(one -> one.delegate().name(), Collator.getInstance(language));
      case STATE -> Comparator.comparing(Invitation::state);
      case OPENED ->
          Comparator.comparing(
              Invitation::openedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    };
  }
}
