package org.entremise.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Ours;
import org.entremise.bench.contest.Run;
import org.entremise.bench.report.GeneratedReport;
import org.entremise.demo.Demonstration;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Our solve on the demonstration and on events of growing size. */
@Command(
    name = "generated",
    description =
        "Solves the demonstration event and generated events of four sizes: what they cost"
            + " (violations / shortfall / unserved / comfort, with worst before unserved where there is"
            + " any) after some seconds, how far unserved or worst is from its proven bound, the speed, the memory.")
final class GeneratedCommand implements Callable<Integer> {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,3",
      description = "Seeds of the generated events; ${DEFAULT-VALUE} by default.")
  private List<Long> seeds;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      defaultValue = "total",
      description = "total or worst-first: whom to serve first; ${DEFAULT-VALUE} by default.")
  private String policy;

  @Spec private CommandSpec spec;

  @Mixin private BenchOptions options;

  @Override
  public Integer call() {
    Effort effort = options.effort();
    Policy served = policy();
    Results results = options.results("generated");
    results.accept(BenchOptions.conditions(effort));
    results.accept("");
    Contestant ours = new Ours();
    WarmUp.of(ours, effort);
    List<Problem> problems = new ArrayList<>(List.of(Demonstration.problem()));
    problems.addAll(Problems.generated(Problems.SIZES, seeds));
    GeneratedReport report = new GeneratedReport(effort.time(), served, results);
    for (Problem problem : problems) {
      Run run = Run.of(ours, problem.withPolicy(served), effort);
      report.add(run);
      results.draw(List.of(run));
    }
    return 0;
  }

  private Policy policy() {
    try {
      return Policy.ofKey(policy);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--policy is total or worst-first, not " + policy, e);
    }
  }
}
