package org.entremise.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entremise.bench.contest.Point;
import org.entremise.bench.contest.Run;
import org.entremise.matching.Cost;

/**
 * What the best schedule of each contestant cost at what time, as a drawing (SVG): a panel for each
 * of the four costs that ever differs from zero, one below the other, on one logarithmic axis of
 * time. A panel shows the range in which the costs lay after a quarter of the time; what is worse
 * runs along its upper edge.
 */
public final class Curves {
  private static final int WIDTH = 760;
  private static final int TOP = 78;
  private static final int HEIGHT = 150;
  private static final int GAP = 40;
  private static final int BELOW = 44;

  private final List<Run> runs;
  private final TimeAxis time;
  private final StringBuilder svg = new StringBuilder();

  private Curves(List<Run> runs) {
    this.runs = runs;
    this.time = new TimeAxis(runs.get(0).effort().time());
  }

  /**
   * The drawing.
   *
   * @param runs of one problem and one effort; at least one
   */
  public static String of(List<Run> runs) {
    return new Curves(runs).draw();
  }

  private String draw() {
    List<Cost> costs = Arrays.stream(Cost.values()).filter(this::isEverPaid).toList();
    List<Cost> shown = costs.isEmpty() ? List.of(Cost.COMFORT) : costs;
    int height = TOP + shown.size() * (HEIGHT + GAP) + BELOW - GAP;
    String title = "Costs over time: " + runs.get(0).problem().name();
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">",
        WIDTH, height);
    add("<title>%s</title>", escaped(title));
    svg.append(ChartStyle.CSS);
    add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
    add("<text class=\"title\" x=\"16\" y=\"26\">%s</text>", escaped(title));
    addLegend();
    for (int i = 0; i < shown.size(); i++) {
      addPanel(shown.get(i), TOP + i * (HEIGHT + GAP));
    }
    double middle = (TimeAxis.LEFT + TimeAxis.RIGHT) / 2.0;
    add(
        "<text class=\"axis\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">"
            + "seconds since the problem was handed over (logarithmic)</text>",
        middle, height - 8);
    add("</svg>");
    return svg.toString();
  }

  private boolean isEverPaid(Cost cost) {
    return runs.stream()
        .flatMap(run -> run.points().stream())
        .anyMatch(point -> point.costs().of(cost) != 0);
  }

  private void addLegend() {
    int step = Math.min(150, (WIDTH - 32) / runs.size());
    for (int i = 0; i < runs.size(); i++) {
      int x = 16 + i * step;
      add("<path class=\"curve c%d\" d=\"M%d 48h26\"/>", i % ChartStyle.COLOURS, x);
      add("<text x=\"%d\" y=\"52\">%s</text>", x + 32, escaped(runs.get(i).contestant()));
    }
  }

  private void addPanel(Cost cost, int top) {
    CostAxis axis = costAxis(cost, top);
    add(
        "<text class=\"axis\" transform=\"translate(16 %.1f) rotate(-90)\""
            + " text-anchor=\"middle\">%s</text>",
        top + HEIGHT / 2.0, cost.key());
    for (long tick : axis.ticks()) {
      double y = axis.y(tick);
      add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", TimeAxis.LEFT, y, TimeAxis.RIGHT);
      add(
          "<text class=\"tick\" text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%,d</text>",
          TimeAxis.LEFT - 6, y + 4, tick);
    }
    for (double tick : time.ticks()) {
      double x = time.x(tick);
      add("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x, top, top + HEIGHT);
      add(
          "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>",
          x, top + HEIGHT + 14, TimeAxis.label(tick));
    }
    for (int i = 0; i < runs.size(); i++) {
      addCurve(runs.get(i), cost, axis, i % ChartStyle.COLOURS);
    }
  }

  /** A step at each improvement, then on to the end: what is found holds until there is better. */
  private void addCurve(Run run, Cost cost, CostAxis axis, int colour) {
    StringBuilder path = new StringBuilder();
    for (Point point : run.points()) {
      double x = time.x(point.elapsed().toNanos() / 1e9);
      double y = axis.y(point.costs().of(cost));
      path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
    }
    if (!path.isEmpty()) {
      path.append("H").append(TimeAxis.RIGHT);
      add("<path class=\"curve c%d\" d=\"%s\"/>", colour, path);
    }
  }

  private CostAxis costAxis(Cost cost, int top) {
    Duration early = runs.get(0).effort().time().dividedBy(4);
    List<Long> values = new ArrayList<>();
    for (Run run : runs) {
      run.after(early).ifPresent(costs -> values.add(costs.of(cost)));
      run.points().stream()
          .filter(point -> point.elapsed().compareTo(early) > 0)
          .forEach(point -> values.add(point.costs().of(cost)));
    }
    return CostAxis.over(values, top, top + HEIGHT);
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
