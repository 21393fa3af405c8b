package org.entremise.change;

import java.time.Duration;
import org.entremise.planning.Limits;
import org.entremise.reason.Resolve;
import org.entremise.solving.Solve;

/** The real search, ended by its steps and not by the clock. */
final class Searches {
  static final Duration LONG = Duration.ofMinutes(5);

  static final Resolve SHORT =
      (problem, start, time) ->
          new Solve(problem, new Limits(Duration.ofMinutes(1), 1, 1, 300L), improvement -> {})
              .run(start);

  private Searches() {}
}
