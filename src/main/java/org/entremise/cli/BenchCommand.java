package org.entremise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entremise.bench.Benchmark;
import org.entremise.demo.Demonstration;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.entremise.planning.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what a solve reaches after some time. */
@Command(
    name = "bench",
    description = {
      "Solves the given problems, the demonstration and three generated events, one after the"
          + " other, and prints a table: when the first schedule without violations was there, the costs (violations /"
          + " shortfall / unserved / comfort) after 5, 15 and 60 seconds, the speed, the memory.",
      "Give --seconds 60 for the whole table."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "2:A problem cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROBLEM.json|FOLDER",
      arity = "0..*",
      description = "Problems, and folders of problems.")
  private List<Path> paths = List.of();

  @Option(names = "--only-given", description = "Leave out all but the given problems.")
  private boolean onlyGiven;

  @Mixin private SearchOptions options;

  @Override
  public Integer call() {
    Limits limits = options.limits();
    List<Problem> problems = new ArrayList<>();
    paths.stream().flatMap(BenchCommand::files).map(BenchCommand::read).forEach(problems::add);
    if (!onlyGiven) {
      problems.add(Demonstration.problem());
      problems.addAll(Benchmark.generated());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(conditions(limits));
    out.println();
    Benchmark.run(problems, limits, out::println);
    return 0;
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(entry -> entry.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new DomainError(Kind.INVALID, Message.of("file.unreadable", "file", path.toString()));
    }
  }

  /** Under the name of its file, as the problem's own need not tell it from others. */
  private static Problem read(Path file) {
    Problem problem = ProblemFile.read(file);
    return new Problem(
        String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""),
        problem.slots(),
        problem.participants(),
        problem.requests(),
        problem.pins(),
        problem.previous(),
        problem.comfort());
  }

  private static String conditions(Limits limits) {
    Runtime runtime = Runtime.getRuntime();
    Duration time = limits.time();
    return "%d cores, heap up to %d MiB, Java %s; %d threads, seed %d, %d s for each problem"
        .formatted(
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20,
            Runtime.version().feature(),
            limits.threads(),
            limits.seed(),
            time.toSeconds());
  }
}
