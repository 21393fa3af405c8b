package org.entremise.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.matching.Bound;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Evidence;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Possibilities;
import org.entremise.matching.PriceProof;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.reason.EventChange;
import org.entremise.reason.Times;

/**
 * Single changes of an event that may serve more. Prices that prove what cannot be served now prove
 * something of the changed event too (weak duality; {@link PriceProof}): a change that leaves them
 * as they are gains nothing, and needs no solve. Where more might be served in the event as it is,
 * no gain of such a change could be told from what a longer search might find.
 *
 * @param promising those that may gain something, by what the prices leave open; the greatest gain
 *     first
 * @param excluded those of which no gain can be proven; if what is served now is proven, they
 *     surely gain nothing
 */
record SingleChanges(List<Promise> promising, List<Scenario.Change> excluded) {
  /**
   * A change that may gain something.
   *
   * @param atMost no more than this can be told of it
   */
  record Promise(Scenario.Change change, Gain atMost) {}

  /** Of changes that gain, organisers compare a handful; as many again may turn out to be none. */
  private static final int MOST_TRIED = 12;

  /** Nothing is looked for. */
  static final SingleChanges NONE = new SingleChanges(List.of(), List.of());

  /**
   * @param missed how much unserved weight the change is about
   */
  private record Candidate(Scenario.Change change, Gain atMost, long missed) {
    boolean isPromising() {
      return atMost.compareTo(Gain.NONE) > 0;
    }
  }

  SingleChanges {
    promising = List.copyOf(promising);
    excluded = List.copyOf(excluded);
  }

  /** Those of an event, given what can be served now. */
  static SingleChanges of(Solved now) {
    List<Candidate> all =
        all(now.problem()).stream()
            .map(change -> candidate(now, change))
            .sorted(
                Comparator.comparing(Candidate::atMost)
                    .thenComparingLong(Candidate::missed)
                    .reversed())
            .toList();
    return new SingleChanges(
        all.stream()
            .filter(Candidate::isPromising)
            .map(candidate -> new Promise(candidate.change, candidate.atMost))
            .toList(),
        all.stream().filter(candidate -> !candidate.isPromising()).map(Candidate::change).toList());
  }

  /**
   * Those to try next, a handful or two.
   *
   * @param tried so many of the promising ones are tried already
   * @param best only those that may gain more are worth it
   */
  List<Scenario.Change> toTry(int tried, Gain best) {
    return promising.stream()
        .skip(tried)
        .filter(promise -> promise.atMost.compareTo(best) > 0)
        .limit(MOST_TRIED)
        .map(Promise::change)
        .toList();
  }

  /** A room in a slot, a presence in a slot, a limit raised by one, a delegate more. */
  private static List<EventChange> all(Problem problem) {
    List<EventChange> all = new ArrayList<>();
    List<Slot> grid = problem.slots();
    for (int slot = 0; slot < grid.size(); slot++) {
      if (grid.get(slot).rooms() != null) {
        all.add(new EventChange.AddRoom(new Times(grid, List.of(slot))));
      }
    }
    for (Participant one : problem.participants()) {
      IntStream.range(0, grid.size())
          .filter(slot -> one.unavailable().contains(grid.get(slot).id()))
          .mapToObj(slot -> new EventChange.MakeAvailable(one, new Times(grid, List.of(slot))))
          .forEach(all::add);
      Integer limit = one.maxMeetings();
      if (limit != null) {
        all.add(new EventChange.RaiseLimit(one, limit));
      }
      all.add(new EventChange.AddSeat(one));
    }
    return all;
  }

  private static Candidate candidate(Solved now, EventChange change) {
    return new Candidate(new Scenario.Change(change), atMost(now, change), missed(now, change));
  }

  /** Of a room in a full slot, all that is unserved; of a participant, its own requests. */
  private static long missed(Solved now, EventChange change) {
    if (change instanceof EventChange.AddRoom room) {
      Slot slot = room.at().slots().get(0);
      long held = now.meetings().stream().filter(m -> m.slot().equals(slot.id())).count();
      Integer rooms = slot.rooms();
      return rooms != null && held >= rooms ? now.outcome().costs().unserved() : 0;
    }
    String id =
        change instanceof EventChange.MakeAvailable there
            ? there.participant().id()
            : change instanceof EventChange.RaiseLimit limit
                ? limit.participant().id()
                : change instanceof EventChange.AddSeat seat ? seat.participant().id() : "";
    Set<String> served = now.meetings().stream().map(Meeting::request).collect(Collectors.toSet());
    return now.problem().requests().stream()
        .filter(request -> request.a().equals(id) || request.b().equals(id))
        .filter(request -> !served.contains(request.id()))
        .mapToLong(Request::weight)
        .sum();
  }

  /**
   * What can be told of the change's gain at most: whoever tries it cannot reach less than the
   * prices leave open. None of these changes takes a schedule away, so what was reached can still
   * be reached.
   */
  private static Gain atMost(Solved now, EventChange change) {
    Possibilities changed = new Possibilities(change.apply(now.problem()));
    PriceProof proof = new PriceProof(changed, now.outcome().costs(), Bound.TRIVIAL);
    Costs least =
        new Costs(
            least(now, Cost.VIOLATIONS, proof),
            least(now, Cost.SHORTFALL, proof),
            least(now, Cost.UNSERVED, proof),
            0);
    return Gain.between(now.outcome().bound(), least);
  }

  private static long least(Solved now, Cost cost, PriceProof proof) {
    return now.certificate().of(cost).evidence() instanceof Evidence.Prices prices
        ? proof.bound(cost, prices)
        : 0;
  }
}
