package org.entremise.overview;

import java.time.Instant;
import java.util.Optional;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Schedules.Current;
import org.entremise.event.Event;
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
  /** The newest schedule is a draft without conflicts. */
  PUBLISH,
  /** The newest schedule has conflicts, or the event has changed since it was made. */
  REGENERATE,
  /** The newest schedule is published. */
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
   * The next step.
   *
   * @param figures how much there is of the event
   * @param newest the newest schedule, if there is one
   */
  static NextStep of(Figures figures, Optional<Current> newest, Instant now) {
    Event event = figures.event();
    return switch (event.phase()) {
      case PREPARATION -> prepare(figures);
      case FACT_SHEETS -> figures.sheets() < figures.projects() ? AWAIT_SHEETS : OPEN_WISHES;
      case WISHES -> isAwaited(figures, now) ? COLLECT : schedule(figures, newest);
      case SCHEDULING -> schedule(figures, newest);
      case PUBLISHED -> {
        NextStep step = schedule(figures, newest);
        yield step == DONE && isPast(event.start(), now) ? GO_LIVE : step;
      }
      case LIVE -> isPast(event.end(), now) ? CLOSE : RUN;
      case CLOSED -> LOOK_BACK;
    };
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

  private static NextStep schedule(Figures figures, Optional<Current> newest) {
    if (newest.isEmpty()) {
      return figures.wishes() == 0 ? COLLECT : GENERATE;
    }
    ScheduleVersion schedule = newest.get().schedule();
    if (!newest.get().upToDate() || schedule.costs().violations() > 0) {
      return REGENERATE;
    }
    return schedule.version() == null ? PUBLISH : DONE;
  }

  private static boolean isPast(@Nullable Instant instant, Instant now) {
    return instant != null && !now.isBefore(instant);
  }
}
