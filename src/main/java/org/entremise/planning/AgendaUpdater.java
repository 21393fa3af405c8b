package org.entremise.planning;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.variable.VariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/**
 * Keeps agendas and occupancies in step with the meetings' slots. One move may change a meeting
 * twice before this is called, so what counts is where the meeting is listed, not what it last was.
 */
public final class AgendaUpdater implements VariableListener<Plan, PlannedMeeting> {

  @Override
  public void beforeVariableChanged(ScoreDirector<Plan> director, PlannedMeeting meeting) {}

  @Override
  public void afterVariableChanged(ScoreDirector<Plan> director, PlannedMeeting meeting) {
    TimeSlot from = meeting.listed();
    TimeSlot to = meeting.slot();
    if (from == to) {
      return;
    }
    meeting.setListed(to);
    relist(director, meeting.a(), from, to);
    relist(director, meeting.b(), from, to);
    Plan plan = director.getWorkingSolution();
    if (from != null) {
      Occupancy left = plan.occupancy(from);
      director.beforeVariableChanged(left, "held");
      left.free();
      director.afterVariableChanged(left, "held");
    }
    if (to != null) {
      Occupancy taken = plan.occupancy(to);
      director.beforeVariableChanged(taken, "held");
      taken.take();
      director.afterVariableChanged(taken, "held");
    }
  }

  private static void relist(
      ScoreDirector<Plan> director, Agenda agenda, @Nullable TimeSlot from, @Nullable TimeSlot to) {
    director.beforeVariableChanged(agenda, "load");
    if (from != null) {
      agenda.free(from);
    }
    if (to != null) {
      agenda.take(to);
    }
    director.afterVariableChanged(agenda, "load");
  }

  @Override
  public void beforeEntityAdded(ScoreDirector<Plan> director, PlannedMeeting meeting) {}

  @Override
  public void afterEntityAdded(ScoreDirector<Plan> director, PlannedMeeting meeting) {}

  @Override
  public void beforeEntityRemoved(ScoreDirector<Plan> director, PlannedMeeting meeting) {}

  @Override
  public void afterEntityRemoved(ScoreDirector<Plan> director, PlannedMeeting meeting) {}
}
