package org.entremise.proof;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entremise.matching.Cost;
import org.entremise.matching.Meeting;
import org.entremise.matching.Missing;
import org.entremise.matching.Policy;
import org.entremise.matching.Possibilities;
import org.entremise.matching.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem for OR-Tools CP-SAT: the solutions of the model are the schedules without violations.
 *
 * <p>Almost everything is said in clauses, after the MaxSAT encoding of Bofill, Garcia, Suy and
 * Villaret ("MaxSAT-Based Scheduling of B2B Meetings", CPAIOR 2015) with their implied constraint:
 * a participant's busy slots are as many as its meetings. {@code docs/decisions} tells what else
 * was tried.
 */
final class ExactModel {
  final CpModel model = new CpModel();

  private final Possibilities possibilities;
  private final Problem problem;

  /** By request: its possible slots, ascending, and whether it lies there. */
  private final List<SortedMap<Integer, Literal>> at = new ArrayList<>();

  /** By request: whether it is scheduled. */
  private final Literal[] served;

  private final Map<Cost, LinearExpr> costs = new EnumMap<>(Cost.class);

  ExactModel(Possibilities possibilities) {
    this.possibilities = possibilities;
    this.problem = possibilities.problem();
    this.served = new Literal[problem.requests().size()];
    for (int request = 0; request < served.length; request++) {
      addRequest(request);
    }
    for (int slot = 0; slot < problem.slots().size(); slot++) {
      addRooms(slot);
    }
    addOrder();
    addCosts();
  }

  /** How many meetings a model of the problem tells apart. */
  static long size(Possibilities possibilities) {
    long size = 0;
    for (int request = 0; request < possibilities.problem().requests().size(); request++) {
      size += possibilities.slots(request).length;
    }
    return size;
  }

  /** A cost of the schedule. */
  LinearExpr cost(Cost cost) {
    LinearExpr expression = costs.get(cost);
    if (expression == null) {
      throw new IllegalArgumentException("the model has no schedules with " + cost);
    }
    return expression;
  }

  /** The schedule of a solution. */
  List<Meeting> meetings(Predicate<Literal> isTrue) {
    List<Meeting> meetings = new ArrayList<>();
    for (int request = 0; request < served.length; request++) {
      String id = problem.requests().get(request).id();
      at.get(request)
          .forEach(
              (slot, here) -> {
                if (isTrue.test(here)) {
                  meetings.add(new Meeting(id, problem.slots().get(slot).id()));
                }
              });
    }
    return meetings;
  }

  private void addRequest(int request) {
    boolean required = possibilities.required(request);
    SortedMap<Integer, Literal> bySlot = new TreeMap<>();
    for (int slot : possibilities.slots(request)) {
      bySlot.put(slot, model.newBoolVar(""));
    }
    at.add(bySlot);
    List<Literal> places = new ArrayList<>(bySlot.values());
    served[request] = required ? model.trueLiteral() : model.newBoolVar("");
    places.add(served[request].not());
    model.addExactlyOne(places);
  }

  private void addRooms(int slot) {
    @Nullable Integer rooms = problem.slots().get(slot).rooms();
    List<Literal> meetings = meetingsIn(slot, IntStream.range(0, served.length)::iterator);
    if (rooms != null && meetings.size() > rooms) {
      model.addLessOrEqual(ModelledDay.sum(meetings), rooms);
    }
  }

  private List<Literal> meetingsIn(int slot, Iterable<Integer> requests) {
    List<Literal> meetings = new ArrayList<>();
    for (int request : requests) {
      Literal here = at.get(request).get(slot);
      if (here != null) {
        meetings.add(here);
      }
    }
    return meetings;
  }

