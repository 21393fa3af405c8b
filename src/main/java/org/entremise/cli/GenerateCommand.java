package org.entremise.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.file.ProblemFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an event by chance. */
@Command(
    name = "generate",
    description = "Makes an event by chance and writes its problem to a file.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "2:The command is wrong, or the file cannot be written.",
      "70:A defect of this program."
    })
public final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--funders", paramLabel = "N", description = "How many funders.", required = true)
  private int funders;

  @Option(
      names = "--projects",
      paramLabel = "N",
      description = "How many projects.",
      required = true)
  private int projects;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "How many meetings are asked for.",
      required = true)
  private int requests;

  @Option(names = "--slots", paramLabel = "N", description = "How many slots.", required = true)
  private int slots;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where chance begins; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the problem (entremise-problem/1).",
      required = true)
  private Path out;

  @Override
  public Integer call() {
    Ranges.check("--funders", funders, 1, 10_000);
    Ranges.check("--projects", projects, 1, 10_000);
    Ranges.check("--slots", slots, 1, 1_000);
    Ranges.check("--requests", requests, 0, 100_000);
    if (requests > (long) funders * projects) {
      throw new DomainError(
          Kind.INVALID,
          Message.of(
              "option.requests", "option", "--requests", "pairs", (long) funders * projects));
    }
    Path target = OutputFile.checked(out);
    EventSize size = new EventSize(funders, projects, requests, slots);
    OutputFile.write(target, ProblemFile.write(EventGenerator.event(size, seed)));
    return 0;
  }
}
