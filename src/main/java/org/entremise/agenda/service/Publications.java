package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Problems.Now;
import org.entremise.agenda.service.Schedules.Current;
import org.entremise.agenda.store.BoardStore;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Broken;
import org.entremise.board.Position;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.Phase;
import org.entremise.event.service.Events;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.matching.Violation;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.solving.Solve;

/** Freezes boards as numbered versions, which agendas show. */
public final class Publications {
  private final Pool pool;
  private final Problems problems;
  private final Changes changes;
  private final WorkerExecutor workers;

  public Publications(Vertx vertx, Pool pool, Problems problems, Changes changes) {
    this.pool = pool;
    this.problems = problems;
    this.changes = changes;
    this.workers = vertx.createSharedWorkerExecutor("publications", 1, 1, TimeUnit.MINUTES);
  }

  /**
   * Publishes a board as the next version, and leads the event into the phase in which that is so.
   * Where nothing differs from the latest version, does nothing.
   *
   * @param revision the one that the organiser has seen
   * @throws DomainError (in the future) CONFLICT where the board is another by now, where it has a
   *     violation for which nobody stands, or where the event is closed
   */
  public Future<Current> publish(UUID eventId, int revision, String author) {
    return problems
        .now(eventId)
        .compose(
            now -> {
              check(now, revision);
              if (isPublished(now)) {
                return Future.succeededFuture(now.published().orElseThrow());
              }
              return workers
                  .executeBlocking(() -> draft(eventId, now, author), false)
                  .compose(draft -> keep(draft, now, author));
            })
        .map(published -> new Current(published, true));
  }

  private static void check(Now now, int revision) {
    if (now.kept().revision() != revision) {
      throw new DomainError(Kind.CONFLICT, Message.of("board.publish.outdated"));
    }
    Position position = now.position();
    List<Violation> unsettled = position.unsettled();
    if (!unsettled.isEmpty()) {
      throw new DomainError(
          Kind.CONFLICT,
          Message.of("board.publish.unsettled", "count", unsettled.size()),
          unsettled.stream().map(v -> new Fault(v.key(), Broken.message(v, position))).toList());
    }
  }

  private static boolean isPublished(Now now) {
    return now.published()
        .filter(version -> Problems.asksTheSame(version.problem(), now.text()))
        .filter(
            version ->
                new HashSet<>(version.meetings()).equals(new HashSet<>(now.position().meetings())))
        .isPresent();
  }

  private static ScheduleVersion draft(UUID eventId, Now now, String author) {
    Position position = now.position();
    return Drafts.draft(
        eventId,
        author,
        Jobs.solvable(now.text()),
        position.problem(),
        Solve.examine(position.problem(), position.meetings()));
  }

  /** What was examined is what is published: nothing may have altered meanwhile. */
  private Future<ScheduleVersion> keep(ScheduleVersion draft, Now examined, String author) {
    UUID eventId = draft.eventId();
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(
                        rules -> {
                          rules.check(Act.PUBLISH);
                          return BoardStore.lock(sql, eventId)
                              .compose(kept -> Problems.now(sql, eventId, kept))
                              .compose(
                                  now -> {
                                    check(now, examined.kept().revision());
                                    if (!now.text().equals(draft.problem())) {
                                      throw new DomainError(
                                          Kind.CONFLICT, Message.of("board.publish.outdated"));
                                    }
                                    return publish(sql, draft, author, rules);
                                  });
                        }))
        .onSuccess(
            published ->
                changes.publish(
                    eventId, Change.schedulePublished(published.id(), version(published))))
        .onSuccess(published -> changes.publish(eventId, Change.boardChanged()));
  }

  private static Future<ScheduleVersion> publish(
      SqlClient sql, ScheduleVersion draft, String author, EventRules rules) {
    UUID eventId = draft.eventId();
    return ScheduleStore.insert(sql, draft, null)
        .compose(done -> ScheduleStore.publish(sql, eventId, draft.id()))
        .compose(
            published ->
                HistoryStore.add(
                        sql,
                        eventId,
                        author,
                        Message.of("history.schedule.published", "version", version(published)))
                    .compose(done -> enterPublished(sql, eventId, author, rules.phase()))
                    .map(published));
  }

  /** An event that takes place already goes on doing so. */
  private static Future<Boolean> enterPublished(
      SqlClient sql, UUID eventId, String author, Phase phase) {
    Phase after = phase == Phase.LIVE ? phase : Phase.PUBLISHED;
    return Events.enter(sql, eventId, author, phase, after);
  }

  private static int version(ScheduleVersion published) {
    return requireNonNull(published.version(), "a published schedule has a version");
  }
}
