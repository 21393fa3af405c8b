package org.entremise.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.reason.EventChange;

/**
 * What can be served in an event as it is, and as it could be; {@link WhatIfSearch} finds it out.
 *
 * @param problem the event as it is
 * @param now what can be served in it
 * @param answers to the scenarios; those that do not fit the event, or that there was no time for,
 *     have none
 * @param excluded of how many single changes no gain can be proven without trying them; if what is
 *     served now is proven, they surely gain nothing
 * @param untried how many others may gain something and were not tried
 */
public record WhatIf(
    Problem problem, Outcome now, List<Answer> answers, int excluded, int untried) {
  /**
   * How the event would be in a scenario.
   *
   * @param outcome solved and counted
   */
  public record Answer(Scenario scenario, Outcome outcome) {}

  private static final int NOT_SINGLE = 9;

  public WhatIf {
    answers = List.copyOf(answers);
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

  /** The weights of all requests together. */
  public long weight() {
    return problem.requests().stream().mapToLong(Request::weight).sum();
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
}
