package org.entremise.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A row for each thing that is read: how large and how quick in a small event and in a large one.
 */
public final class ServiceReport {
  private final Table table;

  public ServiceReport(Consumer<String> lines) {
    table =
        new Table(
            lines,
            List.of("read"),
            List.of("small, KB", "large, KB", "small, ms", "large, ms", "slowest, ms", "×"));
  }

  /**
   * Tells one.
   *
   * @param small size in bytes and median time in milliseconds in the small event
   * @param large the same in the large one
   * @param slowestMillis of the answers in the large event
   */
  public void add(String name, Measured small, Measured large, double slowestMillis) {
    table.row(
        List.of(
            name,
            number(small.bytes() / 1024.0),
            number(large.bytes() / 1024.0),
            number(small.millis()),
            number(large.millis()),
            number(slowestMillis),
            number(large.millis() / small.millis())));
  }

  /** Size and median time of an answer. */
  public record Measured(int bytes, double millis) {}

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
