package org.entremise.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.Reason;
import org.entremise.reason.Reasons;
import org.entremise.reason.Repair;
import org.entremise.reason.Repairs;
import org.entremise.reason.Warning;
import org.entremise.reason.Warnings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why requests are not served, and what would serve them. */
@Command(
    name = "explain",
    description = {
      "Tells what a problem warns of and why a schedule leaves requests unserved.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything was told.",
      "2:A file cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class ExplainCommand implements Callable<Integer> {
  private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3600);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROBLEM.json", description = "The problem (entremise-problem/1).")
  private Path problemFile;

  @Parameters(paramLabel = "SCHEDULE.json", description = "The schedule (entremise-schedule/1).")
  private Path scheduleFile;

  /** The languages that there are sentences in. */
  enum Language {
    fr,
    en
  }

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description = "The language of the sentences; by default that of the system.")
  private @Nullable Language language;

  @Option(
      names = "--repairs",
      description = "Search for changes of the event that would let each request be served.")
  private boolean repairs;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "How long to search for the repairs of one request; ${DEFAULT-VALUE} by default.",
      defaultValue = "5")
  private BigDecimal seconds;

  @Override
  public Integer call() {
    Ranges.check("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
    Problem problem = ProblemFile.read(problemFile);
    Schedule schedule = ScheduleFile.read(scheduleFile);
    FittingSchedule.verdict(problem, schedule, scheduleFile);
    Telling telling = new Telling(spec.commandLine().getOut(), sentences());
    tellWarnings(telling, Warnings.of(problem));
    tellReasons(telling, problem, schedule);
    return 0;
  }

  private Sentences sentences() {
    return Sentences.in(
        language == null ? Locale.getDefault() : Locale.forLanguageTag(language.name()));
  }

  private static void tellWarnings(Telling telling, List<Warning> warnings) {
    if (!warnings.isEmpty()) {
      telling.line("", Message.of("explain.warnings"));
      warnings.forEach(warning -> telling.line("- ", warning.message()));
      telling.gap();
    }
  }

  private void tellReasons(Telling telling, Problem problem, Schedule schedule) {
    List<Reason> reasons = Reasons.of(problem, schedule.meetings());
    if (reasons.isEmpty()) {
      telling.line("", Message.of("explain.allServed"));
      return;
    }
    telling.line("", Message.of("explain.unserved", "count", reasons.size()));
    for (Reason reason : reasons) {
      telling.gap();
      telling.line("", title(reason));
      reason.messages().forEach(message -> telling.line("- ", message));
      if (repairs) {
        tellRepairs(telling, repairs(problem, schedule, reason));
      }
    }
  }

  private static Message title(Reason reason) {
    return Message.of(
        "explain.request",
        "a",
        reason.named().a(),
        "b",
        reason.named().b(),
        "request",
        reason.named().id(),
        "weight",
        reason.request().weight());
  }

  private static void tellRepairs(Telling telling, List<Repair> found) {
    telling.line("  ", Message.of(found.isEmpty() ? "explain.noRepair" : "explain.repairs"));
    found.forEach(repair -> telling.line("  - ", repair.message()));
  }

  private List<Repair> repairs(Problem problem, Schedule schedule, Reason reason) {
    Duration time = Duration.ofMillis(seconds.movePointRight(3).longValue());
    return Repairs.of(problem, schedule.meetings(), reason.request(), new OnAllCores(), time);
  }

  /** Names come from the file; none may move the cursor or start a line of its own. */
  private record Telling(PrintWriter out, Sentences sentences) {
    void line(String before, Message message) {
      out.println(before + sentences.say(message).replaceAll("\\p{Cntrl}", " "));
    }

    void gap() {
      out.println();
    }
  }
}
