package org.entremise.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.board.Fact.Kind;
import org.entremise.matching.Costs;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How one request gets into a slot that others hold: they make way, and so on, by ejection chains
 * of growing length. Pinned meetings never make way. What seems to fit is believed only after a
 * count.
 */
final class Chains {
  /** Meetings that move, the one that was meant included. */
  static final int LONGEST = 4;

  /** Counts that one search may take. */
  private static final int COUNTS = 400;

  private final Position position;
  private final String request;
  private int counts;
  private @Nullable Costs best;
  private @Nullable Map<String, @Nullable String> found;

  Chains(Position position, String request) {
    this.position = position;
    this.request = request;
  }

  /** Those in the way go where the request comes from. */
  Optional<Option> swap(String slot) {
    @Nullable String from = position.slotOf(request);
    Map<String, @Nullable String> moved = new LinkedHashMap<>();
    moved.put(request, slot);
    List<String> inTheWay = inTheWay(request, slot, moved).findFirst().orElse(List.of());
    if (from == null || inTheWay.isEmpty()) {
      return Optional.empty();
    }
    inTheWay.forEach(other -> moved.put(other, from));
    return position.brokenBeyondThis(position.ifMoved(moved)).isEmpty()
        ? Optional.of(Options.moving(position, slot, moved))
        : Optional.empty();
  }

  /** The shortest chain that breaks nothing, and of those the one that costs least. */
  Optional<Option> shortest(String slot) {
    for (boolean someoneLoses : new boolean[] {false, true}) {
      for (int length = 1; length <= LONGEST && found == null; length++) {
        Map<String, @Nullable String> moved = new LinkedHashMap<>();
        moved.put(request, slot);
        counts = COUNTS;
        for (List<String> out : inTheWay(request, slot, moved).toList()) {
          search(moved, new ArrayDeque<>(out), length - 1, someoneLoses);
        }
      }
    }
    return found == null ? Optional.empty() : Optional.of(Options.moving(position, slot, found));
  }

  /**
   * Finds places for those that have to make way.
   *
   * @param left how many more may move
   * @param someoneLoses whether one of them may lose its meeting
   */
  private void search(
      Map<String, @Nullable String> moved, Deque<String> waiting, int left, boolean someoneLoses) {
    if (waiting.isEmpty()) {
      count(moved);
      return;
    }
    if (waiting.size() > left || counts <= 0) {
      return;
    }
    Deque<String> others = new ArrayDeque<>(waiting);
    String next = others.pop();
    for (Slot slot : position.problem().slots()) {
      if (slot.id().equals(position.slotOf(next)) || !canAttend(next, slot)) {
        continue;
      }
      Map<String, @Nullable String> tried = new LinkedHashMap<>(moved);
      tried.put(next, slot.id());
      for (List<String> out : inTheWay(next, slot.id(), tried).toList()) {
        if (out.stream().noneMatch(tried::containsKey)) {
          Deque<String> more = new ArrayDeque<>(others);
          out.stream().filter(one -> !more.contains(one)).forEach(more::add);
          search(tried, more, left - 1, someoneLoses);
        }
      }
    }
    if (someoneLoses) {
      Map<String, @Nullable String> tried = new LinkedHashMap<>(moved);
      tried.put(next, null);
      search(tried, others, left - 1, false);
    }
  }

  private void count(Map<String, @Nullable String> moved) {
    counts--;
    Verdict verdict = position.ifMoved(moved);
    if (position.brokenBeyondThis(verdict).isEmpty()
        && (best == null || verdict.costs().compareTo(best) < 0)) {
      best = verdict.costs();
      found = new LinkedHashMap<>(moved);
    }
  }

  /**
   * Each way to make room for a request in a slot, as the meetings that leave it; one without any
   * where there is room, none where pins leave no way.
   */
  private Stream<List<String>> inTheWay(
      String newcomer, String slot, Map<String, @Nullable String> moved) {
    Request asked = position.request(newcomer);
    Stream<Set<String>> ways = Stream.of(new LinkedHashSet<>());
    for (String participant : List.of(asked.a(), asked.b())) {
      int seats = position.participant(participant).seats();
      List<String> there = others(position.meetingsOf(participant, slot, moved), newcomer);
      if (there.size() >= seats) {
        List<String> free = there.stream().filter(one -> mayMove(one, moved)).toList();
        ways =
            ways.flatMap(
                way -> way.stream().anyMatch(there::contains) ? Stream.of(way) : one(way, free));
      }
    }
    Integer rooms = position.slot(slot).rooms();
    List<String> all = others(position.meetingsIn(slot, moved), newcomer);
    if (rooms != null) {
      List<String> free = all.stream().filter(one -> mayMove(one, moved)).toList();
      ways = ways.flatMap(way -> all.size() - way.size() < rooms ? Stream.of(way) : one(way, free));
    }
    return ways.map(List::copyOf);
  }

  /** The way with one more, for each that may leave. */
  private static Stream<Set<String>> one(Set<String> way, List<String> free) {
    return free.stream()
        .map(
            leaving -> {
              Set<String> more = new LinkedHashSet<>(way);
              more.add(leaving);
              return more;
            });
  }

  private boolean mayMove(String other, Map<String, @Nullable String> moved) {
    return !moved.containsKey(other) && !position.board().holds(Kind.PINNED, other);
  }

  private boolean canAttend(String id, Slot slot) {
    Request asked = position.request(id);
    return !isAway(asked.a(), slot) && !isAway(asked.b(), slot);
  }

  private boolean isAway(String id, Slot slot) {
    Participant participant = position.participant(id);
    return participant.unavailable().contains(slot.id());
  }

  private static List<String> others(List<String> requests, String newcomer) {
    return requests.stream().filter(one -> !one.equals(newcomer)).toList();
  }
}
