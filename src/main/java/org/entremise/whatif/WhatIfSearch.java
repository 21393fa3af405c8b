package org.entremise.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.entremise.matching.Verifier;
import org.entremise.reason.Resolve;
import org.jspecify.annotations.Nullable;

/**
 * Solves an event as it is, then along each axis, then with the single changes that promise most,
 * one after the other. Schedules are shared: one that stands in another event counts there too, so
 * that more slots or rooms never look worse than fewer, however short the searches are. An object
 * of this class asks once.
 */
public final class WhatIfSearch {
  /** Parts of the time that the event as it is gets, and the axes; what one leaves, others get. */
  private static final int PARTS = 8;

  private static final int PARTS_OF_AXES = 3;

  /** In less, no search finds and proves anything; what is left unasked has no answer. */
  private static final Duration SHORTEST = Duration.ofMillis(50);

  /** Hears how far a search is. */
  @FunctionalInterface
  public interface Listener {
    /**
     * One more event is solved.
     *
     * @param answered so many are, the one as it is among them
     * @param asked of so many; the single changes join them once the axes are done
     */
    void answered(int answered, int asked);
  }

  private record Known(Scenario scenario, Solved solved) {}

  private final Problem problem;
  private final Resolve resolve;
  private final Listener listener;
  private final List<Known> known = new ArrayList<>();
  private @Nullable Solved now;
  private int excluded;
  private int untried;
  private volatile boolean stopped;

  /**
   * @param problem a sound one
   * @param resolve whoever stops this search also lets it end soon
   */
  public WhatIfSearch(Problem problem, Resolve resolve, Listener listener) {
    this.problem = problem;
    this.resolve = resolve;
    this.listener = listener;
  }

  /**
   * Asks until all is answered, the time is over or somebody calls {@link #stop()}.
   *
   * @param time for all solves together, above zero; some milliseconds of counting come on top
   */
  public WhatIf run(Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    List<Scenario> axes = axes();
    solveNow(time.dividedBy(PARTS), 1 + axes.size());
    ask(axes, left(deadline).multipliedBy(PARTS_OF_AXES).dividedBy(PARTS - 1));
    askSingles(deadline);
    return found();
  }

  /** Goes on while one that is not tried may gain more than the best so far. */
  private void askSingles(long deadline) {
    SingleChanges singles = singles();
    int before = known.size();
    int tried = 0;
    List<Scenario.Change> next = singles.toTry(tried, Gain.NONE);
    while (!next.isEmpty()) {
      ask(next, left(deadline));
      tried += next.size();
      boolean goesOn = known.size() == before + tried;
      next = goesOn ? singles.toTry(tried, bestGain()) : List.of();
    }
    untried = singles.promising().size() - (known.size() - before);
  }

  private Gain bestGain() {
    return found().best().map(best -> best.outcome().atLeast(now().outcome())).orElse(Gain.NONE);
  }

  /** Makes {@link #run} return what is answered so far, soon; from any thread, at any time. */
  public void stop() {
    stopped = true;
  }

  void solveNow(Duration time, int asked) {
    Problem asItIs = Solved.withoutComfort(problem);
    now = Solved.of(asItIs, resolve.solve(asItIs, List.of(), time));
    listener.answered(1, asked);
  }

  /** The single changes of the event; none is asked yet. */
  SingleChanges singles() {
    SingleChanges singles = stopped ? SingleChanges.NONE : SingleChanges.of(now());
    excluded = singles.excluded().size();
    return singles;
  }

  /** Solves the event in each scenario that fits it, until the time is over. */
  void ask(List<? extends Scenario> scenarios, Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    List<? extends Scenario> fitting =
        scenarios.stream().filter(scenario -> scenario.fits(problem)).toList();
    int asked = 1 + known.size() + fitting.size();
    for (int i = 0; i < fitting.size() && !stopped; i++) {
      Duration share = left(deadline).dividedBy(fitting.size() - i);
      if (share.compareTo(SHORTEST) < 0) {
        break;
      }
      solve(fitting.get(i), share, asked);
    }
    now = shared(now());
    known.replaceAll(one -> new Known(one.scenario, shared(one.solved)));
  }

  /** What is found so far; {@link #solveNow} comes first. */
  WhatIf found() {
    List<WhatIf.Answer> answers =
        known.stream().map(k -> new WhatIf.Answer(k.scenario, k.solved.outcome())).toList();
    return new WhatIf(problem, now().outcome(), answers, excluded, untried);
  }

  /** One that is cut short has no answer: another search might find more. */
  private void solve(Scenario scenario, Duration time, int asked) {
    Problem changed = Solved.withoutComfort(scenario.apply(problem));
    Solved solved = Solved.of(changed, resolve.solve(changed, best(changed), time));
    if (!stopped) {
      known.add(new Known(scenario, solved));
      listener.answered(1 + known.size(), asked);
    }
  }

  /** Those of all axes in turns, the nearest to the event as it is first. */
  private List<Scenario> axes() {
    List<List<Scenario>> axes =
        Arrays.stream(Curve.Axis.values()).map(axis -> axis.scenarios(problem)).toList();
    int longest = axes.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(i -> axes.stream().filter(axis -> i < axis.size()).map(axis -> axis.get(i)))
        .toList();
  }

  private Solved now() {
    return Objects.requireNonNull(now, "the event as it is comes first");
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** With the best of all schedules that stand in the event. */
  private Solved shared(Solved solved) {
    Solved other = solved.with(best(solved.problem()));
    return other.outcome().costs().compareTo(solved.outcome().costs()) < 0 ? other : solved;
  }

  /** Of all schedules so far the best in this problem, without what is in none of its slots. */
  private List<Meeting> best(Problem changed) {
    Set<String> slots = changed.slots().stream().map(Slot::id).collect(Collectors.toSet());
    Verifier verifier = new Verifier(changed);
    return Stream.concat(Stream.of(now()), known.stream().map(Known::solved))
        .map(solved -> solved.meetings().stream().filter(m -> slots.contains(m.slot())).toList())
        .distinct()
        .min(Comparator.comparing(meetings -> verifier.verify(meetings).costs()))
        .orElse(List.of());
  }
}
