package org.entremise.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a service bears, a line as soon as it is known. */
public final class LoadReport {
  private final Consumer<String> lines;
  private final Table table;

  public LoadReport(Consumer<String> lines) {
    this.lines = lines;
    this.table =
        new Table(
            lines, List.of("what"), List.of("a second", "p50, ms", "p99, ms", "refused", "×"));
  }

  /** How many a second, and how long each took; NaN: not known. */
  public void rate(String name, double aSecond, double median, double p99, int refused) {
    table.row(
        List.of(name, number(aSecond, 0), number(median, 1), number(p99, 1), "" + refused, ""));
  }

  /** How often one goes into the other. */
  public void ratio(String name, double ratio) {
    table.row(List.of(name, "", "", "", "", number(ratio, 2)));
  }

  /** The same beside something else; how much longer one in a hundred takes. */
  public void beside(String name, double aSecond, double p99, double p99Alone) {
    table.row(List.of(name, number(aSecond, 0), "", number(p99, 1), "", number(p99 / p99Alone, 1)));
  }

  public void line(String text) {
    lines.accept(text);
  }

  private static String number(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
