package org.entremise.agenda.service;

import java.time.Duration;
import java.util.Collection;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.planning.Limits;
import org.entremise.reason.Resolve;
import org.entremise.solving.Solve;

/** A short solve for somebody who waits for an answer, beside the jobs. */
final class OnOneThread implements Resolve {
  @Override
  public Schedule solve(Problem problem, Collection<Meeting> start, Duration time) {
    return new Solve(problem, new Limits(time, 1, 1, null), improvement -> {}).run(start);
  }
}
