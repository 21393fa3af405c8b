package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;

/** Drafts, versions, publication. */
public final class Schedules {
  private final Pool pool;
  private final Problems problems;

  public Schedules(Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
  }

  /**
   * A schedule with the problem that it answers and the verdict on it.
   *
   * @param upToDate the event still asks what the schedule answers
   * @param problem as it was when it was solved
   */
  public record Examined(
      ScheduleVersion schedule, boolean upToDate, Problem problem, Verdict verdict) {
    /** As its file tells it. */
    public Schedule answer() {
      return new Schedule(
          problem.name(),
          schedule.meetings(),
          schedule.costs(),
          schedule.bound(),
          schedule.summary().status(),
          schedule.certificate());
    }
  }

  /** All, newest first. */
  public Future<List<ScheduleSummary>> all(UUID eventId) {
    return ScheduleStore.all(pool, eventId);
  }

  public Future<ScheduleVersion> get(UUID eventId, UUID id) {
    return ScheduleStore.get(pool, eventId, id);
  }

  /** One schedule, looked at closely. */
  public Future<Examined> examine(UUID eventId, UUID id) {
    return problems
        .text(eventId)
        .compose(
            now ->
                ScheduleStore.get(pool, eventId, id)
                    .map(
                        schedule -> {
                          Problem problem = EventProblem.read(schedule.problem());
                          Verdict verdict = new Verifier(problem).verify(schedule.meetings());
                          boolean upToDate = Problems.asksTheSame(schedule.problem(), now);
                          return new Examined(schedule, upToDate, problem, verdict);
                        }));
  }
}
