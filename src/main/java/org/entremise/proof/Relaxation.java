package org.entremise.proof;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Participant;
import org.entremise.matching.Possibilities;
import org.entremise.matching.PriceProof;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.jspecify.annotations.Nullable;

/**
 * The linear relaxation of one cost: meetings may be held in parts. Its dual solution are the best
 * prices for {@link PriceProof}, up to rounding; so nothing here has to be right for a bound to be.
 */
final class Relaxation {
  private static final double FREE = MPSolver.infinity();

  private final Cost cost;
  private final boolean strict;
  private final Possibilities possibilities;
  private final PriceProof proof;
  private final Costs reached;
  private final Problem problem;

  /** By slot: its group; whatever fits into some slot of a group is taken to fit into all of it. */
  private final int[] groupOf;

  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPObjective objective = solver.objective();

  private final MPConstraint[] participants;
  private final MPConstraint[] slots;

  /** By participant and group; null where one group holds all slots. */
  private final MPConstraint[] @Nullable [] seats;

  private final @Nullable MPConstraint[] guarantees;
  private final @Nullable MPConstraint[] unscheduled;
  private final MPConstraint unserved;

  /**
   * @param strict whether all rules hold
   * @param apart whether slots are told apart; else they are one large slot
   */
  Relaxation(
      Cost cost,
      boolean strict,
      Possibilities possibilities,
      PriceProof proof,
      Costs reached,
      boolean apart) {
    this.cost = cost;
    this.strict = strict;
    this.possibilities = possibilities;
    this.proof = proof;
    this.reached = reached;
    problem = possibilities.problem();
    groupOf = IntStream.range(0, problem.slots().size()).map(slot -> apart ? slot : 0).toArray();
    int count = problem.participants().size();
    participants = new MPConstraint[count];
    slots = new MPConstraint[apart ? groupOf.length : 1];
    seats = new MPConstraint[count][];
    guarantees = new MPConstraint[count];
    unscheduled = new MPConstraint[count];
    unserved = solver.makeConstraint(-FREE, FREE);
    addRows();
    addGuarantees();
    if (cost == Cost.COMFORT) {
      addSquares();
    }
    for (int request = 0; request < problem.requests().size(); request++) {
      addRequest(request);
    }
    objective.setMinimization();
  }

  private void addRows() {
    for (int group = 0; group < slots.length; group++) {
      slots[group] = solver.makeConstraint(-FREE, 0);
    }
    for (int slot = 0; slot < groupOf.length; slot++) {
      widen(slots[groupOf[slot]], possibilities.meetingsIn(slot));
    }
    for (int participant = 0; participant < participants.length; participant++) {
      int most =
          strict ? possibilities.meetings(participant) : possibilities.looseMeetings(participant);
      participants[participant] = solver.makeConstraint(-FREE, most);
      if (slots.length > 1) {
        seats[participant] = seats(participant);
      }
    }
  }

  private MPConstraint[] seats(int participant) {
    MPConstraint[] ofOne = new MPConstraint[groupOf.length];
    for (int slot = 0; slot < ofOne.length; slot++) {
      ofOne[slot] = solver.makeConstraint(-FREE, possibilities.seats(participant, slot));
    }
    return ofOne;
  }

  private static void widen(MPConstraint row, int by) {
    row.setUb(row.ub() + by);
  }

  private void addGuarantees() {
    if (cost == Cost.VIOLATIONS) {
      return;
    }
    double most = cost == Cost.SHORTFALL ? FREE : reached.shortfall();
    MPConstraint all = solver.makeConstraint(-FREE, most);
    for (int i = 0; i < guarantees.length; i++) {
      Participant participant = problem.participants().get(i);
      if (participant.minMeetings() > 0) {
        MPConstraint guarantee = solver.makeConstraint(participant.minMeetings(), FREE);
        guarantees[i] = guarantee;
        MPVariable missing = solver.makeNumVar(0, FREE, "");
        guarantee.setCoefficient(missing, 1);
        all.setCoefficient(missing, 1);
        objective.setCoefficient(missing, cost == Cost.SHORTFALL ? 1 : 0);
      }
    }
  }

