package org.entremise.platform.web;

import io.vertx.core.Future;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who saw and changed what in events; never the content. */
@FunctionalInterface
public interface Trail {
  /**
   * What somebody did by one operation. Neither an organiser nor a participant: the big screen.
   *
   * @param organiser by name, where one called
   * @param participantId where a participant called
   * @param deed {@code saw} or {@code changed}
   * @param what by the word of {@code x-trail} in the contract
   * @param about the participant in the path; null: none, or more than one
   */
  record Step(
      UUID eventId,
      @Nullable String organiser,
      @Nullable String participantId,
      String deed,
      String what,
      @Nullable String about) {}

  /** Done once it is kept. */
  Future<Void> note(Step step);
}
