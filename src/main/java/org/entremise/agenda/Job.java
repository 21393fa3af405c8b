package org.entremise.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes a while and that was asked for.
 *
 * @param seconds how long it may search
 * @param author the organiser who asked
 * @param startedAt when it was first taken up; null while queued
 * @param endedAt null until it has ended
 * @param attempts how often it was taken up
 * @param scheduleId the schedule that it made; null where it has made none
 * @param failure key of the sentence that says why it failed; null where it did not
 */
public record Job(
    UUID id,
    UUID eventId,
    Kind kind,
    State state,
    int seconds,
    String author,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int attempts,
    @Nullable UUID scheduleId,
    @Nullable String failure) {
  /** What it is for. An event has one of each kind at a time. */
  public enum Kind {
    /** It makes a schedule. */
    SCHEDULE,
    /** It tells what would be served if the event were different. */
    WHAT_IF
  }

  /** What a search for a schedule may move. */
  public enum Mode {
    /** Everything that is not pinned. */
    OPTIMISE,
    /** Nothing that has a meeting; what has none gets one. */
    COMPLETE
  }

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
