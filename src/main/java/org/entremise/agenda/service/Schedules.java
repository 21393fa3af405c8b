package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
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
   * A schedule beside the event as it is now.
   *
   * @param upToDate the event still asks what the schedule answers
   */
  public record Current(ScheduleVersion schedule, boolean upToDate) {}

  /**
   * A schedule with the problem that it answers and the verdict on it.
   *
   * @param problem as it was when it was solved
   */
  public record Examined(Current current, Problem problem, Verdict verdict) {
    /** As its file tells it. */
    public Schedule answer() {
      ScheduleVersion version = current.schedule();
      return new Schedule(
          problem.name(),
          version.meetings(),
          version.costs(),
          version.bound(),
          version.status(),
          version.certificate());
    }
  }

  /** All, newest first. */
  public Future<List<Current>> all(UUID eventId) {
    return problems
        .text(eventId)
        .compose(
            now ->
                ScheduleStore.all(pool, eventId)
                    .map(found -> found.stream().map(s -> current(s, now)).toList()));
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
                          return new Examined(current(schedule, now), problem, verdict);
                        }));
  }

  static Current current(ScheduleVersion schedule, String problemNow) {
    return new Current(schedule, Problems.asksTheSame(schedule.problem(), problemNow));
  }
}
