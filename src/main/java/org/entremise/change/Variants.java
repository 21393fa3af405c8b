package org.entremise.change;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.jspecify.annotations.Nullable;

/** Problems that a search is asked in place of the problem as it is. */
final class Variants {
  private Variants() {}

  /** With more pins than the organiser's. */
  static Problem pinned(Problem p, Collection<Meeting> more) {
    List<Meeting> pins = Stream.concat(p.pins().stream(), more.stream()).distinct().toList();
    return p.withPins(pins);
  }

  /**
   * One in which a single move costs more than everything else that comfort is made of: of the
   * schedules that are as good in the three costs before, those with the fewest moves are the best.
   */
  static Problem holding(Problem p, List<Meeting> held) {
    return p.withPrevious(held).withComfort(p.comfort().withMoved(moved(p, held.size())));
  }

  /** Above the worst of the other parts, as far as an int and the sum as a long allow. */
  private static int moved(Problem p, int held) {
    Map<String, Integer> asked = new HashMap<>();
    p.requests()
        .forEach(r -> Stream.of(r.a(), r.b()).forEach(id -> asked.merge(id, 1, Integer::sum)));
    long unfairness = asked.values().stream().mapToLong(n -> (long) n * n).sum();
    long day = (long) p.slots().size() * p.participants().size();
    long others =
        unfairness * p.comfort().unfairness()
            + day * p.comfort().breaks()
            + day * p.comfort().idleSlots();
    long most = Math.min(Integer.MAX_VALUE, (Long.MAX_VALUE - others) / Math.max(1, held));
    return (int) Math.min(most, others + 1);
  }

  /**
   * One that asks only which meetings can stay together, by their weights.
   *
   * @param breaksCount whether limits of breaks hold; what fills the gaps is not known here
   */
  static Problem staying(Problem p, List<Meeting> meetings, boolean breaksCount) {
    Map<String, String> slots = new HashMap<>();
    meetings.forEach(meeting -> slots.put(meeting.request(), meeting.slot()));
    Set<String> pinned = p.pins().stream().map(Meeting::request).collect(toSet());
    List<Request> requests =
        p.requests().stream()
            .filter(r -> slots.containsKey(r.id()) || pinned.contains(r.id()))
            .toList();
    Set<String> asked = requests.stream().map(Request::id).collect(toSet());
    return new Problem(
        p.name(),
        p.slots(),
        p.participants().stream().map(one -> unguaranteed(one, breaksCount)).toList(),
        requests.stream().map(r -> only(r, slots.get(r.id()), asked)).toList(),
        p.pins(),
        List.of(),
        new ComfortWeights(0, 0, 0, 0),
        Policy.TOTAL);
  }

  private static Request only(Request r, @Nullable String slot, Set<String> asked) {
    List<String> slots = slot == null ? r.slots() : List.of(slot);
    List<String> after = r.after().stream().filter(asked::contains).toList();
    return new Request(r.id(), r.a(), r.b(), r.weight(), r.level(), false, slots, after);
  }

  private static Participant unguaranteed(Participant p, boolean breaksCount) {
    return new Participant(
        p.id(),
        p.kind(),
        p.name(),
        p.unavailable(),
        p.seats(),
        0,
        p.maxMeetings(),
        breaksCount ? p.maxBreaks() : null,
        p.maxConsecutive());
  }

  /** One that a participant has left, with all its requests. */
  static Problem without(Problem p, String participant) {
    List<Request> left =
        p.requests().stream()
            .filter(r -> !r.a().equals(participant) && !r.b().equals(participant))
            .toList();
    Set<String> asked = left.stream().map(Request::id).collect(toSet());
    return new Problem(
        p.name(),
        p.slots(),
        p.participants().stream().filter(one -> !one.id().equals(participant)).toList(),
        left.stream().map(r -> waitingFor(r, asked)).toList(),
        p.pins().stream().filter(m -> asked.contains(m.request())).toList(),
        p.previous().stream().filter(m -> asked.contains(m.request())).toList(),
        p.comfort(),
        p.policy());
  }

  private static Request waitingFor(Request r, Set<String> asked) {
    List<String> after = r.after().stream().filter(asked::contains).toList();
    return new Request(
        r.id(), r.a(), r.b(), r.weight(), r.level(), r.mandatory(), r.slots(), after);
  }
}
