package org.entremise.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Schedule.Status;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.planning.Limits;
import org.entremise.solving.Solve;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for a good schedule of a problem and writes it to a file. */
@Command(
    name = "solve",
    description = {
      "Looks for a good schedule of a problem and writes it to a file.",
      "",
      "Progress goes to standard error, one line with the result to standard output. It ends when"
          + " the time is over, or earlier if nothing better is possible; on Ctrl-C it writes the"
          + " best schedule so far.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The schedule breaks no rule (OPTIMAL or FEASIBLE).",
      "1:It breaks rules (VIOLATED or INFEASIBLE); it is written all the same.",
      "2:The problem cannot be used, or the command is wrong.",
      "70:A defect of this program.",
      "130:Interrupted before there was any schedule."
    })
public final class SolveCommand implements Callable<Integer> {
  /** Whether somebody watches standard error. Java cannot tell, so the script does. */
  private static final String TERMINAL = "entremise.terminal";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROBLEM.json", description = "The problem (entremise-problem/1).")
  private Path problemFile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write the schedule (entremise-schedule/1); by default beside the problem, as"
              + " PROBLEM.schedule.json.")
  private @Nullable Path out;

  @Mixin private SearchOptions options;

  @Option(names = "--quiet", description = "Say nothing about the progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    Limits limits = options.limits();
    Path target = OutputFile.checked(out == null ? besideProblem() : out, problemFile);
    Problem problem = ProblemFile.read(problemFile);
    SolveProgress progress = progress(limits);
    Solve solve = new Solve(problem, limits, progress::accept);
    try (OnInterrupt interrupt = new OnInterrupt(solve::stop)) {
      long begun = System.nanoTime();
      Schedule schedule = run(solve, progress);
      Duration spent = Duration.ofNanos(System.nanoTime() - begun);
      OutputFile.write(target, ScheduleFile.write(schedule));
      spec.commandLine().getOut().println(summary(problem, schedule, spent));
      boolean keepsRules =
          schedule.status() == Status.OPTIMAL || schedule.status() == Status.FEASIBLE;
      return interrupt.exitCode(keepsRules ? 0 : 1);
    }
  }

  private static Schedule run(Solve solve, SolveProgress progress) {
    try (progress) {
      return solve.run();
    }
  }

  private Path besideProblem() {
    String name = String.valueOf(problemFile.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return problemFile.resolveSibling(stem + ".schedule.json");
  }

  private SolveProgress progress(Limits limits) {
    return quiet
        ? SolveProgress.silent()
        : new SolveProgress(spec.commandLine().getErr(), limits, Boolean.getBoolean(TERMINAL));
  }

  private static String summary(Problem problem, Schedule schedule, Duration spent) {
    Costs costs = Objects.requireNonNull(schedule.score());
    return String.format(
        Locale.ROOT,
        "%s %s scheduled=%d/%d seconds=%.1f",
        schedule.status(),
        SolveProgress.inWords(costs),
        schedule.meetings().size(),
        problem.requests().size(),
        spent.toMillis() / 1000.0);
  }
}
