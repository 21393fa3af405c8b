package org.entremise.access;

import java.util.UUID;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens, event by event.
 *
 * @param name the organiser's or the participant's
 * @param owner whether the organiser owns the event
 * @param participantId null for an organiser
 * @param side null for an organiser
 */
public record Access(
    Role role,
    UUID eventId,
    String eventName,
    String name,
    boolean owner,
    @Nullable String participantId,
    @Nullable Side side) {
  /** In what quality. */
  public enum Role {
    ORGANISER,
    PARTICIPANT
  }
}
