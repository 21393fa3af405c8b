package org.entremise.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code scripts/crash}. */
@Command(
    name = "crash",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Kills the service or PostgreSQL at random moments while people work, and looks for anything"
          + " that is lost, half or double.",
      "Each round has an event of its own; an even seed kills the service, an odd one PostgreSQL."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Nothing was found.", "1:Something was found.", "2:The command is wrong."})
public final class CrashMain implements Callable<Integer> {
  @Option(names = "--rounds", paramLabel = "N", description = "How many; 100 by default.")
  private int rounds = 100;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the first round; each next one has the next. By default a random one.")
  private long seed = new Random().nextInt(1_000_000);

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Where the database and the logs are kept; by default a temporary one.")
  private Path folder;

  @Spec private CommandSpec spec;

  /** Runs the rounds and ends the process with the exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new CrashMain()).setOut(out).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (rounds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rounds must be at least 1, not " + rounds);
    }
    Path kept = (folder == null ? temporary() : Files.createDirectories(folder)).toAbsolutePath();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d rounds from seed %d on; logs in %s%n", rounds, seed, kept);
    // The mail server says there that a client has gone; so be it.
    System.setErr(new PrintStream(kept.resolve("mail.log").toFile(), StandardCharsets.UTF_8));
    int failed = 0;
    try (Ground ground = new Ground(kept)) {
      Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "stop"));
      for (int i = 0; i < rounds; i++) {
        Round.Outcome outcome = new Round(ground, seed + i, Round.LATEST_MILLIS).run();
        List<String> findings = outcome.findings();
        failed += findings.isEmpty() ? 0 : 1;
        out.printf(
            "%d/%d %s: %s%n",
            i + 1,
            rounds,
            outcome.line(),
            findings.isEmpty() ? "nothing lost" : findings.size() + " FOUND");
        findings.forEach(finding -> out.println("    " + finding));
      }
    }
    out.printf("%d rounds, %d with findings%n", rounds, failed);
    return failed == 0 ? 0 : 1;
  }

  private static Path temporary() throws IOException {
    return Files.createTempDirectory("entremise-crash-");
  }
}
