package org.entremise.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * When each pair meets, and what organisers have decided about it. It may know requests and slots
 * that its event no longer has; they count again if they come back.
 *
 * @param facts all that hold, without those of the kind {@link Fact.Kind#AWAY}
 */
public record Board(Map<Fact, String> facts) {
  public static final Board EMPTY = new Board(Map.of());

  /** What a meeting that nobody wished is worth beside the others: not more than any of them. */
  static final int ADDED_WEIGHT = 1;

  /** Outweighs a break and an idle slot: better a gap than a moved meeting. */
  private static final int MOVED = 5;

  public Board {
    facts = Map.copyOf(facts);
  }

  /** A board with these meetings and nothing decided. */
  public static Board of(List<Meeting> meetings) {
    Map<Fact, String> facts = new HashMap<>();
    meetings.forEach(m -> facts.put(new Fact(Fact.Kind.MEETS, m.request()), m.slot()));
    return new Board(facts);
  }

  /**
   * The board after a patch. What it alters of absences is for the event to keep.
   *
   * @throws IllegalArgumentException if a fact is not as the patch believes
   */
  public Board with(Patch patch) {
    Map<Fact, String> altered = new HashMap<>(facts);
    for (Alteration alteration : patch.alterations()) {
      if (alteration.fact().kind() == Fact.Kind.AWAY) {
        continue;
      }
      @Nullable String before =
          alteration.after() == null
              ? altered.remove(alteration.fact())
              : altered.put(alteration.fact(), alteration.after());
      if (!Objects.equals(before, alteration.before())) {
        throw new IllegalArgumentException(alteration + " of what was " + before);
      }
    }
    return new Board(altered);
  }

  /** The value of a fact; null where it does not hold. */
  public @Nullable String value(Fact.Kind kind, String id) {
    return facts.get(new Fact(kind, id));
  }

  public boolean holds(Fact.Kind kind, String id) {
    return value(kind, id) != null;
  }

  /** The slot of a request's meeting; null: it has none. */
  public @Nullable String slotOf(String request) {
    return value(Fact.Kind.MEETS, request);
  }

  /** Ids of the facts of a kind, in their order. */
  public Set<String> all(Fact.Kind kind) {
    return facts.keySet().stream()
        .filter(fact -> fact.kind() == kind)
        .map(Fact::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * An event's problem as it stands with what organisers have decided: without impossible pairs,
   * with the pairs that they added, and with their pins; for those who hold a schedule already and
   * would rather not have it changed.
   *
   * @param event the problem that wishes make
   * @param published what people hold; null before anything is published
   */
  public Problem problem(Problem event, @Nullable List<Meeting> published) {
    Problem decided = decided(event);
    if (published == null) {
      return decided;
    }
    return decided
        .withPrevious(Board.of(published).meetings(decided))
        .withComfort(decided.comfort().withMoved(MOVED));
  }

  private Problem decided(Problem event) {
    Set<String> impossible = all(Fact.Kind.IMPOSSIBLE);
    List<Request> requests = new ArrayList<>();
    event.requests().stream().filter(r -> !impossible.contains(r.id())).forEach(requests::add);
    Set<String> known = event.requests().stream().map(Request::id).collect(Collectors.toSet());
    Map<String, Participant> participants = byId(event.participants(), Participant::id);
    for (String added : all(Fact.Kind.ADDED)) {
      Pair pair = Pair.of(added);
      if (!known.contains(added)
          && !impossible.contains(added)
          && participants.containsKey(pair.funder())
          && participants.containsKey(pair.project())) {
        requests.add(request(pair));
      }
    }
    Problem decided = event.withRequests(requests);
    return decided.withPins(
        meetings(decided).stream()
            .filter(meeting -> holds(Fact.Kind.PINNED, meeting.request()))
            .toList());
  }

  /**
   * The meetings that still can be: of requests and slots of a problem, in the order of its
   * requests.
   */
  public List<Meeting> meetings(Problem problem) {
    Map<String, Slot> slots = byId(problem.slots(), Slot::id);
    List<Meeting> meetings = new ArrayList<>();
    for (Request request : problem.requests()) {
      @Nullable String slot = slotOf(request.id());
      if (slot != null && slots.containsKey(slot)) {
        meetings.add(new Meeting(request.id(), slot));
      }
    }
    return meetings;
  }

  /** What makes the meetings these, where pins of those that move or go are lifted. */
  public Patch toMeet(List<Meeting> meetings) {
    Map<String, String> after = new TreeMap<>();
    meetings.forEach(meeting -> after.put(meeting.request(), meeting.slot()));
    all(Fact.Kind.MEETS).forEach(request -> after.putIfAbsent(request, ""));
    Patches patches = new Patches(this);
    after.forEach((request, slot) -> patches.moveFreely(request, slot.isEmpty() ? null : slot));
    return patches.patch();
  }

  private static Request request(Pair pair) {
    return new Request(
        pair.request(), pair.funder(), pair.project(), ADDED_WEIGHT, null, false, null, List.of());
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
