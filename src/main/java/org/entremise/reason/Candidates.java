package org.entremise.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.matching.Request;

/**
 * Changes that might let a request be served: each takes away a fact that excludes it somewhere.
 * First those after which the fewest other facts exclude it in some slot.
 */
final class Candidates {
  /** So that many slots of one kind of change leave time to try the other kinds. */
  private static final int MOST_OF_A_KIND = 4;

  private static final int MOST_GIVEN_UP = 2;

  private final Situation situation;
  private final List<List<Fact>> factsAt = new ArrayList<>();

  /** By change: the facts that it takes away, the very objects of {@code factsAt}. */
  private final Map<EventChange, Set<Fact>> removed = new LinkedHashMap<>();

  private Candidates(Situation situation, List<Fact> facts) {
    this.situation = situation;
    for (int slot = 0; slot < situation.grid.size(); slot++) {
      int number = slot;
      factsAt.add(facts.stream().filter(f -> f.excluded().numbers().contains(number)).toList());
    }
    facts.forEach(this::addChangesAgainst);
  }

  /** The most promising changes, in an order that depends on the problem and schedule alone. */
  static List<EventChange> of(Situation situation, Request request, int most) {
    Candidates candidates = new Candidates(situation, Exclusions.of(situation, request));
    Map<Class<?>, Integer> ofKind = new HashMap<>();
    IdentityHashMap<EventChange, Integer> left = new IdentityHashMap<>();
    candidates.removed.forEach(
        (change, gone) -> left.put(change, candidates.factsLeft(change, gone)));
    return candidates.removed.keySet().stream()
        .sorted(
            Comparator.<EventChange>comparingInt(change -> left.getOrDefault(change, 0))
                .thenComparingInt(Candidates::disturbance)
                .thenComparingInt(candidates::weight))
        .filter(change -> ofKind.merge(change.getClass(), 1, Integer::sum) <= mostOfItsKind(change))
        .limit(most)
        .toList();
  }

  /** Facts that still exclude the request where the change leaves the fewest. */
  private int factsLeft(EventChange change, Set<Fact> gone) {
    int fewest = Integer.MAX_VALUE;
    for (int slot = 0; slot < factsAt.size(); slot++) {
      // A change of one slot takes a fact away in that slot only.
      if (!(change instanceof EventChange.MakeAvailable there)
          || there.at().numbers().contains(slot)) {
        List<Fact> facts = factsAt.get(slot);
        int left = (int) facts.stream().filter(fact -> !gone.contains(fact)).count();
        fewest = left < facts.size() ? Math.min(fewest, left) : fewest;
      }
    }
    return fewest;
  }

  /** What an organiser would sooner do: people and rooms before limits, pins and meetings. */
  private static int disturbance(EventChange change) {
    if (change instanceof EventChange.AddRoom) {
      return 0;
    }
    if (change instanceof EventChange.MakeAvailable) {
      return 1;
    }
    if (change instanceof EventChange.RaiseLimit) {
      return 2;
    }
    if (change instanceof EventChange.AddSeat) {
      return 3;
    }
    return change instanceof EventChange.Unpin ? 4 : 5;
  }

  private static int mostOfItsKind(EventChange change) {
    return change instanceof EventChange.DropMeeting ? MOST_GIVEN_UP : MOST_OF_A_KIND;
  }

  /** Of meetings to give up, the one that is worth least comes first. */
  private int weight(EventChange change) {
    return change instanceof EventChange.DropMeeting drop
        ? situation.problem.requests().get(situation.request(drop.request().id())).weight()
        : 0;
  }

  private void addChangesAgainst(Fact fact) {
    changesAgainst(fact)
        .forEach(
            change ->
                removed
                    .computeIfAbsent(
                        change, c -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(fact));
  }

  private Stream<EventChange> changesAgainst(Fact fact) {
    if (fact instanceof Fact.NotAvailable away) {
      return away.excluded().numbers().stream()
          .map(slot -> Times.one(situation.grid, slot))
          .map(at -> new EventChange.MakeAvailable(away.participant(), at));
    }
    if (fact instanceof Fact.RoomsTaken taken) {
      return Stream.of(new EventChange.AddRoom(taken.excluded()));
    }
    if (fact instanceof Fact.LimitReached limit) {
      return Stream.of(new EventChange.RaiseLimit(limit.participant(), limit.limit()));
    }
    if (fact instanceof Fact.Busy busy) {
      return Stream.concat(
          Stream.of(new EventChange.AddSeat(busy.participant())),
          busy.rivals().stream().flatMap(rival -> against(rival, busy.excluded())));
    }
    return Stream.of();
  }

  private Stream<EventChange> against(Rival rival, Times at) {
    if (rival.strength() == Rival.Strength.PINNED) {
      return Stream.of(new EventChange.Unpin(rival.request(), at));
    }
    int number = situation.request(rival.request().id());
    return situation.problem.requests().get(number).mandatory()
        ? Stream.of()
        : Stream.of(new EventChange.DropMeeting(rival.request(), at));
  }
}
