package org.entremise.bench.contest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;

/**
 * Notes when a contestant has found what. Counting is left for later, so that it takes no time from
 * the search; of the schedules found within one fiftieth of a second only the last is kept, with
 * its own time.
 */
final class Trace implements Consumer<List<Meeting>> {
  private static final long THINNED_NANOS = 20_000_000;
  private static final short UNSCHEDULED = -1;

  private final Problem problem;
  private final Map<String, Integer> requests = new HashMap<>();
  private final Map<String, Short> slots = new HashMap<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final long begun = System.nanoTime();

  Trace(Problem problem) {
    this.problem = problem;
    problem.requests().forEach(request -> requests.put(request.id(), requests.size()));
    problem.slots().forEach(slot -> slots.put(slot.id(), (short) slots.size()));
  }

  @Override
  public synchronized void accept(List<Meeting> meetings) {
    long elapsed = System.nanoTime() - begun;
    int last = snapshots.size() - 1;
    if (last >= 0 && snapshots.get(last).nanos / THINNED_NANOS == elapsed / THINNED_NANOS) {
      snapshots.remove(last);
    }
    snapshots.add(new Snapshot(elapsed, compact(meetings)));
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * What was found up to a time.
   *
   * @throws org.entremise.kernel.DomainError if what was found is not a schedule of the problem
   */
  synchronized Reached upTo(Duration time) {
    Verifier verifier = new Verifier(problem);
    List<Point> points = new ArrayList<>();
    List<Meeting> best = List.of();
    for (Snapshot snapshot : snapshots) {
      if (snapshot.nanos <= time.toNanos()) {
        List<Meeting> meetings = meetings(snapshot.slotOf);
        Costs costs = verifier.verify(meetings).costs();
        if (points.isEmpty() || costs.compareTo(points.get(points.size() - 1).costs()) < 0) {
          points.add(new Point(Duration.ofNanos(snapshot.nanos), costs));
          best = meetings;
        }
      }
    }
    return new Reached(points, best);
  }

  private List<Meeting> meetings(short[] slotOf) {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < slotOf.length; i++) {
      if (slotOf[i] != UNSCHEDULED) {
        String slot = problem.slots().get(slotOf[i]).id();
        meetings.add(new Meeting(problem.requests().get(i).id(), slot));
      }
    }
    return meetings;
  }

  private short[] compact(List<Meeting> meetings) {
    short[] slotOf = new short[requests.size()];
    Arrays.fill(slotOf, UNSCHEDULED);
    for (Meeting meeting : meetings) {
      int request = Objects.requireNonNull(requests.get(meeting.request()));
      slotOf[request] = Objects.requireNonNull(slots.get(meeting.slot()));
    }
    return slotOf;
  }

  /** The schedule as the number of each request's slot: thousands of them have to be kept. */
  private static final class Snapshot {
    private final long nanos;
    private final short[] slotOf;

    Snapshot(long nanos, short[] slotOf) {
      this.nanos = nanos;
      this.slotOf = slotOf;
    }
  }

  /**
   * What was found.
   *
   * @param points in order, each better than all before it
   * @param best the last one's schedule; empty if there is none
   */
  record Reached(List<Point> points, List<Meeting> best) {}
}
