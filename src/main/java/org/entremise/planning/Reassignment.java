package org.entremise.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives some meetings new slots, all at once; a null slot unschedules. */
final class Reassignment extends AbstractMove<Plan> {
  private final PlannedMeeting[] meetings;
  private final @Nullable TimeSlot[] targets;

  /** The target of each meeting stands at the meeting's place. */
  Reassignment(PlannedMeeting[] meetings, @Nullable TimeSlot[] targets) {
    this.meetings = meetings;
    this.targets = targets;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<Plan> director) {
    return meetings.length > 0;
  }

  @Override
  protected Reassignment createUndoMove(ScoreDirector<Plan> director) {
    @Nullable TimeSlot[] sources = new TimeSlot[meetings.length];
    for (int i = 0; i < meetings.length; i++) {
      sources[i] = meetings[i].slot();
    }
    return new Reassignment(meetings, sources);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
    for (int i = 0; i < meetings.length; i++) {
      director.beforeVariableChanged(meetings[i], PlannedMeeting.SLOT);
      meetings[i].setSlot(targets[i]);
      director.afterVariableChanged(meetings[i], PlannedMeeting.SLOT);
    }
  }

  @Override
  public String toString() {
    Map<PlannedMeeting, @Nullable TimeSlot> shown = new LinkedHashMap<>();
    for (int i = 0; i < meetings.length; i++) {
      shown.put(meetings[i], targets[i]);
    }
    return shown.toString();
  }
}
