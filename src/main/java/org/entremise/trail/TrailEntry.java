package org.entremise.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody saw or changed something within an hour.
 *
 * @param id greater than those of all earlier entries
 * @param hour when it begins
 * @param name the organiser's at that time, the participant's now; empty for a screen, and for a
 *     participant who has gone
 * @param what such as {@code wishes}: the words of {@code x-trail} in the contract
 * @param about the participant's name now; null: none, or more than one
 */
public record TrailEntry(
    long id, Instant hour, Who who, String name, String deed, String what, @Nullable String about) {
  /** In what quality. */
  public enum Who {
    ORGANISER,
    PARTICIPANT,
    SCREEN
  }
}
