package org.entremise.overview;

import org.entremise.agenda.service.Schedules.Current;
import org.jspecify.annotations.Nullable;

/** What the organiser does next. */
public enum NextStep {
  /** There is no wish yet. */
  COLLECT,
  /** There are wishes and no schedule. */
  GENERATE,
  /** The newest schedule is a draft without conflicts. */
  PUBLISH,
  /** The newest schedule has conflicts, or the event has changed since it was made. */
  REGENERATE,
  /** The newest schedule is published. */
  DONE;

  static NextStep of(int wishes, @Nullable Current newest) {
    if (newest == null) {
      return wishes == 0 ? COLLECT : GENERATE;
    }
    if (!newest.upToDate() || newest.schedule().costs().violations() > 0) {
      return REGENERATE;
    }
    return newest.schedule().version() == null ? PUBLISH : DONE;
  }
}
