package org.entremise.planning;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/**
 * Copies what a solve changes: meetings, agendas, occupancies and the score. OptaPlanner's own
 * cloner finds this out by reflection and takes several times as long, at every new best schedule.
 */
public final class PlanCloner implements SolutionCloner<Plan> {

  @Override
  public Plan cloneSolution(Plan original) {
    List<Agenda> agendas = new ArrayList<>(original.agendas().size());
    original.agendas().forEach(agenda -> agendas.add(agenda.copy()));
    List<PlannedMeeting> meetings = new ArrayList<>(original.meetings().size());
    for (PlannedMeeting meeting : original.meetings()) {
      meetings.add(
          meeting.copyInto(agendas.get(meeting.a().index()), agendas.get(meeting.b().index())));
    }
    List<Occupancy> occupancies = new ArrayList<>(original.occupancies().size());
    original.occupancies().forEach(occupancy -> occupancies.add(occupancy.copy()));
    Plan copy =
        new Plan(meetings, agendas, occupancies, original.precedences(), original.comfort());
    copy.setScore(original.score());
    return copy;
  }
}
