package org.entremise.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a link or a session's access stands for. */
public sealed interface Holder {
  /** An organiser, with all events that they run. */
  record Organiser(UUID organiserId) implements Holder {}

  /** The big screen of an event, whoever stands before it. */
  record Screen(UUID eventId) implements Holder {}

  /**
   * One participant of one event.
   *
   * @param delegateId who opens its pages; null: whoever holds a link that was printed
   */
  record Delegate(UUID eventId, String participantId, @Nullable UUID delegateId) implements Holder {
    /** Whoever holds a link that was printed. */
    public Delegate(UUID eventId, String participantId) {
      this(eventId, participantId, null);
    }
  }
}
