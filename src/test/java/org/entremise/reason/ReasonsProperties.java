package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;
import org.entremise.matching.Violation;

/** Reasons, held against the Verifier and against every other set of facts. */
class ReasonsProperties {
  @Property(tries = 400, seed = "1")
  void eachFact_breaksARuleOfItsKindInEachOfItsSlots(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Situation situation = new Situation(problem, meetings);
    List<String> before = rules(problem, meetings);
    for (Request request : unserved(problem, situation)) {
      for (Fact fact : Exclusions.of(situation, request)) {
        for (int slot : fact.excluded().numbers()) {
          List<String> broken = brokenByAdding(problem, meetings, before, request, slot);
          assertThat(broken)
              .as("%s in %s", fact, slot)
              .contains(rule(fact, request, problem, slot));
        }
      }
    }
  }

  @Property(tries = 400, seed = "2")
  void openSlots_breakNothing_andAllOthersAreExcluded(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    List<String> before = rules(problem, meetings);
    for (Reason reason : Reasons.of(problem, meetings)) {
      for (int slot = 0; slot < problem.slots().size(); slot++) {
        List<String> broken = brokenByAdding(problem, meetings, before, reason.request(), slot);
        assertThat(reason.open().numbers().contains(slot)).isEqualTo(broken.isEmpty());
        assertThat(excluded(reason.facts()).contains(slot)).isEqualTo(!broken.isEmpty());
      }
    }
  }

  @Property(tries = 400, seed = "3")
  void facts_areASmallestSet(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Situation situation = new Situation(problem, meetings);
    for (Reason reason : Reasons.of(problem, meetings)) {
      List<Fact> all = Exclusions.of(situation, reason.request());
      Set<Integer> toExclude = excluded(all);
      assertThat(reason.facts()).doesNotHaveDuplicates();
      for (Fact dropped : reason.facts()) {
        List<Fact> rest = new ArrayList<>(reason.facts());
        rest.remove(dropped);
        assertThat(excluded(rest)).isNotEqualTo(toExclude);
      }
      assertThat(coverable(all, toExclude, reason.facts().size() - 1))
          .as("fewer than %s of %s", reason.facts(), all)
          .isFalse();
    }
  }

  /** Whether so many facts can exclude all these slots: some fact must exclude the first. */
  private static boolean coverable(List<Fact> facts, Set<Integer> slots, int most) {
    if (slots.isEmpty()) {
      return most >= 0;
    }
    if (most <= 0) {
      return false;
    }
    int first = slots.iterator().next();
    return facts.stream()
        .filter(fact -> fact.excluded().numbers().contains(first))
        .anyMatch(
            fact -> {
              Set<Integer> rest = new HashSet<>(slots);
              rest.removeAll(new HashSet<>(fact.excluded().numbers()));
              return coverable(facts, rest, most - 1);
            });
  }

  private static List<Request> unserved(Problem problem, Situation situation) {
    return problem.requests().stream()
        .filter(request -> situation.slotOf[situation.request(request.id())] < 0)
        .toList();
  }

  private static Set<Integer> excluded(List<Fact> facts) {
    Set<Integer> slots = new HashSet<>();
    facts.forEach(fact -> slots.addAll(fact.excluded().numbers()));
    return slots;
  }

  /** The rules that break more often with the request in the slot; its own pin while it breaks. */
  private static List<String> brokenByAdding(
      Problem problem, List<Meeting> meetings, List<String> before, Request request, int slot) {
    List<Meeting> more = new ArrayList<>(meetings);
    more.add(new Meeting(request.id(), problem.slots().get(slot).id()));
    List<String> after = rules(problem, more);
    List<String> broken = new ArrayList<>(after);
    before.stream().filter(rule -> !rule.equals("pin " + request.id())).forEach(broken::remove);
    return broken;
  }

  /** One for each violation: the rule, without how many times it is broken. */
  private static List<String> rules(Problem problem, List<Meeting> meetings) {
    return Verifier.verify(problem, meetings).violations().stream()
        .map(ReasonsProperties::rule)
        .toList();
  }

  private static String rule(Violation violation) {
    if (violation instanceof Violation.OverSeats v) {
      return "seats " + v.participant().id() + " " + v.slot().id();
    } else if (violation instanceof Violation.Unavailable v) {
      return "away " + v.participant().id() + " " + v.request().id();
    } else if (violation instanceof Violation.SlotNotAllowed v) {
      return "allowed " + v.request().id();
    } else if (violation instanceof Violation.OverRooms v) {
      return "rooms " + v.slot().id();
    } else if (violation instanceof Violation.OverMaxMeetings v) {
      return "limit " + v.participant().id();
    } else if (violation instanceof Violation.OverMaxBreaks v) {
      return "breaks " + v.participant().id();
    } else if (violation instanceof Violation.OverMaxConsecutive v) {
      return "rows " + v.participant().id();
    } else if (violation instanceof Violation.WrongOrder v) {
      return "order " + v.request().id() + " " + v.after().id();
    } else if (violation instanceof Violation.MandatoryUnscheduled v) {
      return "mandatory " + v.request().id();
    }
    return "pin " + ((Violation.PinBroken) violation).request().id();
  }

  private static String rule(Fact fact, Request request, Problem problem, int slot) {
    String slotId = problem.slots().get(slot).id();
    if (fact instanceof Fact.NotAvailable f) {
      return "away " + f.participant().id() + " " + request.id();
    } else if (fact instanceof Fact.Busy f) {
      return "seats " + f.participant().id() + " " + slotId;
    } else if (fact instanceof Fact.SlotsNotAllowed) {
      return "allowed " + request.id();
    } else if (fact instanceof Fact.RoomsTaken) {
      return "rooms " + slotId;
    } else if (fact instanceof Fact.LimitReached f) {
      return "limit " + f.participant().id();
    } else if (fact instanceof Fact.TooManyInARow f) {
      return "rows " + f.participant().id();
    } else if (fact instanceof Fact.TooManyBreaks f) {
      return "breaks " + f.participant().id();
    } else if (fact instanceof Fact.MustComeAfter f) {
      return "order " + request.id() + " " + f.earlier().id();
    } else if (fact instanceof Fact.MustComeBefore f) {
      return "order " + f.later().id() + " " + request.id();
    }
    return "pin " + request.id();
  }
}
