package org.entremise.bench.command;

import java.time.Duration;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.bench.contest.Contestant;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.Run;

/**
 * Java compiles what is used often, and libraries are loaded at first use: the first seconds of a
 * process are not those of a service.
 */
final class WarmUp {
  private static final Duration MOST = Duration.ofSeconds(2);

  private WarmUp() {}

  static void of(Contestant contestant, Effort effort) {
    Duration time = effort.time().compareTo(MOST) < 0 ? effort.time() : MOST;
    Run.of(
        contestant,
        EventGenerator.event(new EventSize(10, 12, 50, 10), 1),
        new Effort(time, effort.threads(), effort.seed()));
  }
}
