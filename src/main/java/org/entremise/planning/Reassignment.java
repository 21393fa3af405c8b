package org.entremise.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.VariableDescriptor;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

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
    InnerScoreDirector<Plan, ?> inner = (InnerScoreDirector<Plan, ?>) director;
    // Once a move: OptaPlanner takes as long to find the variable as we do to count the costs.
    VariableDescriptor<Plan> variable =
        inner
            .getSolutionDescriptor()
            .findVariableDescriptorOrFail(meetings[0], PlannedMeeting.SLOT);
    for (int i = 0; i < meetings.length; i++) {
      inner.beforeVariableChanged(variable, meetings[i]);
      meetings[i].setSlot(targets[i]);
      inner.afterVariableChanged(variable, meetings[i]);
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
