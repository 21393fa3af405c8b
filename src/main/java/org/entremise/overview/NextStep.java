package org.entremise.overview;

import java.time.Instant;
import java.util.Optional;
import org.entremise.agenda.service.Boards.Published;
import org.entremise.agenda.service.Boards.Seen;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.jspecify.annotations.Nullable;

/** What the organiser does next, by the phase and by what is there. */
public enum NextStep {
  /** In preparation, and there is no slot. */
  SET_GRID,
  /** In preparation, and a side has nobody. */
  ADD_PEOPLE,
  /** Everything is prepared. */
  OPEN_SHEETS,
  /** Projects have not all sent their sheets. */
  AWAIT_SHEETS,
  /** All sheets are there. */
  OPEN_WISHES,
  /** There is no wish yet, or somebody can still answer who has not. */
  COLLECT,
  /** There are wishes and no schedule. */
  GENERATE,
  /** The board has conflicts for which nobody stands. */
  SETTLE,
  /** The event has changed since the last search, and wishes are without a meeting. */
  COMPLETE,
  /** The board is not what is published, and has no conflict for which nobody stands. */
  PUBLISH,
  /** What is published breaks rules by now, and the board does not mend it yet. */
  REACT,
  /** The board is published. */
  DONE,
  /** It is published, and the first slot has begun. */
  GO_LIVE,
  /** It takes place. */
  RUN,
  /** The last slot is over. */
  CLOSE,
  /** It is closed. */
  LOOK_BACK;

  /**
   * The next step, where it does not hang on the board.
   *
   * @param figures how much there is of the event
   */
  static Optional<NextStep> of(Figures figures, Instant now) {
    Event event = figures.event();
    return Optional.ofNullable(
        switch (event.phase()) {
          case PREPARATION -> prepare(figures);
          case FACT_SHEETS -> figures.sheets() < figures.projects() ? AWAIT_SHEETS : OPEN_WISHES;
          case WISHES -> isAwaited(figures, now) ? COLLECT : null;
          case SCHEDULING, PUBLISHED -> null;
          case LIVE -> isPast(event.end(), now) ? CLOSE : RUN;
          case CLOSED -> LOOK_BACK;
        });
  }

  /**
   * The next step.
   *
   * @param board the draft of the schedule
   */
  static NextStep of(Figures figures, Seen board, Instant now) {
    return of(figures, now)
        .orElseGet(
            () -> {
              Event event = figures.event();
              NextStep step = schedule(figures, board);
              boolean begins = event.phase() == Phase.PUBLISHED && isPast(event.start(), now);
              return begins && step == DONE ? GO_LIVE : step;
            });
  }

  private static NextStep prepare(Figures figures) {
    if (figures.event().slots().isEmpty()) {
      return SET_GRID;
    }
    return figures.funders() == 0 || figures.projects() == 0 ? ADD_PEOPLE : OPEN_SHEETS;
  }

  /** Whether somebody may still wish who has not. */
  private static boolean isAwaited(Figures figures, Instant now) {
    Instant closing = figures.event().inForce().wishesCloseAt();
    return figures.answered() < figures.asked() && !isPast(closing, now);
  }

  private static NextStep schedule(Figures figures, Seen board) {
    if (board.position().meetings().isEmpty() && board.published().isEmpty()) {
      return figures.wishes() == 0 ? COLLECT : GENERATE;
    }
    boolean isSettled = board.position().unsettled().isEmpty();
    Optional<Published> published = board.published();
    boolean isPublished = published.filter(version -> version.told() == 0).isPresent();
    if (published.filter(version -> !version.broken().isEmpty()).isPresent()
        && (isPublished || !isSettled)) {
      return REACT;
    }
    if (!isSettled) {
      return SETTLE;
    }
    // Whoever reacts to a change publishes first, unless meetings have lost their slots.
    if ((published.isEmpty() || isPublished || board.lost() > 0) && isIncomplete(board)) {
      return COMPLETE;
    }
    return isPublished ? DONE : PUBLISH;
  }

  private static boolean isIncomplete(Seen board) {
    int wanted = board.position().problem().requests().size();
    return board.position().meetings().size() < wanted && board.isOutdated();
  }

  private static boolean isPast(@Nullable Instant instant, Instant now) {
    return instant != null && !now.isBefore(instant);
  }
}
