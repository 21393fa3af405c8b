package org.entremise.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.entremise.platform.language.Sentences;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.WhatIfSearch;
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
      description =
          "A folder for whatif.md and the drawing whatif.svg; made where it does not exist.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Ranges.check("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
    Path text = out == null ? null : OutputFile.checked(out, "whatif.md");
    Path drawing = out == null ? null : OutputFile.checked(out, "whatif.svg");
    Problem problem = ProblemFile.read(problemFile);
    Sentences sentences = sentences();
    Duration time = Duration.ofMillis(seconds.movePointRight(3).longValue());
    WhatIf whatIf = new WhatIfSearch(problem, new OnAllCores(), (answered, asked) -> {}).run(time);
    String report = Report.of(whatIf, sentences);
    spec.commandLine().getOut().print(report);
    spec.commandLine().getOut().flush();
    if (text != null && drawing != null) {
      OutputFile.write(text, report);
      OutputFile.write(drawing, Plot.of(whatIf, sentences));
    }
    return 0;
  }

  private Sentences sentences() {
    return Sentences.in(
        language == null ? Locale.getDefault() : Locale.forLanguageTag(language.name()));
  }
}
