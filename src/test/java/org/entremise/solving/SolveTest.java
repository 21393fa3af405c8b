package org.entremise.solving;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.matching.Bound;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Schedule;
import org.entremise.matching.Schedule.Status;
import org.entremise.matching.Verifier;
import org.entremise.planning.Improvement;
import org.entremise.planning.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolveTest {
  private static final Duration LONG = Duration.ofMinutes(30);

  private static Limits steps(long steps) {
    return new Limits(LONG, 1, 7, steps);
  }

  private static Schedule solved(Problem problem, long steps) {
    return new Solve(problem, steps(steps), improvement -> {}).run();
  }

  private static Problem event() {
    return EventGenerator.event(new EventSize(8, 10, 40, 8), 3);
  }

  @Test
  void run_givesTheSameScheduleAgain_forTheSameSeedAndSteps() {
    Schedule first = solved(event(), 3_000);

    assertThat(solved(event(), 3_000)).isEqualTo(first);
    assertThat(first.score()).isNotEqualTo(Costs.ZERO);
  }

  @Test
  void run_reportsOnlyImprovements_theLastOfWhichIsTheResult() {
    List<Improvement> improvements = new ArrayList<>();
    Limits twoThreads = new Limits(LONG, 2, 1, 3_000L);

    Schedule schedule = new Solve(event(), twoThreads, improvements::add).run();

    assertThat(improvements).extracting(Improvement::costs).isNotEmpty();
    for (int i = 1; i < improvements.size(); i++) {
      assertThat(improvements.get(i).costs()).isLessThan(improvements.get(i - 1).costs());
      assertThat(improvements.get(i).elapsed())
          .isGreaterThanOrEqualTo(improvements.get(i - 1).elapsed());
    }
    Improvement last = improvements.get(improvements.size() - 1);
    assertThat(last.costs()).isEqualTo(schedule.score());
    assertThat(last.meetings()).isEqualTo(schedule.meetings());
  }

  /** A moment is over before a solver of a large event has begun. */
  @Test
  void run_givesAFirstSchedule_howeverLittleTimeThereIs() {
    Problem large = EventGenerator.event(new EventSize(200, 300, 3_000, 24), 1);
    Limits moment = new Limits(Duration.ofNanos(1), 2, 1, null);

    assertThat(new Solve(large, moment, improvement -> {}).run().meetings())
        .hasSizeGreaterThan(2_000);
  }

  @Test
  void run_endsAtOnce_whereNothingCostsAnything() {
    Problem problem =
        new ProblemSketch("s1 s2").participants("f", "p").request("r1", "f", "p").problem();

    Schedule schedule = new Solve(problem, new Limits(LONG, 2, 1, null), i -> {}).run();

    assertThat(schedule.status()).isEqualTo(Status.OPTIMAL);
    assertThat(schedule.meetings()).hasSize(1);
  }

  @Test
  void run_isInfeasible_whereRulesContradictEachOther() {
    Problem problem =
        new ProblemSketch("s1")
            .participants("f", "p1", "p2")
            .request("r1", "f", "p1")
            .mandatory()
            .request("r2", "f", "p2")
            .mandatory()
            .problem();

    Schedule schedule = solved(problem, 100);

    assertThat(schedule.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(schedule.score()).extracting(Costs::violations).isEqualTo(1L);
    assertThat(schedule.bound()).extracting(Bound::violations).isEqualTo(1L);
  }

  @Test
  void run_givesASchedule_whereItsTimeIsOverBeforeItBegins() {
    for (int threads = 1; threads <= 2; threads++) {
      Limits nothing = new Limits(Duration.ofNanos(1), threads, 1, null);

      Schedule schedule = new Solve(event(), nothing, improvement -> {}).run();

      assertThat(schedule.score()).isEqualTo(Verifier.verify(event(), schedule.meetings()).costs());
    }
  }

  @Test
  void run_leavesPinsWhereTheyAre_evenAgainstTheRules() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .participant("f")
            .unavailable("s1")
            .participants("p1", "p2")
            .request("r1", "f", "p1")
            .onlyIn("s2")
            .pin("r1", "s1")
            .request("r2", "f", "p2")
            .pin("r2", "s1")
            .problem();

    Schedule schedule = solved(problem, 100);

    assertThat(schedule.meetings())
        .containsExactly(new Meeting("r1", "s1"), new Meeting("r2", "s1"));
    // Away twice, outside r1's slots, two meetings at once.
    assertThat(schedule.score()).extracting(Costs::violations).isEqualTo(4L);
  }

  @Test
  void run_leavesUnscheduled_whatHasNoSlot() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .participants("f", "p")
            .request("r1", "f", "p")
            .onlyIn()
            .request("r2", "f", "p")
            .problem();

    assertThat(solved(problem, 100).meetings()).extracting(Meeting::request).containsExactly("r2");
  }

  @Test
  void run_answers_withoutRequests() {
    Schedule schedule = solved(new ProblemSketch("s1").participant("f").problem(), 10);

    assertThat(schedule.meetings()).isEmpty();
    assertThat(schedule.status()).isEqualTo(Status.OPTIMAL);
  }

  @Test
  void run_isNeverWorseThanItsStart() {
    Schedule good = solved(event(), 20_000);

    Schedule again = new Solve(event(), steps(1), improvement -> {}).run(good.meetings());

    assertThat(again.score()).isLessThanOrEqualTo(good.score());
  }

  @Test
  void run_refusesAStart_thatNamesNothingOfTheProblem() {
    Solve solve = new Solve(event(), steps(1), improvement -> {});

    assertThatThrownBy(() -> solve.run(List.of(new Meeting("r1", "nowhere"))))
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> solve.run(List.of(new Meeting("nobody", "s01"))))
        .hasMessageContaining("nobody");
  }

  @Test
  void stop_givesTheBestSoFar() throws InterruptedException {
    CountDownLatch found = new CountDownLatch(1);
    AtomicReference<Schedule> answer = new AtomicReference<>();
    Solve solve = new Solve(event(), new Limits(LONG, 2, 1, null), i -> found.countDown());
    Thread thread = new Thread(() -> answer.set(solve.run()));

    thread.start();
    found.await();
    solve.stop();
    thread.join();

    Schedule schedule = requireNonNull(answer.get());
    assertThat(schedule.score()).isEqualTo(Verifier.verify(event(), schedule.meetings()).costs());
  }

  @Test
  void run_stops_whenItsThreadIsInterrupted() throws InterruptedException {
    CountDownLatch found = new CountDownLatch(1);
    AtomicReference<Schedule> answer = new AtomicReference<>();
    Solve solve = new Solve(event(), new Limits(LONG, 1, 1, null), i -> found.countDown());
    Thread thread = new Thread(() -> answer.set(solve.run()));

    thread.start();
    found.await();
    thread.interrupt();
    thread.join();

    assertThat(answer.get()).isNotNull();
  }

  @Test
  void run_fails_whenItsListenerDoes() {
    Solve solve =
        new Solve(
            event(),
            new Limits(LONG, 2, 1, null),
            improvement -> {
              throw new IllegalArgumentException("the listener broke");
            });

    assertThatThrownBy(solve::run).hasRootCauseMessage("the listener broke");
  }
}
