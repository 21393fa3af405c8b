package org.entremise.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * While this is open, Ctrl-C (or a request to terminate) does not end the process at once: it asks
 * the work to end, waits for its exit code, and ends the process with that.
 */
final class OnInterrupt implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;
  private static final int INTERRUPTED = 130;

  private final CompletableFuture<Integer> result = new CompletableFuture<>();
  private final Thread hook;

  /**
   * @param stop asks the work to end soon
   */
  OnInterrupt(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              Runtime.getRuntime().halt(awaitResult());
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says that the work is done, all of it. */
  int exitCode(int code) {
    result.complete(code);
    return code;
  }

  private int awaitResult() {
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      return INTERRUPTED;
    }
  }

  @Override
  public void close() {
    result.complete(INTERRUPTED);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is at work and ends the process.
    }
  }
}
