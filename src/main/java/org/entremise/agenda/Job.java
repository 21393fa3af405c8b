package org.entremise.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A solve that was asked for.
 *
 * @param seconds how long it may search
 * @param author the organiser who asked
 * @param startedAt when it was first taken up; null while queued
 * @param endedAt null until it has ended
 * @param attempts how often it was taken up
 * @param scheduleId what it made; null where it has made nothing
 * @param failure key of the sentence that says why it failed; null where it did not
 */
public record Job(
    UUID id,
    UUID eventId,
    State state,
    int seconds,
    String author,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int attempts,
    @Nullable UUID scheduleId,
    @Nullable String failure) {
  /** Where it stands. The last three are ends. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isEnd() {
      return this != QUEUED && this != RUNNING;
    }
  }
}
