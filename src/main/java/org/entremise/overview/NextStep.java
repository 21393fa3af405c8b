package org.entremise.overview;

import java.util.Optional;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Schedules.Current;

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

  static NextStep of(int wishes, Optional<Current> newest) {
    if (newest.isEmpty()) {
      return wishes == 0 ? COLLECT : GENERATE;
    }
    ScheduleVersion schedule = newest.get().schedule();
    if (!newest.get().upToDate() || schedule.costs().violations() > 0) {
      return REGENERATE;
    }
    return schedule.version() == null ? PUBLISH : DONE;
  }
}
