package org.entremise.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.matching.Costs;

/** Runs as a table in Markdown, a row as soon as it is known. */
final class Table {
  private static final List<Duration> USUAL =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

  private final List<Duration> instants;

  /**
   * @param length of each run
   */
  Table(Duration length) {
    instants =
        Stream.concat(USUAL.stream().filter(at -> at.compareTo(length) < 0), Stream.of(length))
            .toList();
  }

  String head() {
    String columns =
        instants.stream()
            .map(at -> "after " + seconds(at, at.toMillis() % 1000 == 0 ? 0 : 1) + " | ")
            .collect(Collectors.joining());
    return "| event | requests | slots | no violation after | "
        + columns
        + "moves/s | peak heap |\n"
        + "| --- | ---: | ---: | ---: |"
        + " ---: |".repeat(instants.size() + 2);
  }

  String row(Run run) {
    String costs =
        instants.stream()
            .map(at -> run.after(at).map(Table::inShort).orElse("–") + " | ")
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s%,.0f | %d MiB |",
        run.problem().name().replace("|", "\\|"),
        run.problem().requests().size(),
        run.problem().slots().size(),
        run.firstWithoutViolations().map(at -> seconds(at, 1)).orElse("–"),
        costs,
        run.movesPerSecond(),
        run.peakHeap() >> 20);
  }

  private static String inShort(Costs costs) {
    return costs.violations()
        + " / "
        + costs.shortfall()
        + " / "
        + costs.unserved()
        + " / "
        + costs.comfort();
  }

  private static String seconds(Duration time, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f s", time.toMillis() / 1e3);
  }
}
