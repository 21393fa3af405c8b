package org.entremise.access;

import java.util.UUID;

/** Whom a link or a session's access stands for. */
public sealed interface Holder {
  /** An organiser, with all events that they run. */
  record Organiser(UUID organiserId) implements Holder {}

  /** One participant of one event. */
  record Delegate(UUID eventId, String participantId) implements Holder {}
}
