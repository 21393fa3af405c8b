package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Act;
import org.entremise.event.Phase;
import org.entremise.event.service.Events;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** Drafts, versions, publication. */
public final class Schedules {
  private final Pool pool;
  private final Problems problems;
  private final Changes changes;

  public Schedules(Pool pool, Problems problems, Changes changes) {
    this.pool = pool;
    this.problems = problems;
    this.changes = changes;
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

  /**
   * Freezes a draft as the next version, the one that every agenda shows, and leads the event into
   * the phase in which that is so; does nothing to one that is published already.
   *
   * @throws DomainError (in the future) NOT_FOUND for an unknown one, CONFLICT for one with
   *     violations, or where the event is closed
   */
  public Future<Current> publish(UUID eventId, UUID id, String author) {
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(
                        rules ->
                            ScheduleStore.get(sql, eventId, id)
                                .compose(
                                    schedule -> publish(sql, schedule, author, rules.phase()))))
        .onSuccess(this::tell)
        .compose(
            publication -> problems.text(eventId).map(now -> current(publication.schedule(), now)));
  }

  private record Publication(ScheduleVersion schedule, boolean isNew) {}

  private static Future<Publication> publish(
      SqlClient sql, ScheduleVersion schedule, String author, Phase phase) {
    if (schedule.version() != null) {
      return Future.succeededFuture(new Publication(schedule, false));
    }
    phase.check(Act.PUBLISH);
    if (schedule.costs().violations() > 0) {
      return Future.failedFuture(violated(schedule));
    }
    return ScheduleStore.publish(sql, schedule.eventId(), schedule.id())
        .compose(
            published ->
                HistoryStore.add(sql, schedule.eventId(), author, publication(published))
                    .compose(done -> enterPublished(sql, schedule.eventId(), author, phase))
                    .map(new Publication(published, true)));
  }

  /** An event that takes place already goes on doing so. */
  private static Future<Boolean> enterPublished(
      SqlClient sql, UUID eventId, String author, Phase phase) {
    Phase after = phase == Phase.LIVE ? phase : Phase.PUBLISHED;
    return Events.enter(sql, eventId, author, phase, after);
  }

  private static Message publication(ScheduleVersion published) {
    int version = requireNonNull(published.version(), "a published schedule has a version");
    return Message.of("history.schedule.published", "version", version);
  }

  /** Only when it is in the database for everybody; who hears of it reads at once. */
  private void tell(Publication publication) {
    ScheduleVersion published = publication.schedule();
    if (publication.isNew() && published.version() != null) {
      changes.publish(
          published.eventId(), Change.schedulePublished(published.id(), published.version()));
    }
  }

  static Current current(ScheduleVersion schedule, String problemNow) {
    return new Current(schedule, Problems.asksTheSame(schedule.problem(), problemNow));
  }

  private static DomainError violated(ScheduleVersion schedule) {
    return new DomainError(
        Kind.CONFLICT,
        Message.of("agenda.publish.violated", "violations", schedule.costs().violations()));
  }
}
