package org.entremise.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a schedule claims beside its verdict. A bound cannot be proven here, but a schedule
 * that is better refutes it.
 */
public final class Claims {
  private Claims() {}

  /** What the verdict shows to be false; empty: nothing. */
  public static List<Message> refuted(Schedule schedule, Verdict verdict) {
    List<Message> refuted = new ArrayList<>();
    Costs found = verdict.costs();
    if (schedule.score() != null) {
      addWrongScore(schedule.score(), found, refuted);
    }
    if (schedule.bound() != null) {
      addRefutedBound(schedule.bound(), found, refuted);
    }
    Schedule.Status status = schedule.status();
    if (status != null && contradicts(status, schedule.bound(), found)) {
      refuted.add(Message.of("claim.status", "status", status.name(), "costs", inWords(found)));
    }
    return refuted;
  }

  private static void addWrongScore(Costs claimed, Costs found, List<Message> refuted) {
    for (Cost cost : Cost.values()) {
      if (claimed.of(cost) != found.of(cost)) {
        refuted.add(claim("claim.score", cost, claimed.of(cost), found));
      }
    }
  }

  /** A bound holds where the figures before it are at their best, that is, at their own bounds. */
  private static void addRefutedBound(Bound bound, Costs found, List<Message> refuted) {
    for (Cost cost : Cost.values()) {
      Long claimed = bound.of(cost);
      if (claimed == null || found.of(cost) > claimed) {
        return;
      }
      if (found.of(cost) < claimed) {
        refuted.add(claim("claim.bound", cost, claimed, found));
        return;
      }
    }
  }

  private static boolean contradicts(Schedule.Status status, @Nullable Bound bound, Costs found) {
    boolean violated = found.violations() > 0;
    return switch (status) {
      case OPTIMAL -> violated || (bound != null && !isReached(bound, found));
      case FEASIBLE -> violated;
      case INFEASIBLE, VIOLATED -> !violated;
    };
  }

  private static boolean isReached(Bound bound, Costs found) {
    return Arrays.stream(Cost.values())
        .allMatch(cost -> Long.valueOf(found.of(cost)).equals(bound.of(cost)));
  }

  private static Message claim(String key, Cost cost, long claimed, Costs found) {
    return Message.of(
        key, "figure", cost.key(), "claimed", "" + claimed, "found", "" + found.of(cost));
  }

  private static String inWords(Costs found) {
    return found.told().stream()
        .map(cost -> cost.key() + " " + found.of(cost))
        .collect(Collectors.joining(", "));
  }
}
