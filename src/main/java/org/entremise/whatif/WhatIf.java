package org.entremise.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.entremise.matching.Verifier;
import org.entremise.reason.EventChange;
import org.entremise.reason.Resolve;

/**
 * What can be served in an event as it is, and as it could be.
 *
 * @param now the event as it is
 * @param answers in the order in which the scenarios were asked; those that do not fit the event,
 *     or that there was no time for, have none
 */
public record WhatIf(Problem problem, Outcome now, List<Answer> answers) {
  /**
   * How the event would be in a scenario.
   *
   * @param outcome solved and counted
   */
  public record Answer(Scenario scenario, Outcome outcome) {}

  private static final ComfortWeights NO_COMFORT = new ComfortWeights(0, 0, 0, 0);
  private static final int NOT_SINGLE = 9;

  public WhatIf {
    answers = List.copyOf(answers);
  }

  /**
   * Solves the event as it is, for at most a quarter of the time, and in each scenario.
   *
   * @param problem a sound one
   * @param start a schedule to go on from; may be empty
   * @param time for all solves together, above zero
   */
  public static WhatIf of(
      Problem problem,
      List<? extends Scenario> scenarios,
      Collection<Meeting> start,
      Resolve resolve,
      Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    Duration first = scenarios.isEmpty() ? time : time.dividedBy(4);
    Outcome now = solve(withoutComfort(problem), start, resolve, first);
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    return new WhatIf(problem, now, List.of()).and(scenarios, resolve, left);
  }

  /** The same with the answers to further scenarios. */
  public WhatIf and(List<? extends Scenario> scenarios, Resolve resolve, Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    List<Scenario> fitting = new ArrayList<>(scenarios);
    fitting.removeIf(scenario -> !scenario.fits(problem));
    List<Answer> all = new ArrayList<>(answers);
    for (int i = 0; i < fitting.size(); i++) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      Duration share = left.dividedBy(fitting.size() - i);
      if (share.isNegative() || share.isZero()) {
        break;
      }
      Problem changed = withoutComfort(fitting.get(i).apply(problem));
      Outcome outcome = solve(changed, best(changed, all), resolve, share);
      all.add(new Answer(fitting.get(i), outcome));
    }
    return shared(all);
  }

  /**
   * The single change that surely gains most; of several, the one that asks least of the organiser:
   * a room for one slot, then somebody's presence in one, a limit, a delegate, a later end for
   * everybody. Empty where none surely gains.
   */
  public Optional<Answer> best() {
    return singles().stream().findFirst();
  }

  /** All single changes that surely gain, the {@link #best()} first. */
  public List<Answer> singles() {
    return answers.stream()
        .filter(answer -> burden(answer.scenario()) < NOT_SINGLE)
        .filter(answer -> answer.outcome().atLeast(now).compareTo(Gain.NONE) > 0)
        .sorted(
            Comparator.comparing((Answer answer) -> answer.outcome().atLeast(now))
                .reversed()
                .thenComparingInt(answer -> burden(answer.scenario())))
        .toList();
  }

  /** What a single change asks of the organiser, the least first. */
  private static int burden(Scenario scenario) {
    if (scenario instanceof Scenario.Change single) {
      EventChange change = single.change();
      if (change instanceof EventChange.AddRoom) {
        return 0;
      }
      if (change instanceof EventChange.MakeAvailable) {
        return 1;
      }
      return change instanceof EventChange.RaiseLimit ? 2 : 3;
    }
    return scenario instanceof Scenario.Slots slots && slots.more() == 1 ? 4 : NOT_SINGLE;
  }

  private static Outcome solve(
      Problem problem, Collection<Meeting> start, Resolve resolve, Duration time) {
    return Outcome.of(problem, resolve.solve(problem, start, time));
  }

  /**
   * What is told here is how much could be served. Nothing is better than comfort to spend a
   * search's time on, and who is served worst has a measure of its own in each event.
   */
  private static Problem withoutComfort(Problem p) {
    return p.withPrevious(List.of()).withComfort(NO_COMFORT).withPolicy(Policy.TOTAL);
  }

  /**
   * Each event with the best of all schedules that stand in it, so that more slots or rooms never
   * look worse than fewer, however short the searches are.
   */
  private WhatIf shared(List<Answer> all) {
    List<Answer> best =
        all.stream().map(a -> new Answer(a.scenario(), better(a.outcome(), all))).toList();
    return new WhatIf(problem, better(now, all), best);
  }

  private Outcome better(Outcome outcome, List<Answer> known) {
    List<Meeting> meetings = best(outcome.problem(), known);
    Outcome other = outcome.with(meetings);
    return other.costs().compareTo(outcome.costs()) < 0 ? other : outcome;
  }

  /** Of all schedules so far the best in this problem, without what is in none of its slots. */
  private List<Meeting> best(Problem changed, List<Answer> known) {
    Set<String> slots = changed.slots().stream().map(Slot::id).collect(Collectors.toSet());
    Verifier verifier = new Verifier(changed);
    List<List<Meeting>> schedules = new ArrayList<>(List.of(now.meetings()));
    known.forEach(answer -> schedules.add(answer.outcome().meetings()));
    return schedules.stream()
        .map(all -> all.stream().filter(m -> slots.contains(m.slot())).toList())
        .min(Comparator.comparing(meetings -> verifier.verify(meetings).costs()))
        .orElse(List.of());
  }
}
