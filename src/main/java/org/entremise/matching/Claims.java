package org.entremise.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a schedule claims beside its verdict. A bound cannot be proven here, but a schedule
 * that is better refutes it.
 */
public final class Claims {
  private static final List<String> FIGURES =
      List.of("violations", "shortfall", "unserved", "comfort");

  private Claims() {}

  /** What the verdict shows to be false; empty: nothing. */
  public static List<Message> refuted(Schedule schedule, Verdict verdict) {
    List<Message> refuted = new ArrayList<>();
    long[] found = figures(verdict.costs());
    if (schedule.score() != null) {
      addWrongScore(figures(schedule.score()), found, refuted);
    }
    if (schedule.bound() != null) {
      addRefutedBound(figures(schedule.bound()), found, refuted);
    }
    Schedule.Status status = schedule.status();
    if (status != null && contradicts(status, schedule.bound(), found)) {
      refuted.add(Message.of("claim.status", "status", status.name(), "costs", inWords(found)));
    }
    return refuted;
  }

  private static void addWrongScore(long[] claimed, long[] found, List<Message> refuted) {
    for (int i = 0; i < found.length; i++) {
      if (claimed[i] != found[i]) {
        refuted.add(claim("claim.score", i, claimed[i], found[i]));
      }
    }
  }

  /** A bound holds where the figures before it are at their best, that is, at their own bounds. */
  private static void addRefutedBound(@Nullable Long[] bound, long[] found, List<Message> refuted) {
    for (int i = 0; i < found.length; i++) {
      Long claimed = bound[i];
      if (claimed == null || found[i] > claimed) {
        return;
      }
      if (found[i] < claimed) {
        refuted.add(claim("claim.bound", i, claimed, found[i]));
        return;
      }
    }
  }

  private static boolean contradicts(Schedule.Status status, @Nullable Bound bound, long[] found) {
    boolean violated = found[0] > 0;
    return switch (status) {
      case OPTIMAL -> violated || (bound != null && !Arrays.equals(figures(bound), boxed(found)));
      case FEASIBLE -> violated;
      case INFEASIBLE, VIOLATED -> !violated;
    };
  }

  private static Message claim(String key, int figure, long claimed, long found) {
    return Message.of(
        key, "figure", FIGURES.get(figure), "claimed", "" + claimed, "found", "" + found);
  }

  private static String inWords(long[] found) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < found.length; i++) {
      words.append(i == 0 ? "" : ", ").append(FIGURES.get(i)).append(' ').append(found[i]);
    }
    return words.toString();
  }

  private static long[] figures(Costs costs) {
    return new long[] {costs.violations(), costs.shortfall(), costs.unserved(), costs.comfort()};
  }

  private static @Nullable Long[] figures(Bound bound) {
    return new @Nullable Long[] {
      bound.violations(), bound.shortfall(), bound.unserved(), bound.comfort()
    };
  }

  private static Long[] boxed(long[] figures) {
    return Arrays.stream(figures).boxed().toArray(Long[]::new);
  }
}
