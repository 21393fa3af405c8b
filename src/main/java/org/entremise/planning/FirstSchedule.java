package org.entremise.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.Score;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Places the unscheduled meetings one after the other, the hardest first, each in the slot that
 * costs least, or nowhere. Only slots in which there is a room and both participants are free are
 * tried: the search exchanges the rest better.
 */
public final class FirstSchedule implements CustomPhaseCommand<Plan> {

  @Override
  public void changeWorkingSolution(ScoreDirector<Plan> director) {
    Timetable timetable = director.getWorkingSolution().timetable();
    List<PlannedMeeting> hardestFirst =
        timetable.meetings().stream()
            .filter(meeting -> !meeting.isScheduled() && !meeting.isPinned())
            .sorted(new Difficulty().reversed())
            .toList();
    InnerScoreDirector<Plan, ?> scores = (InnerScoreDirector<Plan, ?>) director;
    hardestFirst.forEach(meeting -> place(meeting, timetable, scores));
  }

  private static <S extends Score<S>> void place(
      PlannedMeeting meeting, Timetable timetable, InnerScoreDirector<Plan, S> director) {
    @Nullable TimeSlot best = null;
    S bestScore = director.calculateScore();
    for (TimeSlot slot : meeting.choices()) {
      if (meeting.hasSeats(slot) && timetable.roomsLeft(slot) > 0) {
        change(meeting, slot, director);
        S score = director.calculateScore();
        change(meeting, null, director);
        if (score.compareTo(bestScore) > 0) {
          best = slot;
          bestScore = score;
        }
      }
    }
    if (best != null) {
      change(meeting, best, director);
    }
  }

  private static void change(
      PlannedMeeting meeting, @Nullable TimeSlot slot, ScoreDirector<Plan> director) {
    director.beforeVariableChanged(meeting, PlannedMeeting.SLOT);
    meeting.setSlot(slot);
    director.afterVariableChanged(meeting, PlannedMeeting.SLOT);
    director.triggerVariableListeners();
  }
}
