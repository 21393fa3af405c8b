package org.entremise.event;

import java.util.Locale;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * Where an event is, in the order in which organisers usually lead it through. They may go from any
 * phase to any other.
 */
public enum Phase {
  /** Organisers set up who, when and how. */
  PREPARATION,
  /** Projects write their fact sheets. */
  FACT_SHEETS,
  /** Participants say whom they want to meet. */
  WISHES,
  /** Organisers make the schedule; what participants said stays as it is. */
  SCHEDULING,
  /** Agendas show a schedule. */
  PUBLISHED,
  /** It takes place. */
  LIVE,
  /** It is over, and nothing of it changes any more. */
  CLOSED;

  public boolean allows(Act act) {
    return switch (act) {
      case WRITE_SHEET, SAY_UNAVAILABLE -> this == FACT_SHEETS || this == WISHES;
      case WISH -> this == WISHES;
      case ORGANISE, GENERATE, PUBLISH -> this != CLOSED;
    };
  }

  /**
   * Lets pass what the phase allows.
   *
   * @throws DomainError CONFLICT that says the phase, why, and who can change it
   */
  public void check(Act act) {
    if (!allows(act)) {
      throw new DomainError(Kind.CONFLICT, refusal(act));
    }
  }

  /** Why the phase does not allow something. */
  public Message refusal(Act act) {
    return Message.of("event.phase.refused." + act.key(), "phase", title(), "when", when(act));
  }

  /** What the phase is called. */
  public Message title() {
    return Message.of("event.phase." + key());
  }

  /** As the contract names it: {@code fact-sheets}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Phase ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it is too early or too late for something. */
  private String when(Act act) {
    for (Phase later : values()) {
      if (later.compareTo(this) > 0 && later.allows(act)) {
        return "early";
      }
    }
    return "late";
  }
}
