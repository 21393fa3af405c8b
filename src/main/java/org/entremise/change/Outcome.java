package org.entremise.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.matching.Meeting;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;

/**
 * A schedule of the problem now, counted.
 *
 * @param moves held meetings of requests and slots that still exist, but are elsewhere or given up
 */
record Outcome(List<Meeting> meetings, Verdict verdict, long moves) {
  /** All costs before comfort, then moves, then comfort. */
  static final Comparator<Outcome> BEST_FIRST =
      Comparator.comparingLong((Outcome o) -> o.verdict.costs().violations())
          .thenComparingLong(o -> o.verdict.costs().shortfall())
          .thenComparingLong(o -> o.verdict.costs().worst())
          .thenComparingLong(o -> o.verdict.costs().unserved())
          .thenComparingLong(Outcome::moves)
          .thenComparingLong(o -> o.verdict.costs().comfort());

  static Outcome of(Standing standing, Collection<Meeting> meetings) {
    Set<Meeting> all = new HashSet<>(meetings);
    long moves = standing.known.stream().filter(meeting -> !all.contains(meeting)).count();
    return new Outcome(List.copyOf(meetings), Verifier.verify(standing.now, meetings), moves);
  }

  long violations() {
    return verdict.costs().violations();
  }

  boolean isBetterThan(Outcome other) {
    return BEST_FIRST.compare(this, other) < 0;
  }
}
