package org.entremise.change;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.reason.Resolve;

/** Leaves every held meeting that can stay where it is, and fills what is free. */
final class KeepAll {
  private final Standing standing;
  private final Resolve resolve;

  KeepAll(Standing standing, Resolve resolve) {
    this.standing = standing;
    this.resolve = resolve;
  }

  /**
   * What can be kept, and the schedule around it.
   *
   * @param staying held meetings that are where they were; none of those that fell out fits beside
   *     them
   */
  record Kept(List<Meeting> staying, Outcome outcome) {}

  /**
   * First as if new meetings could fill every gap that the change tore; where they do not and
   * somebody has too many breaks, again with fewer meetings that stay.
   */
  Kept find(TimeLeft time) {
    Kept hopeful = around(staying(false, time.share(4)), time.share(2));
    boolean limited = standing.now.participants().stream().anyMatch(p -> p.maxBreaks() != null);
    if (hopeful.outcome.violations() == 0 || !limited) {
      return hopeful;
    }
    Kept careful = around(staying(true, time.share(4)), time.share(1));
    return careful.outcome.violations() < hopeful.outcome.violations() ? careful : hopeful;
  }

  private Kept around(List<Meeting> staying, Duration time) {
    Problem problem = Variants.pinned(standing.now, staying);
    List<Meeting> found = resolve.solve(problem, staying, time).meetings();
    return new Kept(staying, Outcome.of(standing, found));
  }

  /** Those that can stay together; where rules are in the way, the heaviest that a search finds. */
  private List<Meeting> staying(boolean breaksCount, Duration time) {
    List<Meeting> possible = standing.possible;
    Problem alone = Variants.staying(standing.now, possible, breaksCount);
    Verifier verifier = new Verifier(alone);
    List<Meeting> pins = standing.now.pins();
    long least = violations(verifier, pins, List.of());
    if (violations(verifier, pins, possible) <= least) {
      return possible;
    }
    Set<Meeting> found = new HashSet<>(resolve.solve(alone, List.of(), time).meetings());
    Set<Meeting> staying = new HashSet<>(possible.stream().filter(found::contains).toList());
    for (Meeting meeting : heaviestFirst(possible)) {
      long before = violations(verifier, pins, staying);
      if (staying.add(meeting) && violations(verifier, pins, staying) > before) {
        staying.remove(meeting);
      }
    }
    return possible.stream().filter(staying::contains).toList();
  }

  private List<Meeting> heaviestFirst(List<Meeting> meetings) {
    return meetings.stream()
        .sorted(
            Comparator.comparingInt(
                    (Meeting meeting) -> standing.request(meeting.request()).weight())
                .reversed())
        .toList();
  }

  private static long violations(
      Verifier verifier, Collection<Meeting> pins, Collection<Meeting> more) {
    List<Meeting> all = Stream.concat(pins.stream(), more.stream()).distinct().toList();
    return verifier.verify(all).costs().violations();
  }
}
