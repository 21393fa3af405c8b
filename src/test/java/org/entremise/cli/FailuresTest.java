package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  @Command
  private record Failing(Callable<Integer> work) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return work.call();
    }
  }

  @Test
  void unexpectedException_isOneLineAndExits70() {
    int exit =
        run(
            false,
            () -> {
              throw new IllegalStateException("the sky fell");
            });

    assertThat(err.toString())
        .isEqualTo(
            "Unexpected error: java.lang.IllegalStateException: the sky fell. "
                + "Run it again with --debug to see where it arose.\n");
    assertThat(exit).isEqualTo(70);
  }

  @Test
  void unexpectedError_isOneLineAndExits70() {
    int exit =
        run(
            false,
            () -> {
              throw new StackOverflowError();
            });

    assertThat(err.toString()).contains("StackOverflowError").hasLineCount(1);
    assertThat(exit).isEqualTo(70);
  }

  @Test
  void outOfMemory_tellsHowToGiveMore() {
    int exit =
        run(
            false,
            () -> {
              throw new OutOfMemoryError();
            });

    assertThat(err.toString()).contains("-Xmx").hasLineCount(1);
    assertThat(exit).isEqualTo(70);
  }

  @Test
  void unexpectedException_withDetails_tellsWhere() {
    run(
        true,
        () -> {
          throw new IllegalStateException("the sky fell");
        });

    assertThat(err.toString()).contains("\tat org.entremise.cli.FailuresTest");
  }

  private int run(boolean details, Callable<Integer> work) {
    Failures failures = new Failures(Sentences.ENGLISH);
    failures.showDetails(details);
    CommandLine commandLine = new CommandLine(new Failing(work));
    return failures.guard(commandLine.setErr(new PrintWriter(err, true)));
  }
}
