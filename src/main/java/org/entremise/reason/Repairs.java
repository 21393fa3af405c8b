package org.entremise.reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;

/**
 * Looks for the cheapest changes of an event that let a request be served. Each that it tells has
 * been tried by a search and counted by the {@link Verifier}.
 */
public final class Repairs {
  /** How long all searches for one request may take together, unless somebody says otherwise. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(5);

  private static final int MOST_TRIED = 10;
  private static final int MOST_TOLD = 5;

  /** Outweighs breaks and idle slots of the default weights: better a gap than a moved meeting. */
  private static final int MOVED = 5;

  private static final Comparator<Repair> CHEAPEST_FIRST =
      Comparator.comparing((Repair repair) -> repair.after().violations())
          .thenComparing(repair -> repair.after().shortfall())
          .thenComparing(repair -> repair.after().unserved())
          .thenComparing(repair -> repair.lost().size())
          .thenComparing(Repair::moved);

  private final Problem problem;
  private final List<Meeting> meetings;
  private final Request request;
  private final Situation situation;
  private final Costs before;

  private Repairs(Problem problem, Collection<Meeting> meetings, Request request) {
    this.problem = problem;
    this.meetings = List.copyOf(meetings);
    this.request = request;
    this.situation = new Situation(problem, meetings);
    this.before = Verifier.verify(problem, meetings).costs();
  }

  /**
   * Repairs for a request without a meeting: at most {@value #MOST_TOLD}, the cheapest first; a
   * longer search alone, where that serves it.
   *
   * @param problem a sound one
   * @param meetings the schedule as it is
   * @param time for all searches together, above zero; what could not be tried within it is not
   *     told
   */
  public static List<Repair> of(
      Problem problem,
      Collection<Meeting> meetings,
      Request request,
      Resolve resolve,
      Duration time) {
    Repairs repairs = new Repairs(problem, meetings, request);
    List<EventChange> changes = new ArrayList<>(List.of(new EventChange.SearchAgain()));
    changes.addAll(Candidates.of(repairs.situation, request, MOST_TRIED));
    List<Repair> found = repairs.tried(changes, resolve, System.nanoTime() + time.toNanos());
    return found.stream().sorted(CHEAPEST_FIRST).limit(MOST_TOLD).toList();
  }

  private List<Repair> tried(List<EventChange> changes, Resolve resolve, long deadline) {
    List<Repair> found = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        break;
      }
      Duration share = left.dividedBy(changes.size() - i);
      Optional<Repair> repair = tried(changes.get(i), resolve, share);
      repair.ifPresent(found::add);
      // What a search alone achieves is nobody's merit; no change is worth telling then.
      if (repair.isPresent() && changes.get(i) instanceof EventChange.SearchAgain) {
        break;
      }
    }
    return found;
  }

  private Optional<Repair> tried(EventChange change, Resolve resolve, Duration time) {
    Problem changed = change.apply(problem);
    // Mandatory, so that the search does not spend the change on somebody else's request.
    Problem asked =
        Edit.holding(
            Edit.request(changed, request.id(), r -> Edit.with(r, true, r.slots())),
            meetings,
            Math.max(MOVED, problem.comfort().moved()));
    List<Meeting> start =
        change instanceof EventChange.DropMeeting drop
            ? meetings.stream().filter(m -> !m.request().equals(drop.request().id())).toList()
            : meetings;
    List<Meeting> answer = resolve.solve(asked, start, time).meetings();
    Repair repair = repair(change, changed, answer);
    return isOne(repair) ? Optional.of(repair) : Optional.empty();
  }

  private Repair repair(EventChange change, Problem changed, List<Meeting> answer) {
    Situation then = new Situation(changed, answer);
    List<NamedRequest> served = new ArrayList<>();
    List<NamedRequest> lost = new ArrayList<>();
    int moved = 0;
    for (int number = 0; number < problem.requests().size(); number++) {
      int from = situation.slotOf[number];
      int to = then.slotOf[number];
      if (from < 0 && to >= 0) {
        served.add(situation.named(problem.requests().get(number)));
      } else if (from >= 0 && to < 0) {
        lost.add(situation.named(problem.requests().get(number)));
      } else if (from != to) {
        moved++;
      }
    }
    Costs after = Verifier.verify(changed, answer).costs();
    return new Repair(change, before, after, answer, served, lost, moved);
  }

  /**
   * It serves the request, breaks no more rules and leaves less unserved. Giving a meeting up may
   * leave as much or more, but nothing else may fall out, and no guarantee.
   */
  private boolean isOne(Repair repair) {
    Costs after = repair.after();
    if (repair.served().stream().noneMatch(served -> served.id().equals(request.id()))
        || after.violations() > before.violations()
        || after.shortfall() > before.shortfall()) {
      return false;
    }
    return after.unserved() < before.unserved()
        || (repair.change() instanceof EventChange.DropMeeting && repair.lost().size() == 1);
  }
}
