package org.entremise;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entremise.cli.BackupCommand;
import org.entremise.cli.ExplainCommand;
import org.entremise.cli.Failures;
import org.entremise.cli.GenerateCommand;
import org.entremise.cli.ProgramVersion;
import org.entremise.cli.ReplanCommand;
import org.entremise.cli.RestoreCommand;
import org.entremise.cli.ServeCommand;
import org.entremise.cli.SolveCommand;
import org.entremise.cli.VerifyCommand;
import org.entremise.cli.WhatIfCommand;
import org.entremise.platform.language.Sentences;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
    name = "entremise",
    description = "Arranges speed meetings between funders and projects.",
    subcommands = {
      ServeCommand.class,
      SolveCommand.class,
      VerifyCommand.class,
      ExplainCommand.class,
      WhatIfCommand.class,
      ReplanCommand.class,
      GenerateCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    },
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
public final class Main {
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
    // Before there are threads: several that log at first would make it say so on standard error.
    LoggerFactory.getILoggerFactory();
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main).setOut(out).setErr(err);
    // A file whose name starts with @ is a file like any other.
    commandLine.setExpandAtFiles(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return main.failures.guard(commandLine, args);
  }

  /** UTF-8 whatever the terminal says: the sentences need more than ASCII. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
