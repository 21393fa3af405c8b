package org.entremise.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Ours;
import org.entremise.bench.contest.Run;
import org.entremise.bench.report.B2bReport;
import org.entremise.matching.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Our solve on published instances. */
@Command(
    name = "b2b",
    description =
        "Solves the instances of a folder and compares the results with the published optima that"
            + " its optima.csv lists: instance,optimal_breaks, with UNSAT where no schedule keeps"
            + " all rules.")
final class B2bCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Instances (*.json) and optima.csv.")
  private Path folder;

  @Mixin private BenchOptions options;

  @Override
  public Integer call() throws Exception {
    Effort effort = options.effort();
    Map<String, OptionalLong> optima = optima();
    List<Problem> problems = Problems.in(folder);
    for (Problem problem : problems) {
      if (!optima.containsKey(problem.name())) {
        throw refused("optima.csv has no line for " + problem.name());
      }
    }
    Results results = options.results("b2b");
    results.accept(BenchOptions.conditions(effort));
    results.accept("");
    Contestant ours = new Ours();
    WarmUp.of(ours, effort);
    B2bReport report = new B2bReport(results);
    for (Problem problem : problems) {
      Run run = Run.of(ours, problem, effort);
      report.add(run, optima.getOrDefault(problem.name(), OptionalLong.empty()));
      results.draw(List.of(run));
    }
    report.end();
    return 0;
  }

  /** By instance: its optimum; empty: it has no schedule without violations. */
  private Map<String, OptionalLong> optima() throws IOException {
    Path file = folder.resolve("optima.csv");
    if (!Files.isReadable(file)) {
      throw refused("there is no readable file " + file);
    }
    Map<String, OptionalLong> optima = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      if (cells.length != 2 || !cells[1].matches("UNSAT|\\d{1,9}")) {
        throw refused(file + ": \"" + line + "\" is not instance,optimal_breaks");
      }
      optima.put(
          cells[0],
          cells[1].equals("UNSAT")
              ? OptionalLong.empty()
              : OptionalLong.of(Long.parseLong(cells[1])));
    }
    return optima;
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