  /** n² is the sum of the first n odd numbers, and no sum of n of them is less. */
  private void addSquares() {
    int[] requests = new int[participants.length];
    long weight = 0;
    for (int request = 0; request < problem.requests().size(); request++) {
      requests[possibilities.a(request)]++;
      requests[possibilities.b(request)]++;
      weight += problem.requests().get(request).weight();
    }
    for (int participant = 0; participant < requests.length; participant++) {
      MPConstraint all = solver.makeConstraint(requests[participant], FREE);
      unscheduled[participant] = all;
      for (int n = 0; n < requests[participant]; n++) {
        MPVariable one = solver.makeNumVar(0, 1, "");
        all.setCoefficient(one, 1);
        objective.setCoefficient(one, (2.0 * n + 1) * problem.comfort().unfairness());
      }
    }
    if (proof.limitsUnserved()) {
      unserved.setLb((double) weight - reached.unserved());
    }
  }

  private void addRequest(int request) {
    Map<Integer, Boolean> reachable = new HashMap<>();
    for (int slot : possibilities.slots(request)) {
      boolean before = slot == possibilities.previous(request);
      reachable.merge(groupOf[slot], before, Boolean::logicalOr);
    }
    if (reachable.isEmpty()) {
      return;
    }
    boolean held = strict && proof.surelyHeld(cost, request) && cost != Cost.VIOLATIONS;
    MPConstraint once = solver.makeConstraint(held ? 1 : 0, 1);
    reachable.forEach((group, before) -> addMeeting(request, group, before, once));
  }

  private void addMeeting(int number, int group, boolean before, MPConstraint once) {
    Request request = problem.requests().get(number);
    MPVariable meeting = solver.makeNumVar(0, FREE, "");
    once.setCoefficient(meeting, 1);
    slots[group].setCoefficient(meeting, 1);
    for (int party : new int[] {possibilities.a(number), possibilities.b(number)}) {
      participants[party].setCoefficient(meeting, 1);
      set(guarantees[party], meeting);
      set(unscheduled[party], meeting);
      MPConstraint[] ofOne = seats[party];
      set(ofOne == null ? null : ofOne[group], meeting);
    }
    ComfortWeights comfort = problem.comfort();
    switch (cost) {
      case VIOLATIONS -> objective.setCoefficient(meeting, possibilities.required(number) ? -1 : 0);
      case SHORTFALL, WORST -> {}
      case UNSERVED -> objective.setCoefficient(meeting, -request.weight());
      case COMFORT -> {
        unserved.setCoefficient(meeting, request.weight());
        objective.setCoefficient(meeting, before ? -comfort.moved() : 0);
      }
    }
  }

  private static void set(@Nullable MPConstraint row, MPVariable meeting) {
    if (row != null) {
      row.setCoefficient(meeting, 1);
    }
  }

  /**
   * The prices in the optimum; null: not found in the time.
   *
   * @param millis at most this long
   */
  @Nullable Duals solve(long millis) {
    solver.setTimeLimit(millis);
    ResultStatus status = solver.solve();
    Duals duals = status == ResultStatus.OPTIMAL ? duals() : null;
    solver.delete();
    return duals;
  }

  private Duals duals() {
    int count = participants.length;
    Duals duals = new Duals(count, groupOf.length);
    for (int p = 0; p < count; p++) {
      duals.participants[p] = -participants[p].dualValue();
      duals.guarantees[p] = dual(guarantees[p]);
      duals.unscheduled[p] = dual(unscheduled[p]);
    }
    for (int slot = 0; slot < groupOf.length; slot++) {
      duals.slots[slot] = -slots[groupOf[slot]].dualValue();
      for (int p = 0; p < count; p++) {
        MPConstraint[] ofOne = seats[p];
        duals.seats[p][slot] = ofOne == null ? 0 : -dual(ofOne[groupOf[slot]]);
      }
    }
    duals.unserved = unserved.dualValue();
    return duals;
  }

  private static double dual(@Nullable MPConstraint row) {
    return row == null ? 0 : row.dualValue();
  }
}
