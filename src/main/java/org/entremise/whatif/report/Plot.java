package org.entremise.whatif.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.whatif.Curve;
import org.entremise.whatif.Outcome;
import org.entremise.whatif.WhatIf;

/**
 * What stays unserved against slots, rooms and slot length, as a drawing (SVG): a panel for each
 * measure that says something of the event, one below the other, on one scale. A full point is
 * proven; an empty one was found, and a line leads down to the least that is not excluded.
 */
public final class Plot {
  private static final int WIDTH = 640;
  private static final int LEFT = 70;
  private static final int RIGHT = 610;
  private static final int TOP = 118;
  private static final int HEIGHT = 150;
  private static final int PANEL = 226;
  private static final int STEPS = 4;

  private final WhatIf whatIf;
  private final Sentences sentences;
  private final List<Curve> curves;
  private final long scale;
  private final StringBuilder svg = new StringBuilder();

  private Plot(WhatIf whatIf, Sentences sentences) {
    this.whatIf = whatIf;
    this.sentences = sentences;
    this.curves =
        Arrays.stream(Curve.Axis.values())
            .map(axis -> Curve.of(whatIf, axis))
            .filter(curve -> !curve.points().isEmpty())
            .toList();
    this.scale = scale(curves);
  }

  /** The drawing. */
  public static String of(WhatIf whatIf, Sentences sentences) {
    return new Plot(whatIf, sentences).draw();
  }

  /** The least 1, 2 or 5 times a power of ten in which four steps hold all that is unserved. */
  private static long scale(List<Curve> curves) {
    long most =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToLong(point -> point.outcome().costs().unserved())
            .max()
            .orElse(0);
    long step = 1;
    for (int i = 0; step * STEPS < most; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step * STEPS;
  }

  private String draw() {
    String title = say(Message.of("whatif.title", "name", whatIf.problem().name()));
    int height = TOP + Math.max(1, curves.size()) * PANEL - 20;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">",
        WIDTH, height);
    add("<title>%s</title>", title);
    svg.append(PlotStyle.CSS);
    add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
    add("<text class=\"title\" x=\"16\" y=\"28\">%s</text>", title);
    legend("point", 52, "whatif.legend.proven");
    legend("point open", 72, "whatif.legend.found");
    for (int i = 0; i < curves.size(); i++) {
      panel(curves.get(i), TOP + i * PANEL);
    }
    if (curves.isEmpty()) {
      add("<text x=\"16\" y=\"%d\">%s</text>", TOP, say(Message.of("whatif.legend.nothing")));
    }
    add("</svg>");
    return svg.toString();
  }

  private void legend(String style, int y, String key) {
    add("<circle class=\"%s\" cx=\"24\" cy=\"%d\" r=\"5\"/>", style, y - 4);
    add("<text x=\"38\" y=\"%d\">%s</text>", y, say(Message.of(key)));
  }

  private void panel(Curve curve, int top) {
    Message unserved = Message.of("whatif.column.unserved");
    add(
        "<text class=\"axis\" transform=\"translate(20 %d) rotate(-90)\""
            + " text-anchor=\"middle\">%s</text>",
        top + HEIGHT / 2, say(unserved));
    for (long i = 0; i <= STEPS; i++) {
      double y = y(scale / STEPS * i, top);
      add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y, RIGHT);
      text("tick", "end", LEFT - 8, y + 4, number(scale / STEPS * i));
    }
    line(curve, top);
    for (int i = 0; i < curve.points().size(); i++) {
      point(curve.points().get(i), x(i, curve), top);
    }
    Message axis = Message.of("whatif.axis", "axis", curve.axis().name());
    text("axis", "middle", (LEFT + RIGHT) / 2.0, top + HEIGHT + 40, say(axis));
  }

  private void line(Curve curve, int top) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < curve.points().size(); i++) {
      long unserved = curve.points().get(i).outcome().costs().unserved();
      path.append(
          String.format(
              Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(i, curve), y(unserved, top)));
    }
    add("<path class=\"curve\" d=\"%s\"/>", path);
  }

  private void point(Curve.Point point, double x, int top) {
    Outcome outcome = point.outcome();
    long unserved = outcome.costs().unserved();
    double y = y(unserved, top);
    if (!outcome.isProven()) {
      add("<path class=\"bound\" d=\"M%.1f %.1fV%.1f\"/>", x, y, y(bound(outcome), top));
    }
    String style = outcome.isProven() ? "point" : "point open";
    add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", style, x, y);
    text("value", "middle", x, y - 10, value(outcome));
    String now = point.scenario() == null ? say(Message.of("whatif.legend.now")) + " " : "";
    text(now.isEmpty() ? "tick" : "now", "middle", x, top + HEIGHT + 20, now + number(point.x()));
  }

  /** What follows from a schedule with violations says nothing of the weight. */
  private static long bound(Outcome outcome) {
    return Math.min(outcome.bound().unserved(), outcome.costs().unserved());
  }

  private String value(Outcome outcome) {
    String unserved = number(outcome.costs().unserved());
    return outcome.costs().violations() == 0
        ? unserved
        : say(
            Message.of(
                "whatif.legend.violated",
                "unserved",
                unserved,
                "count",
                outcome.costs().violations()));
  }

  /** Evenly apart: the scenarios are. */
  private static double x(int index, Curve curve) {
    return LEFT + (RIGHT - LEFT) * (index + 0.5) / curve.points().size();
  }

  private double y(long unserved, int top) {
    return top + HEIGHT * (1 - (double) unserved / scale);
  }

  private void text(String style, String anchor, double x, double y, String text) {
    add(
        "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        style, anchor, x, y, text);
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private String number(long number) {
    return say(Message.of("whatif.number", "number", number));
  }

  private String say(Message message) {
    return sentences
        .say(message)
        .replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
