package org.entremise.bench.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.matching.Bound;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Policy;
import org.jspecify.annotations.Nullable;

/** How figures look in every table. */
public final class Figures {
  private static final String NOTHING = "–";

  private Figures() {}

  /** The costs in their order. */
  static String costs(Optional<Costs> costs) {
    return costs.map(one -> joined(one.told().stream().map(one::of))).orElse(NOTHING);
  }

  /** The bounds of the costs that there are under a policy, in their order. */
  static String bound(Bound bound, Policy policy) {
    return joined(Cost.under(policy).stream().map(bound::of));
  }

  static String seconds(Optional<Duration> time) {
    return time.map(Figures::seconds).orElse(NOTHING);
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
  }

  /** Those of the usual times that lie before the end, and the end. */
  static List<Duration> instants(List<Integer> usualSeconds, Duration end) {
    return Stream.concat(
            usualSeconds.stream().map(Duration::ofSeconds).filter(at -> at.compareTo(end) < 0),
            Stream.of(end))
        .toList();
  }

  /** The head of the column that shows the costs after some time. */
  static String after(Duration time) {
    boolean whole = time.toMillis() % 1000 == 0;
    return "after " + (whole ? time.toSeconds() + " s" : seconds(time));
  }

  private static String joined(Stream<@Nullable Long> figures) {
    return figures
        .map(one -> one == null ? NOTHING : one.toString())
        .collect(Collectors.joining(" / "));
  }
}
