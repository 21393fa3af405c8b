package org.entremise.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.entremise.matching.Bound;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Schedule.Status;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Effort EFFORT = new Effort(Duration.ofSeconds(60), 1, 1);

  private final Problem problem =
      new ProblemSketch("s1 s2")
          .participants("f", "p1", "p2")
          .request("r1", "f", "p1")
          .request("r2", "f", "p2")
          .comfort(0, 0, 0, 0)
          .problem();

  /** One that finds schedules given in few words and then claims something. */
  private record Boaster(List<String> schedules, Claim claim) implements Contestant {
    @Override
    public String name() {
      return "boaster";
    }

    @Override
    public Claim solve(Problem problem, Effort effort, Consumer<List<Meeting>> found) {
      schedules.forEach(one -> found.accept(ProblemSketch.meetings(one)));
      return claim;
    }
  }

  @Test
  void of_countsForItself_andKeepsTheBest() {
    Boaster boaster = new Boaster(List.of("r1@s1 r2@s1"), Claim.NONE);

    Run run = Run.of(boaster, problem, EFFORT);

    assertThat(run.costs()).contains(new Costs(1, 0, 0, 0));
    assertThat(run.firstWithoutViolations()).isEmpty();
    assertThat(run.refuted()).isEmpty();
  }

  @Test
  void of_refutesFalseClaims() {
    Claim claim = new Claim(new Bound(0L, 0L, 0L, 0L), Status.OPTIMAL, null);

    assertThat(Run.of(new Boaster(List.of("r1@s1"), claim), problem, EFFORT).refuted()).hasSize(1);
    assertThat(Run.of(new Boaster(List.of("r1@s1 r2@s2"), claim), problem, EFFORT).refuted())
        .isEmpty();
  }

  @Test
  void of_withoutASchedule_hasNoCosts() {
    Run run = Run.of(new Boaster(List.of(), Claim.NONE), problem, EFFORT);

    assertThat(run.costs()).isEmpty();
    assertThat(run.after(Duration.ofSeconds(60))).isEmpty();
  }
}
