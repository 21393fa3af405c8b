package org.entremise.bench.command;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.entremise.bench.EventSize;
import org.entremise.bench.service.ServiceBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The service with a large event beside the demonstration. */
@Command(
    name = "service",
    description =
        "Starts a service with the demonstration and a large event, and tells how long its answers"
            + " take in each, and with --pages how long its pages.")
final class ServiceCommand implements Callable<Integer> {
  private static final int SLOTS = 24;

  @Option(names = "--funders", paramLabel = "N", defaultValue = "1500")
  private int funders;

  @Option(names = "--projects", paramLabel = "N", defaultValue = "500")
  private int projects;

  @Option(names = "--wishes", paramLabel = "N", defaultValue = "10000")
  private int wishes;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "15",
      description = "How often each is read; ${DEFAULT-VALUE} by default.")
  private int times;

  @Option(
      names = "--pages",
      description =
          "Then open the pages in a browser and tell how long each takes until it can be used.")
  private boolean pages;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ServiceBench bench = new ServiceBench(size())) {
      bench.answers(times, spec.commandLine().getOut()::println);
      return pages ? runPages(bench.organiserLink()) : 0;
    }
  }

  private EventSize size() {
    try {
      return new EventSize(funders, projects, wishes, SLOTS);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static int runPages(String link) throws IOException, InterruptedException {
    ProcessBuilder pages =
        new ProcessBuilder("npm", "run", "--silent", "bench")
            .directory(new File("web"))
            .inheritIO();
    pages.environment().put("ENTREMISE_LINK", link);
    return pages.start().waitFor();
  }
}
