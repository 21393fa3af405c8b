package org.entremise.cli;

import java.time.Duration;
import java.util.Collection;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.planning.Limits;
import org.entremise.reason.Resolve;
import org.entremise.solving.Solve;

/** A solve with a thread for each core: who waits at the command line has the machine. */
final class OnAllCores implements Resolve {
  @Override
  public Schedule solve(Problem problem, Collection<Meeting> start, Duration time) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Solve(problem, new Limits(time, threads, 1, null), improvement -> {}).run(start);
  }
}
