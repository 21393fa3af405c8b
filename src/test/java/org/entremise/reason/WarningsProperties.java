package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.Verifier;

/** Warnings, held against every schedule of problems that are small enough to try them all. */
class WarningsProperties {
  private static final double MOST_SCHEDULES = 20_000;

  @Property(tries = 400, maxDiscardRatio = 50, seed = "1")
  void warnings_areTrueOfEverySoundSchedule(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(schedules(problem) <= MOST_SCHEDULES);
    List<Warning> warnings = Warnings.of(problem);
    List<List<Meeting>> sound = sound(problem);
    for (Warning warning : warnings) {
      Statistics.label("kinds").collect(warning.getClass().getSimpleName());
      if (warning.severity() == Warning.Severity.ERROR) {
        assertThat(sound).as(warning.toString()).isEmpty();
      }
      assertThat(sound).as(warning.toString()).allMatch(isTrueOf(warning, problem));
    }
  }

  /** With one participant's requests alone, what it can have at the most is reached. */
  @Property(tries = 400, maxDiscardRatio = 50, seed = "2")
  void most_isReachedByAParticipantThatIsAlone(@ForAll long seed) {
    Problem problem = onlyRequestsOfTheFirst(RandomProblems.problem(seed));
    Assume.that(schedules(problem) <= MOST_SCHEDULES);
    Capacity capacity = new Capacity(new Situation(problem, List.of()));
    List<Integer> all = new Situation(problem, List.of()).requestsOf(0);
    int most = capacity.most(0, all.stream().filter(capacity::isPossible).toList());

    int held = sound(problem).stream().mapToInt(List::size).max().orElse(0);
    assertThat(most).isEqualTo(held);
  }

  private static Predicate<List<Meeting>> isTrueOf(Warning warning, Problem problem) {
    if (warning instanceof Warning.TooManyRequests w) {
      return meetings -> w.requests() - held(problem, meetings, w.participant()) >= w.unserved();
    } else if (warning instanceof Warning.GuaranteeTooHigh w) {
      return meetings -> held(problem, meetings, w.participant()) <= w.most();
    } else if (warning instanceof Warning.NobodyToMeet w) {
      return meetings -> held(problem, meetings, w.participant()) == 0;
    } else if (warning instanceof Warning.NoRequest w) {
      return meetings -> held(problem, meetings, w.participant()) == 0;
    } else if (warning instanceof Warning.NoPossibleSlot w) {
      return meetings -> meetings.stream().noneMatch(m -> m.request().equals(w.request().id()));
    } else if (warning instanceof Warning.TooFewPlaces w) {
      return meetings -> meetings.size() <= w.places();
    } else if (warning instanceof Warning.NothingPossible w) {
      List<String> slots = w.times().slots().stream().map(Slot::id).toList();
      return meetings -> meetings.stream().noneMatch(m -> slots.contains(m.slot()));
    } else if (warning instanceof Warning.FewRooms w) {
      return meetings -> w.times().slots().stream().allMatch(slot -> fits(w, slot, meetings));
    }
    return meetings -> false;
  }

  private static boolean fits(Warning.FewRooms few, Slot slot, List<Meeting> meetings) {
    long there = meetings.stream().filter(m -> m.slot().equals(slot.id())).count();
    return there <= few.rooms() && few.rooms() < few.meetings();
  }

  private static long held(Problem problem, List<Meeting> meetings, Participant participant) {
    return problem.requests().stream()
        .filter(r -> r.a().equals(participant.id()) || r.b().equals(participant.id()))
        .filter(r -> meetings.stream().anyMatch(m -> m.request().equals(r.id())))
        .count();
  }

  /** Nothing but its own seats, absences and limit, rooms and allowed slots; nobody's rhythm. */
  private static Problem onlyRequestsOfTheFirst(Problem problem) {
    Participant first = problem.participants().get(0);
    List<Request> requests =
        problem.requests().stream()
            .filter(r -> r.a().equals(first.id()) || r.b().equals(first.id()))
            .map(r -> new Request(r.id(), r.a(), r.b(), 1, false, r.slots(), List.of()))
            .toList();
    List<Participant> participants =
        problem.participants().stream().map(p -> easy(p, p.equals(first))).toList();
    return problem
        .withParticipants(participants)
        .withRequests(requests)
        .withPins(List.of())
        .withPrevious(List.of());
  }

  private static Participant easy(Participant p, boolean first) {
    return new Participant(
        p.id(),
        p.kind(),
        p.name(),
        p.unavailable(),
        first ? p.seats() : 100,
        0,
        first ? p.maxMeetings() : null,
        null,
        null);
  }

  private static double schedules(Problem problem) {
    return Math.pow(problem.slots().size() + 1, problem.requests().size());
  }

  private static List<List<Meeting>> sound(Problem problem) {
    List<List<Meeting>> sound = new ArrayList<>();
    addSound(problem, new Verifier(problem), 0, new ArrayList<>(), sound);
    return sound;
  }

  private static void addSound(
      Problem problem,
      Verifier verifier,
      int request,
      List<Meeting> meetings,
      List<List<Meeting>> sound) {
    if (request == problem.requests().size()) {
      if (verifier.verify(meetings).violations().isEmpty()) {
        sound.add(List.copyOf(meetings));
      }
      return;
    }
    addSound(problem, verifier, request + 1, meetings, sound);
    for (Slot slot : problem.slots()) {
      meetings.add(new Meeting(problem.requests().get(request).id(), slot.id()));
      addSound(problem, verifier, request + 1, meetings, sound);
      meetings.remove(meetings.size() - 1);
    }
  }
}
