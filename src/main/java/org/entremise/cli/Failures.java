package org.entremise.cli;

import java.io.PrintWriter;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what fails into sentences on standard error and an exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** Shows where an unexpected error arose; so does the environment variable ENTREMISE_DEBUG. */
  public static final String DEBUG_OPTION = "--debug";

  /** What was given cannot be used. */
  public static final int UNUSABLE = 2;

  /** A defect of the program (EX_SOFTWARE in sysexits.h). */
  public static final int DEFECT = 70;

  private final Sentences sentences;
  private boolean details = System.getenv("ENTREMISE_DEBUG") != null;

  public Failures(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Whether to show where an unexpected error arose. */
  public void showDetails(boolean wanted) {
    details |= wanted;
  }

  /** Runs a command; whatever it throws becomes an exit code. */
  public int guard(CommandLine commandLine, String... args) {
    commandLine.setExecutionExceptionHandler(this).setParameterExceptionHandler(this);
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      commandLine.getErr().println(sentences.say(Message.of("failure.memory")));
      return DEFECT;
    } catch (Error e) {
      return unexpected(e, commandLine.getErr());
    }
  }

  @Override
  public int handleExecutionException(
      Exception error, CommandLine commandLine, ParseResult parseResult) {
    return error instanceof DomainError domainError
        ? refused(domainError, commandLine.getErr())
        : unexpected(error, commandLine.getErr());
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine commandLine = error.getCommandLine();
    commandLine.getErr().println(error.getMessage());
    commandLine.usage(commandLine.getErr());
    return UNUSABLE;
  }

  /** A line for each fault: {@code file: path: sentence}. */
  private int refused(DomainError error, PrintWriter err) {
    if (error.faults().isEmpty()) {
      err.println(sentences.say(error.message()));
    }
    Object file = error.message().arguments().get("file");
    for (Fault fault : error.faults()) {
      String where = file == null ? "" : file + ": ";
      where += fault.path().isEmpty() ? "" : fault.path() + ": ";
      err.println(where + sentences.say(fault.message()));
    }
    return UNUSABLE;
  }

  private int unexpected(Throwable error, PrintWriter err) {
    err.println(
        sentences.say(
            Message.of(
                "failure.unexpected", "error", String.valueOf(error), "option", DEBUG_OPTION)));
    if (details) {
      error.printStackTrace(err);
    }
    return DEFECT;
  }
}
