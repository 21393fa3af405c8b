package org.entremise.bench.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;

/**
 * Which request stands in which slot, and the rules, none of which may be broken: a literal for
 * each request and each of its slots, and one for leaving it out.
 */
final class MeetingModel {
  final CpModel cp = new CpModel();
  final Hint hint = new Hint();
  final Numbered problem;

  /** By request: its slot in the schedule to start from. */
  private final Map<Integer, Integer> start = new HashMap<>();

  /** By request: the literal of each slot in which it can stand, in chronological order. */
  final List<Map<Integer, BoolVar>> in = new ArrayList<>();

  /** By request: whether it is left out. */
  final List<BoolVar> out = new ArrayList<>();

  /**
   * @param start a schedule to start from
   */
  MeetingModel(Numbered problem, List<Meeting> start) {
    this.problem = problem;
    for (Meeting meeting : start) {
      this.start.put(problem.request(meeting.request()), problem.slot(meeting.slot()));
    }
    for (int i = 0; i < problem.problem().requests().size(); i++) {
      addRequest(i);
    }
    problem.problem().pins().forEach(this::addPin);
    for (int i = 0; i < in.size(); i++) {
      for (String earlier : problem.request(i).after()) {
        addOrder(problem.request(earlier), i);
      }
    }
    addRooms();
    for (int i = 0; i < problem.problem().participants().size(); i++) {
      addLimits(i);
    }
  }

  private void addRequest(int number) {
    Request request = problem.request(number);
    Map<Integer, BoolVar> literals = new TreeMap<>();
    for (int slot : problem.choices(number)) {
      BoolVar there = cp.newBoolVar("r" + number + "@" + slot);
      hint.defineLiteral(there, () -> Objects.equals(start.get(number), slot));
      literals.put(slot, there);
    }
    BoolVar left = cp.newBoolVar("r" + number + " out");
    hint.defineLiteral(left, () -> !start.containsKey(number));
    List<Literal> one = new ArrayList<>(literals.values());
    one.add(left);
    cp.addExactlyOne(one);
    if (request.mandatory()) {
      cp.addBoolAnd(new Literal[] {left.not()});
    }
    in.add(literals);
    out.add(left);
  }

  private void addPin(Meeting pin) {
    Literal there = in.get(problem.request(pin.request())).get(problem.slot(pin.slot()));
    cp.addBoolAnd(new Literal[] {there == null ? cp.falseLiteral() : there});
  }

  /** At most one of: the later request up to a slot, the earlier one from that slot on. */
  private void addOrder(int earlier, int later) {
    for (int slot : in.get(later).keySet()) {
      List<Literal> one = new ArrayList<>();
      in.get(later).forEach((at, literal) -> addIf(at <= slot, literal, one));
      in.get(earlier).forEach((at, literal) -> addIf(at >= slot, literal, one));
      cp.addAtMostOne(one);
    }
  }

  private static void addIf(boolean wanted, Literal literal, List<Literal> literals) {
    if (wanted) {
      literals.add(literal);
    }
  }

  private void addRooms() {
    for (int slot = 0; slot < problem.problem().slots().size(); slot++) {
      Integer rooms = problem.problem().slots().get(slot).rooms();
      if (rooms != null) {
        List<Literal> meetings = new ArrayList<>();
        for (Map<Integer, BoolVar> literals : in) {
          Literal there = literals.get(slot);
          if (there != null) {
            meetings.add(there);
          }
        }
        cp.addLessOrEqual(sum(meetings), rooms);
      }
    }
  }

  private void addLimits(int number) {
    Participant participant = problem.participant(number);
    for (int slot = 0; slot < problem.problem().slots().size(); slot++) {
      List<Literal> meetings = meetings(number, slot);
      if (participant.seats() == 1) {
        cp.addAtMostOne(meetings);
      } else if (meetings.size() > participant.seats()) {
        cp.addLessOrEqual(sum(meetings), participant.seats());
      }
    }
    if (participant.maxMeetings() != null) {
      cp.addLessOrEqual(held(number), participant.maxMeetings());
    }
  }

  /** The literals of a participant's meetings in a slot. */
  List<Literal> meetings(int participant, int slot) {
    List<Literal> meetings = new ArrayList<>();
    for (int request : problem.requestsOf(participant)) {
      Literal there = in.get(request).get(slot);
      if (there != null) {
        meetings.add(there);
      }
    }
    return meetings;
  }

  /** How many meetings the participant has. */
  LinearExpr held(int participant) {
    LinearExprBuilder held = LinearExpr.newBuilder();
    problem.requestsOf(participant).forEach(request -> held.add(out.get(request).not()));
    return held.build();
  }

  /** How many of the participant's requests are left out. */
  LinearExpr leftOut(int participant) {
    return sum(problem.requestsOf(participant).stream().map(out::get).toList());
  }

  static LinearExpr sum(Collection<? extends Literal> literals) {
    return LinearExpr.sum(literals.toArray(Literal[]::new));
  }
}
