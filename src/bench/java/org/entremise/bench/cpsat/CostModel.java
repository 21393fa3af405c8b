package org.entremise.bench.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;

/** The costs beside the violations, as expressions to minimise. */
final class CostModel {
  final LinearExpr shortfall;
  final LinearExpr unserved;
  final LinearExpr comfort;

  private final MeetingModel meetings;
  private final CpModel cp;
  private final Hint hint;
  private final Numbered problem;

  CostModel(MeetingModel meetings, DayModel days) {
    this.meetings = meetings;
    this.cp = meetings.cp;
    this.hint = meetings.hint;
    this.problem = meetings.problem;
    this.shortfall = shortfall();
    this.unserved = unserved();
    this.comfort = comfort(days);
  }

  private LinearExpr shortfall() {
    LinearExprBuilder missing = LinearExpr.newBuilder();
    for (int i = 0; i < problem.problem().participants().size(); i++) {
      Participant participant = problem.participant(i);
      if (participant.minMeetings() > 0) {
        IntVar mine = cp.newIntVar(0, participant.minMeetings(), "p" + i + " shortfall");
        int number = i;
        hint.define(mine, () -> Math.max(0, participant.minMeetings() - heldAtStart(number)));
        LinearExprBuilder reached = LinearExpr.newBuilder().add(mine).add(meetings.held(i));
        cp.addGreaterOrEqual(reached, participant.minMeetings());
        missing.add(mine);
      }
    }
    return missing.build();
  }

  private LinearExpr unserved() {
    LinearExprBuilder weight = LinearExpr.newBuilder();
    for (int i = 0; i < problem.problem().requests().size(); i++) {
      Request request = problem.request(i);
      if (!request.mandatory()) {
        weight.addTerm(meetings.out.get(i), request.weight());
      }
    }
    return weight.build();
  }

  private LinearExpr comfort(DayModel days) {
    ComfortWeights weights = problem.problem().comfort();
    LinearExprBuilder comfort = LinearExpr.newBuilder();
    if (weights.unfairness() > 0) {
      addUnfairness(weights.unfairness(), comfort);
    }
    addWeighed(days.breaks, weights.breaks(), comfort);
    addWeighed(days.idleSlots, weights.idleSlots(), comfort);
    for (Meeting held : problem.problem().previous()) {
      Literal still =
          meetings.in.get(problem.request(held.request())).get(problem.slot(held.slot()));
      if (still == null) {
        comfort.add(weights.moved());
      } else {
        comfort.addTerm(still.not(), weights.moved());
      }
    }
    return comfort.build();
  }

  private static void addWeighed(List<Literal> literals, int weight, LinearExprBuilder comfort) {
    if (weight > 0) {
      literals.forEach(literal -> comfort.addTerm(literal, weight));
    }
  }

  /** u² as 1 + 3 + 5 + …: a literal for each unit, the cheap ones of which are used first. */
  private void addUnfairness(int weight, LinearExprBuilder comfort) {
    for (int i = 0; i < problem.problem().participants().size(); i++) {
      LinearExprBuilder units = LinearExpr.newBuilder();
      long optional =
          problem.requestsOf(i).stream()
              .filter(number -> !problem.request(number).mandatory())
              .count();
      for (int unit = 0; unit < optional; unit++) {
        BoolVar used = cp.newBoolVar("unit");
        int number = i;
        int rank = unit;
        hint.defineLiteral(
            used, () -> problem.requestsOf(number).size() - heldAtStart(number) > rank);
        units.add(used);
        comfort.addTerm(used, (2L * unit + 1) * weight);
      }
      cp.addLessOrEqual(meetings.leftOut(i), units);
    }
  }

  private int heldAtStart(int participant) {
    return (int)
        problem.requestsOf(participant).stream()
            .filter(number -> !hint.holds(meetings.out.get(number)))
            .count();
  }
}
