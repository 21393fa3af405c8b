package org.entremise.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of {@code scripts/crash}, so that it stays alive. */
@Timeout(240)
class CrashTest {
  private static final int ROUNDS = 4;
  private static final int LATEST_MILLIS = 1_500;

  @TempDir Path folder;

  @Test
  void killedServiceOrDatabase_losesNothing() throws Exception {
    try (Ground ground = new Ground(folder)) {
      for (int seed = 0; seed < ROUNDS; seed++) {
        Round.Outcome outcome = new Round(ground, seed, LATEST_MILLIS).run();
        assertThat(outcome.findings()).as(outcome.line()).isEmpty();
      }
    }
  }
}
