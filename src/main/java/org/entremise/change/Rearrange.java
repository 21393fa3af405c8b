package org.entremise.change;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.change.KeepAll.Kept;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.reason.Resolve;

/** Lets held meetings move: all of them, or those of a few. */
final class Rearrange {
  private static final int MOST_TRIED = 10;

  private final Standing standing;
  private final Kept kept;
  private final Set<String> touched;
  private final Resolve resolve;

  Rearrange(Standing standing, Kept kept, Resolve resolve) {
    this.standing = standing;
    this.kept = kept;
    this.touched = standing.touched(kept.staying());
    this.resolve = resolve;
  }

  /** The best schedule, with few moves; never worse than what keeps all. */
  Outcome best(Duration time) {
    return better(solved(List.of(), kept.outcome(), time), kept.outcome());
  }

  /**
   * Disturbs at most {@code most} participants; never worse than what keeps all. Sets those free
   * whose meetings stand in the way of an unserved request, and whoever else does once more, as
   * long as that helps.
   *
   * @param best what {@link #best} found: it may disturb no more
   */
  Outcome few(int most, Outcome best, TimeLeft time) {
    Outcome few = disturbed(best) <= most ? better(best, kept.outcome()) : kept.outcome();
    Set<String> free = new HashSet<>(touched);
    List<Set<String>> more = new InTheWay(standing, kept, touched).sets(most, MOST_TRIED);
    if (pins(free).size() < kept.staying().size()) {
      few = better(solved(pins(free), few, time.share(more.size() + 1)), few, most);
    }
    for (int i = 0; i < more.size() && !time.isOver(); i++) {
      Set<String> wider = new HashSet<>(free);
      wider.addAll(more.get(i));
      if (wider.size() - touched.size() <= most && wider.size() > free.size()) {
        Outcome found = solved(pins(wider), kept.outcome(), time.share(more.size() - i));
        Outcome chosen = better(found, few, most);
        free = chosen.equals(few) ? free : wider;
        few = chosen;
      }
    }
    return few;
  }

  /** Who loses a meeting that can stay, or sees it move, beyond those whom the change touches. */
  int disturbed(Outcome outcome) {
    Set<Meeting> there = new HashSet<>(outcome.meetings());
    Set<String> disturbed = new HashSet<>();
    for (Meeting meeting : kept.staying()) {
      if (!there.contains(meeting)) {
        Request request = standing.request(meeting.request());
        disturbed.add(request.a());
        disturbed.add(request.b());
      }
    }
    disturbed.removeAll(touched);
    return disturbed.size();
  }

  private Outcome better(Outcome found, Outcome known, int most) {
    return disturbed(found) <= most ? better(found, known) : known;
  }

  private static Outcome better(Outcome found, Outcome known) {
    return found.isBetterThan(known) ? found : known;
  }

  /** A meeting may move only if both who hold it may see a change. */
  private List<Meeting> pins(Set<String> free) {
    return kept.staying().stream()
        .filter(
            meeting -> {
              Request request = standing.request(meeting.request());
              return !free.contains(request.a()) || !free.contains(request.b());
            })
        .toList();
  }

  private Outcome solved(List<Meeting> pins, Outcome start, Duration time) {
    Problem asked = Variants.holding(Variants.pinned(standing.now, pins), standing.known);
    return Outcome.of(standing, resolve.solve(asked, start.meetings(), time).meetings());
  }
}
