package org.entremise.bench.contest;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.planning.Limits;
import org.entremise.solving.Solve;

/** The service's own solve. */
public final class Ours implements Contestant {
  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found) {
    Limits limits = new Limits(effort.time(), effort.threads(), effort.seed(), null);
    Solve solve = new Solve(problem, limits, improvement -> found.accept(improvement.meetings()));
    Schedule schedule = solve.run();
    found.accept(schedule.meetings());
    return new Claim(Objects.requireNonNull(schedule.bound()), schedule.status(), solve.moves());
  }
}