  /** Not both: the earlier in this slot or after it, the later in this slot or before it. */
  private void addOrder() {
    Map<String, Integer> numbers = new HashMap<>();
    problem.requests().forEach(request -> numbers.put(request.id(), numbers.size()));
    for (int later = 0; later < served.length; later++) {
      for (String id : problem.requests().get(later).after()) {
        int earlier = numbers.getOrDefault(id, later);
        for (int slot = 0; slot < problem.slots().size(); slot++) {
          List<Literal> notTwo = new ArrayList<>(at.get(earlier).tailMap(slot).values());
          notTwo.addAll(at.get(later).headMap(slot + 1).values());
          model.addAtMostOne(notTwo);
        }
      }
    }
  }

  private void addCosts() {
    LinearExprBuilder shortfall = LinearExpr.newBuilder();
    LinearExprBuilder worst = LinearExpr.newBuilder();
    LinearExprBuilder unserved = LinearExpr.newBuilder();
    LinearExprBuilder comfort = LinearExpr.newBuilder();
    @Nullable Missing missing =
        problem.policy() == Policy.WORST_FIRST ? new Missing(problem) : null;
    List<List<Integer>> requests = requestsByParticipant();
    List<ModelledDay> days = new ArrayList<>();
    for (int participant = 0; participant < problem.participants().size(); participant++) {
      ModelledDay day = day(participant, requests.get(participant));
      day.addMissing(problem.participants().get(participant).minMeetings(), shortfall);
      if (missing != null) {
        day.addWorst(missing, participant, worst);
      }
      day.addUnfairness(problem.comfort().unfairness(), comfort);
      day.addBreaks(problem.comfort(), comfort);
      days.add(day);
    }
    addCrowds(days);
    for (int request = 0; request < served.length; request++) {
      unserved.addTerm(served[request].not(), problem.requests().get(request).weight());
    }
    if (problem.comfort().moved() > 0) {
      for (int request = 0; request < served.length; request++) {
        addMoved(request, comfort);
      }
    }
    costs.put(Cost.SHORTFALL, shortfall.build());
    costs.put(Cost.WORST, worst.build());
    costs.put(Cost.UNSERVED, unserved.build());
    costs.put(Cost.COMFORT, comfort.build());
  }

  private List<List<Integer>> requestsByParticipant() {
    List<List<Integer>> requests = new ArrayList<>();
    problem.participants().forEach(participant -> requests.add(new ArrayList<>()));
    for (int request = 0; request < served.length; request++) {
      requests.get(possibilities.a(request)).add(request);
      requests.get(possibilities.b(request)).add(request);
    }
    return requests;
  }

  private void addMoved(int request, LinearExprBuilder comfort) {
    int previous = possibilities.previous(request);
    if (previous >= 0) {
      Literal stays = at.get(request).get(previous);
      Literal moved = stays == null ? model.trueLiteral() : stays.not();
      comfort.addTerm(moved, problem.comfort().moved());
    }
  }

  private ModelledDay day(int participant, List<Integer> requests) {
    List<List<Literal>> meetings = new ArrayList<>();
    for (int slot = 0; slot < problem.slots().size(); slot++) {
      meetings.add(meetingsIn(slot, requests));
    }
    int required = (int) requests.stream().filter(possibilities::required).count();
    return new ModelledDay(
        model,
        problem.participants().get(participant),
        possibilities.blocks(),
        meetings,
        requests.stream().map(request -> served[request]).toList(),
        required);
  }

  /** Implied: with one seat each, at most two busy participants for each room. */
  private void addCrowds(List<ModelledDay> days) {
    for (int slot = 0; slot < problem.slots().size(); slot++) {
      @Nullable Integer rooms = problem.slots().get(slot).rooms();
      List<Literal> busy = new ArrayList<>();
      for (ModelledDay day : days) {
        Literal one = day.busy(slot);
        if (one != null) {
          busy.add(one);
        }
      }
      if (rooms != null && busy.size() > 2 * rooms) {
        Counter.of(model, busy.toArray(Literal[]::new), 0, 2 * rooms);
      }
    }
  }
}
