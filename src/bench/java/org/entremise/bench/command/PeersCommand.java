package org.entremise.bench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Greedy;
import org.entremise.bench.contest.Ours;
import org.entremise.bench.contest.Run;
import org.entremise.bench.cpsat.CpSat;
import org.entremise.bench.report.PeersReport;
import org.entremise.bench.timefold.Timefold;
import org.entremise.demo.Demonstration;
import org.entremise.matching.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Our solve beside others. */
@Command(
    name = "peers",
    description =
        "Solves the same problems by our solve and by others, in turn, with the same time and"
            + " threads. Every schedule is counted by the verifier, whoever made it.")
final class PeersCommand implements Callable<Integer> {
  private static final Map<String, Supplier<Contestant>> CONTESTANTS = contestants();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROBLEM.json|FOLDER",
      arity = "0..*",
      description =
          "Problems, and folders of problems; by default the demonstration and three generated"
              + " events.")
  private List<Path> paths = List.of();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Some of ours, cpsat, cpsat-implied, greedy, timefold; by default all.")
  private List<String> only = List.copyOf(CONTESTANTS.keySet());

  @Mixin private BenchOptions options;

  @Override
  public Integer call() {
    Effort effort = options.effort();
    List<Contestant> contestants = only.stream().distinct().map(this::contestant).toList();
    List<Problem> problems =
        paths.isEmpty()
            ? usual()
            : paths.stream().map(Problems::in).flatMap(Collection::stream).toList();
    Results results = options.results("peers");
    results.accept(BenchOptions.conditions(effort));
    results.accept("");
    contestants.forEach(one -> WarmUp.of(one, effort));
    PeersReport report = new PeersReport(effort.time(), results);
    for (Problem problem : problems) {
      List<Run> runs = contestants.stream().map(one -> Run.of(one, problem, effort)).toList();
      report.add(runs);
      results.draw(runs);
    }
    report.end();
    return 0;
  }

  private static List<Problem> usual() {
    List<Problem> problems = new ArrayList<>(List.of(Demonstration.problem()));
    problems.addAll(Problems.generated(Problems.SIZES.subList(0, 3), List.of(1L)));
    return problems;
  }

  private Contestant contestant(String name) {
    Supplier<Contestant> maker = CONTESTANTS.get(name);
    if (maker == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--only: there is no " + name + "; give some of " + CONTESTANTS.keySet() + ".");
    }
    return maker.get();
  }

  /** Made only if they take part: each loads libraries of its own. */
  private static Map<String, Supplier<Contestant>> contestants() {
    Map<String, Supplier<Contestant>> contestants = new LinkedHashMap<>();
    contestants.put("ours", Ours::new);
    contestants.put("cpsat", CpSat::plain);
    contestants.put("cpsat-implied", CpSat::withImplied);
    contestants.put("timefold", Timefold::new);
    contestants.put("greedy", Greedy::new);
    return contestants;
  }
}
