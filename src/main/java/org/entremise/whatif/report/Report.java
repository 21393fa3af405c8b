package org.entremise.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.kernel.Message;
import org.entremise.matching.Policy;
import org.entremise.platform.language.Sentences;
import org.entremise.whatif.Curve;
import org.entremise.whatif.Gain;
import org.entremise.whatif.Outcome;
import org.entremise.whatif.WhatIf;

/** A what-if in Markdown: what gains most, then a table for each kind of change. */
public final class Report {
  private final WhatIf whatIf;
  private final Sentences sentences;
  private final List<String> lines = new ArrayList<>();

  private Report(WhatIf whatIf, Sentences sentences) {
    this.whatIf = whatIf;
    this.sentences = sentences;
  }

  /** The text, with a line end after each line. */
  public static String of(WhatIf whatIf, Sentences sentences) {
    Report report = new Report(whatIf, sentences);
    report.addSummary();
    report.addSingles();
    for (Curve.Axis axis : Curve.Axis.values()) {
      report.addCurve(Curve.of(whatIf, axis));
    }
    return String.join("\n", report.lines) + "\n";
  }

  private void addSummary() {
    Outcome now = whatIf.now();
    line("# ", Message.of("whatif.title", "name", whatIf.problem().name()));
    line(
        "",
        Message.of(
            "whatif.now",
            "served",
            now.served(),
            "requests",
            whatIf.problem().requests().size(),
            "unserved",
            now.costs().unserved(),
            "weight",
            whatIf.weight(),
            "proof",
            proof(now)));
    if (whatIf.problem().policy() == Policy.WORST_FIRST) {
      line("", Message.of("whatif.policy"));
    }
    lines.add(
        whatIf
            .best()
            .map(best -> "**" + say(best(best)) + "**")
            .orElseGet(() -> say(Message.of("whatif.best.none"))));
    lines.add("");
  }

  private Message best(WhatIf.Answer answer) {
    return Message.of(
        "whatif.best",
        "change",
        answer.scenario().message(whatIf.problem()),
        "gain",
        gain(answer.outcome()),
        "served",
        answer.outcome().served(),
        "before",
        whatIf.now().served());
  }

  private void addSingles() {
    List<WhatIf.Answer> gaining = whatIf.singles();
    line("## ", Message.of("whatif.singles.title"));
    if (!gaining.isEmpty()) {
      head("whatif.column.change");
      for (WhatIf.Answer answer : gaining) {
        Outcome outcome = answer.outcome();
        row(say(answer.scenario().message(whatIf.problem())), outcome, say(gain(outcome)));
      }
      lines.add("");
    }
    line("", Message.of("whatif.singles.order"));
    if (whatIf.excluded() > 0) {
      line(
          "",
          Message.of(
              "whatif.singles.excluded",
              "count",
              whatIf.excluded(),
              "proven",
              whatIf.now().isProven() ? "yes" : "no"));
    }
    if (whatIf.untried() > 0) {
      line("", Message.of("whatif.singles.untried", "count", whatIf.untried()));
    }
  }

  private void addCurve(Curve curve) {
    String axis = curve.axis().name();
    line("## ", Message.of("whatif.axis", "axis", axis));
    if (curve.points().isEmpty()) {
      line("", Message.of("whatif.axis.none", "axis", axis));
      return;
    }
    head("whatif.column.x");
    for (Curve.Point point : curve.points()) {
      Message what =
          point.scenario() == null
              ? Message.of("whatif.asItIs")
              : point.scenario().message(whatIf.problem());
      String x = say(Message.of("whatif.x", "x", point.x(), "what", what));
      row(x, point.outcome(), point.scenario() == null ? "–" : say(gain(point.outcome())));
    }
    lines.add("");
    line("", Message.of("whatif.axis.note", "axis", axis));
  }

  private void head(String first) {
    List<String> columns =
        Stream.of(first, "whatif.column.served", "whatif.column.unserved", "whatif.column.gain")
            .map(key -> say(Message.of(key)))
            .collect(Collectors.toCollection(ArrayList::new));
    columns.add(say(Message.of("whatif.column.proof")));
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("| --- | ---: | ---: | --- | --- |");
  }

  private void row(String first, Outcome outcome, String gain) {
    lines.add(
        Stream.of(
                first,
                say(Message.of("whatif.number", "number", outcome.served())),
                say(Message.of("whatif.number", "number", outcome.costs().unserved())),
                gain,
                say(proof(outcome)))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private Message gain(Outcome outcome) {
    Gain least = outcome.atLeast(whatIf.now());
    Gain most = outcome.atMost(whatIf.now());
    return least.equals(most)
        ? least.message()
        : Message.of("whatif.gain.between", "least", least.message(), "most", most.message());
  }

  private static Message proof(Outcome outcome) {
    return Message.of(
        "whatif.proof",
        "proven",
        outcome.isProven() ? "yes" : "no",
        "bound",
        outcome.bound().unserved(),
        "violations",
        outcome.costs().violations(),
        "shortfall",
        outcome.costs().shortfall());
  }

  private void line(String before, Message message) {
    lines.add(before + say(message));
    lines.add("");
  }

  /** Names come from the file; none may start a line or a column of its own. */
  private String say(Message message) {
    return sentences.say(message).replaceAll("\\p{Cntrl}", " ").replace("|", "\\|");
  }
}
