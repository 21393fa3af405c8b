package org.entremise.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.entremise.platform.language.Sentences;
import org.entremise.whatif.Curve;
import org.entremise.whatif.Scenario;
import org.entremise.whatif.SingleChanges;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.report.Plot;
import org.entremise.whatif.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what more slots, rooms, delegates or time would serve. */
@Command(
    name = "whatif",
    description = {
      "Tells what could be served with more or fewer slots and rooms, and which single change gains"
          + " most.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything was told.",
      "2:A file cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class WhatIfCommand implements Callable<Integer> {
  private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(7 * 24 * 3600);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROBLEM.json", description = "The problem (entremise-problem/1).")
  private Path problemFile;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "How long to search at most, in all; ${DEFAULT-VALUE} by default. Ends as soon as all is"
              + " proven.",
      defaultValue = "60")
  private BigDecimal seconds;

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description = "The language of the sentences; by default that of the system.")
  private ExplainCommand.@Nullable Language language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for whatif.md and the drawing whatif.svg.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Ranges.check("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
    Path text = out == null ? null : OutputFile.checked(out.resolve("whatif.md"));
    Path drawing = out == null ? null : OutputFile.checked(out.resolve("whatif.svg"));
    Problem problem = ProblemFile.read(problemFile);
    Sentences sentences = sentences();
    WhatIf curves = curves(problem);
    SingleChanges singles = SingleChanges.of(curves);
    WhatIf whatIf = curves.and(singles.toTry(), new OnAllCores(), time(4, 8));
    String report = Report.of(whatIf, singles, sentences);
    spec.commandLine().getOut().print(report);
    spec.commandLine().getOut().flush();
    if (text != null && drawing != null) {
      OutputFile.write(text, report);
      OutputFile.write(drawing, Plot.of(whatIf, sentences));
    }
    return 0;
  }

  private WhatIf curves(Problem problem) {
    List<Scenario> scenarios =
        Arrays.stream(Curve.Axis.values())
            .flatMap(axis -> axis.scenarios(problem).stream())
            .toList();
    return WhatIf.of(problem, List.of(), List.of(), new OnAllCores(), time(1, 8))
        .and(scenarios, new OnAllCores(), time(3, 8));
  }

  private Duration time(int share, int of) {
    return Duration.ofMillis(seconds.movePointRight(3).longValue())
        .multipliedBy(share)
        .dividedBy(of);
  }

  private Sentences sentences() {
    return Sentences.in(
        language == null ? Locale.getDefault() : Locale.forLanguageTag(language.name()));
  }
}
