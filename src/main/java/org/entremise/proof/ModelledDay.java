package org.entremise.proof;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Missing;
import org.entremise.matching.Participant;
import org.jspecify.annotations.Nullable;

/** One participant's slots in an {@link ExactModel}: when it is busy, its limits and its breaks. */
final class ModelledDay {
  private final CpModel model;
  private final Participant participant;
  private final int[] block;

  /** By slot: the meetings that can lie there. */
  private final List<List<Literal>> meetings;

  /** By request of the participant: whether it is scheduled. */
  private final List<Literal> served;

  private final int required;

  private final Literal[] busy;
  private final Counter held;

  /**
   * @param block by slot: the number of its block
   * @param required how many of the served are so in any case
   */
  ModelledDay(
      CpModel model,
      Participant participant,
      int[] block,
      List<List<Literal>> meetings,
      List<Literal> served,
      int required) {
    this.model = model;
    this.participant = participant;
    this.block = block;
    this.meetings = meetings;
    this.served = served;
    this.required = required;
    this.busy = new Literal[block.length];
    for (int slot = 0; slot < busy.length; slot++) {
      busy[slot] = busy(meetings.get(slot));
    }
    held = held();
    addLongestRun();
  }

  private Literal busy(List<Literal> here) {
    if (here.isEmpty()) {
      return model.falseLiteral();
    }
    Literal someMeeting = model.newBoolVar("");
    if (participant.seats() == 1) {
      Literal[] oneOrFree = here.toArray(new Literal[here.size() + 1]);
      oneOrFree[here.size()] = someMeeting.not();
      model.addExactlyOne(oneOrFree);
      return someMeeting;
    }
    Literal[] any = here.toArray(new Literal[here.size() + 1]);
    any[here.size()] = someMeeting.not();
    model.addBoolOr(any);
    here.forEach(meeting -> model.addImplication(meeting, someMeeting));
    if (here.size() > participant.seats()) {
      model.addLessOrEqual(sum(here), participant.seats());
    }
    return someMeeting;
  }

  /** With one seat, meetings are counted as busy slots: that binds the count to the time. */
  private Counter held() {
    int most = served.size();
    if (participant.maxMeetings() != null) {
      most = Math.min(most, participant.maxMeetings());
    }
    boolean slots = participant.seats() == 1;
    if (slots && required < served.size()) {
      LinearExprBuilder difference = LinearExpr.newBuilder().addSum(busy);
      served.forEach(meeting -> difference.addTerm(meeting, -1));
      model.addEquality(difference, 0);
    }
    return Counter.of(model, slots ? busy : served.toArray(Literal[]::new), required, most);
  }

  private void addLongestRun() {
    @Nullable Integer longest = participant.maxConsecutive();
    for (int last = 0; longest != null && last < busy.length; last++) {
      int first = last - longest;
      if (first >= 0 && block[first] == block[last]) {
        List<Literal> free = new ArrayList<>();
        for (int slot = first; slot <= last; slot++) {
          free.add(busy[slot].not());
        }
        model.addBoolOr(free.toArray(Literal[]::new));
      }
    }
  }

  /** Whether the participant is busy; null: it cannot be. */
  @Nullable Literal busy(int slot) {
    return meetings.get(slot).isEmpty() ? null : busy[slot];
  }

  /** Whether fewer meetings are held, by one literal for each that is missing. */
  void addMissing(int promised, LinearExprBuilder cost) {
    for (int count = 1; count <= promised; count++) {
      cost.add(held.atLeast(count).not());
    }
  }

  /** What the meetings cost that are missing to those that the participant could hold. */
  void addWorst(Missing missing, int number, LinearExprBuilder cost) {
    int could = missing.could(number);
    for (int nth = 1; nth <= could; nth++) {
      cost.addTerm(held.atLeast(could - nth + 1).not(), missing.price(nth));
    }
  }

  /** The square of the unscheduled requests, as 1 + 3 + 5 + … */
  void addUnfairness(long weight, LinearExprBuilder cost) {
    int all = served.size();
    for (int missing = 1; missing <= all && weight > 0; missing++) {
      cost.addTerm(held.atLeast(all - missing + 1).not(), weight * (2L * missing - 1));
    }
  }

  /** Breaks and idle slots; also where they cost nothing but are limited. */
  void addBreaks(ComfortWeights weights, LinearExprBuilder cost) {
    @Nullable Integer most = participant.maxBreaks();
    if (most == null && weights.breaks() == 0 && weights.idleSlots() == 0) {
      return;
    }
    Literal[] begun = prefix(false);
    List<Literal> breakEnds = new ArrayList<>();
    for (int slot = 2; slot < busy.length; slot++) {
      if (block[slot] == block[slot - 2] && !meetings.get(slot).isEmpty()) {
        breakEnds.add(all(busy[slot], busy[slot - 1].not(), begun[slot - 2]));
      }
    }
    if (most == null) {
      breakEnds.forEach(end -> cost.addTerm(end, weights.breaks()));
    } else {
      Counter breaks = Counter.of(model, breakEnds.toArray(Literal[]::new), 0, most);
      for (int count = 1; count <= Math.min(most, breakEnds.size()); count++) {
        cost.addTerm(breaks.atLeast(count), weights.breaks());
      }
    }
    if (weights.idleSlots() > 0) {
      Literal[] unfinished = prefix(true);
      for (int slot = 1; slot < busy.length - 1; slot++) {
        if (block[slot - 1] == block[slot + 1]) {
          cost.addTerm(
              all(busy[slot].not(), begun[slot - 1], unfinished[slot + 1]), weights.idleSlots());
        }
      }
    }
  }

  /** By slot: whether the participant is busy in it or before it in its block; or after it. */
  private Literal[] prefix(boolean backwards) {
    Literal[] prefix = new Literal[busy.length];
    for (int i = 0; i < busy.length; i++) {
      int slot = backwards ? busy.length - 1 - i : i;
      int neighbour = backwards ? slot + 1 : slot - 1;
      boolean first = i == 0 || block[neighbour] != block[slot];
      if (first) {
        prefix[slot] = busy[slot];
      } else if (!backwards && block[slot] == block[0] && participant.seats() == 1) {
        prefix[slot] = held.atLeast(1, slot);
      } else {
        prefix[slot] = all(busy[slot].not(), prefix[neighbour].not()).not();
      }
    }
    return prefix;
  }

  /** A literal that is true if and only if all of these are. */
  private Literal all(Literal... these) {
    Literal all = model.newBoolVar("");
    Literal[] someNot = new Literal[these.length + 1];
    for (int i = 0; i < these.length; i++) {
      model.addImplication(all, these[i]);
      someNot[i] = these[i].not();
    }
    someNot[these.length] = all;
    model.addBoolOr(someNot);
    return all;
  }

  static LinearExpr sum(List<Literal> literals) {
    return LinearExpr.sum(literals.toArray(Literal[]::new));
  }
}
