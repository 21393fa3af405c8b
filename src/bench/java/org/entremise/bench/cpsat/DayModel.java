package org.entremise.bench.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.entremise.bench.contest.Numbered;
import org.entremise.matching.Participant;

/**
 * When each participant is busy, and its breaks and idle slots, much as in Bofill et al. (JAIR 74,
 * 2022): a break ends in a busy slot that follows a free one, where something was busy before. The
 * literals of breaks and idle slots may be true without need, so they are only good for bounding
 * and minimising.
 */
final class DayModel {
  final List<Literal> breaks = new ArrayList<>();
  final List<Literal> idleSlots = new ArrayList<>();

  private final MeetingModel meetings;
  private final CpModel cp;
  private final Hint hint;
  private final Numbered problem;
  private final Literal never;
  private final boolean countsIdleSlots;

  /** By participant and slot; a slot in which it never can be busy has the false literal. */
  private final List<List<Literal>> busy = new ArrayList<>();

  DayModel(MeetingModel meetings) {
    this.meetings = meetings;
    this.cp = meetings.cp;
    this.hint = meetings.hint;
    this.problem = meetings.problem;
    this.never = never();
    this.countsIdleSlots = problem.problem().comfort().idleSlots() > 0;
    for (int i = 0; i < problem.problem().participants().size(); i++) {
      busy.add(busySlots(i));
      addDay(i);
    }
  }

  private Literal never() {
    BoolVar literal = cp.newBoolVar("never");
    cp.addBoolAnd(new Literal[] {literal.not()});
    hint.defineLiteral(literal, () -> false);
    return literal;
  }

  private List<Literal> busySlots(int participant) {
    List<Literal> slots = new ArrayList<>();
    for (int slot = 0; slot < problem.problem().slots().size(); slot++) {
      List<Literal> there = meetings.meetings(participant, slot);
      if (there.isEmpty()) {
        slots.add(never);
      } else {
        BoolVar busyThen = cp.newBoolVar("p" + participant + " busy@" + slot);
        List<Literal> any = List.copyOf(there);
        hint.defineLiteral(busyThen, () -> any.stream().anyMatch(hint::holds));
        there.forEach(meeting -> cp.addImplication(meeting, busyThen));
        there.add(busyThen.not());
        cp.addBoolOr(there);
        slots.add(busyThen);
      }
    }
    return slots;
  }

  private void addDay(int number) {
    Participant participant = problem.participant(number);
    boolean countsBreaks =
        problem.problem().comfort().breaks() > 0 || participant.maxBreaks() != null;
    List<Literal> mine = new ArrayList<>();
    for (List<Integer> block : problem.blocks()) {
      List<Literal> day = block.stream().map(slot -> busy.get(number).get(slot)).toList();
      if (countsBreaks || countsIdleSlots) {
        addGaps(day, countsBreaks, mine);
      }
      if (participant.maxConsecutive() != null) {
        addLongestRun(day, participant.maxConsecutive());
      }
    }
    if (participant.maxBreaks() != null) {
      cp.addLessOrEqual(MeetingModel.sum(mine), participant.maxBreaks());
    }
    breaks.addAll(mine);
  }

  private void addGaps(List<Literal> day, boolean countsBreaks, List<Literal> breaksOfIt) {
    List<Literal> before = busyUpTo(day, 0, 1);
    for (int i = 2; countsBreaks && i < day.size(); i++) {
      breaksOfIt.add(allOf("break", before.get(i - 2), day.get(i - 1).not(), day.get(i)));
    }
    if (countsIdleSlots) {
      List<Literal> after = busyUpTo(day, day.size() - 1, -1);
      for (int i = 1; i < day.size() - 1; i++) {
        Literal later = after.get(day.size() - 2 - i);
        idleSlots.add(allOf("idle", before.get(i - 1), day.get(i).not(), later));
      }
    }
  }

  /** A literal that holds at least where all three hold. */
  private Literal allOf(String name, Literal one, Literal other, Literal third) {
    BoolVar all = cp.newBoolVar(name);
    hint.defineLiteral(all, () -> hint.holds(one) && hint.holds(other) && hint.holds(third));
    cp.addBoolOr(new Literal[] {all, one.not(), other.not(), third.not()});
    return all;
  }

  /** Literals that hold from the first busy slot on, from one end of the day towards the other. */
  private List<Literal> busyUpTo(List<Literal> day, int from, int step) {
    List<Literal> reached = new ArrayList<>();
    for (int i = from; i >= 0 && i < day.size(); i += step) {
      BoolVar now = cp.newBoolVar("reached");
      Literal here = day.get(i);
      Literal soFar = reached.isEmpty() ? never : reached.get(reached.size() - 1);
      hint.defineLiteral(now, () -> hint.holds(here) || hint.holds(soFar));
      cp.addImplication(here, now);
      cp.addImplication(soFar, now);
      reached.add(now);
    }
    return reached;
  }

  private void addLongestRun(List<Literal> day, int longest) {
    for (int i = 0; i + longest < day.size(); i++) {
      cp.addBoolOr(
          day.subList(i, i + longest + 1).stream().map(Literal::not).toArray(Literal[]::new));
    }
  }

  /**
   * What follows from the rules anyway: a participant with one seat is busy in as many slots as it
   * has meetings, and a slot has busy participants for at most two a room.
   */
  void addImplied() {
    for (int i = 0; i < busy.size(); i++) {
      if (problem.participant(i).seats() == 1) {
        cp.addEquality(MeetingModel.sum(busy.get(i)), meetings.held(i));
      }
    }
    for (int slot = 0; slot < problem.problem().slots().size(); slot++) {
      Integer rooms = problem.problem().slots().get(slot).rooms();
      if (rooms != null) {
        LinearExprBuilder there = LinearExpr.newBuilder();
        for (List<Literal> slots : busy) {
          there.add(slots.get(slot));
        }
        cp.addLessOrEqual(there, 2L * rooms);
      }
    }
  }
}
