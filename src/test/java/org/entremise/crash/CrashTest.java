package org.entremise.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of {@code scripts/crash}, so that it stays alive. */
@Timeout(240)
class CrashTest {
  /** PostgreSQL is killed, the service, and PostgreSQL again. */
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  private static final int LATEST_MILLIS = 1_500;

  @TempDir Path folder;

  @Test
  void killedServiceOrDatabase_losesNothing() throws Exception {
    try (Ground ground = new Ground(folder)) {
      for (long seed : SEEDS) {
        Round.Outcome outcome = new Round(ground, seed, LATEST_MILLIS).run();
        assertThat(outcome.findings()).as(outcome.line()).isEmpty();
      }
    }
  }
}
