package org.entremise.access;

import java.util.UUID;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens, event by event.
 *
 * @param name the organiser's or the participant's; the event's for a big screen
 * @param owner whether the organiser owns the event
 * @param participantId null for an organiser and a screen
 * @param side null for an organiser and a screen
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
    PARTICIPANT,
    /** The big screen of the event, and nothing else. */
    SCREEN
  }
}
