package org.entremise.bench.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entremise.bench.service.LoadBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a service bears. */
@Command(
    name = "load",
    description =
        "Starts a service and tells how many agendas are read and wishes written a second, beside a"
            + " bare server and pgbench, also while it searches; and how soon open pages know of a"
            + " publication.")
final class LoadCommand implements Callable<Integer> {
  @Option(
      names = "--browsers",
      paramLabel = "N",
      defaultValue = "32",
      description = "How many ask at once; ${DEFAULT-VALUE} by default.")
  private int browsers;

  @Option(
      names = "--listeners",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many pages are open; ${DEFAULT-VALUE} by default.")
  private int listeners;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Of each measurement; ${DEFAULT-VALUE} by default.")
  private int seconds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (browsers < 1 || listeners < 1 || seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--browsers, --listeners and --seconds must be at least 1");
    }
    try (LoadBench bench = new LoadBench(browsers, seconds, spec.commandLine().getOut()::println)) {
      bench.run(listeners);
    }
    return 0;
  }
}
