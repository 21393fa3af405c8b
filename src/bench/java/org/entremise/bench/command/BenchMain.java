package org.entremise.bench.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entremise.cli.Failures;
import org.entremise.cli.ProgramVersion;
import org.entremise.platform.language.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of {@code scripts/bench}. */
@Command(
    name = "bench",
    description = "Measures what a solve reaches, and when, beside what others reach.",
    subcommands = {
      B2bCommand.class,
      GeneratedCommand.class,
      PeersCommand.class,
      ServiceCommand.class,
      LoadCommand.class
    },
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "2:A problem cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class BenchMain {
  private final Failures failures = new Failures(Sentences.in(Locale.getDefault()));

  @Option(
      names = Failures.DEBUG_OPTION,
      scope = ScopeType.INHERIT,
      description = "Tell where in the program an unexpected error arose.")
  void debug(boolean wanted) {
    failures.showDetails(wanted);
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    BenchMain main = new BenchMain();
    CommandLine commandLine = new CommandLine(main).setOut(out).setErr(err);
    commandLine.setExpandAtFiles(false);
    return main.failures.guard(commandLine, args);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
