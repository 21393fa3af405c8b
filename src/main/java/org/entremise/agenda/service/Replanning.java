package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.change.Held;
import org.entremise.change.Proposals;
import org.entremise.change.Replan;
import org.entremise.change.Standby;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;

/** How to react when an event has changed since its last publication; worked out on workers. */
public final class Replanning {
  private static final int THREADS = 2;

  private final Pool pool;
  private final Problems problems;
  private final WorkerExecutor workers;
  private final AtomicBoolean searching = new AtomicBoolean();

  public Replanning(Vertx vertx, Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
    this.workers = vertx.createSharedWorkerExecutor("replanning", THREADS, 1, TimeUnit.MINUTES);
  }

  /**
   * Three ways to react.
   *
   * @param version the published one that they start from
   * @param few how many participants are few
   */
  public record Reaction(int version, int few, Proposals proposals) {}

  /**
   * Three ways to go on from the latest published version, searched for {@link
   * Replan#DEFAULT_TIME}.
   *
   * @param few how many participants are few, at least 0
   * @throws DomainError (in the future) CONFLICT where nothing is published, or while another such
   *     search runs in this service
   */
  public Future<Reaction> proposals(UUID eventId, int few) {
    return proposals(eventId, few, UnaryOperator.identity());
  }

  /**
   * As {@link #proposals(UUID, int)}, for an event that is not quite as it is.
   *
   * @param change of the event's problem, for this search only
   */
  public Future<Reaction> proposals(UUID eventId, int few, UnaryOperator<Problem> change) {
    return held(eventId)
        .compose(
            held ->
                alone(
                    () -> {
                      Proposals found =
                          Replan.of(
                              change.apply(EventProblem.read(held.now)),
                              held.meetings(),
                              few,
                              new OnOneThread(),
                              Replan.DEFAULT_TIME);
                      return new Reaction(held.version(), few, found);
                    }));
  }

  /**
   * What would be lost without each of the participants.
   *
   * @param version the published one that people hold
   * @param now the event's problem
   * @param standby those first without whom most would be lost
   */
  public record Absences(int version, Problem now, List<Standby> standby) {}

  /**
   * What would be lost if a participant did not show up, for each of them, searched for {@link
   * Standby#DEFAULT_TIME} together.
   *
   * @throws DomainError (in the future) as {@link #proposals(UUID, int)}
   */
  public Future<Absences> standby(UUID eventId) {
    return held(eventId).compose(held -> alone(() -> standby(held)));
  }

  private static Absences standby(HeldNow held) {
    Problem now = EventProblem.read(held.now);
    List<Standby> all = Standby.all(now, held.meetings(), new OnOneThread(), Standby.DEFAULT_TIME);
    return new Absences(held.version(), now, all);
  }

  /** The latest published version, and the event as it is now. */
  private record HeldNow(ScheduleVersion published, int version, String now) {
    Held meetings() {
      return new Held(EventProblem.read(published.problem()), published.meetings());
    }
  }

  private Future<HeldNow> held(UUID eventId) {
    return ScheduleStore.published(pool, eventId)
        .compose(
            found -> {
              ScheduleVersion published = found.orElseThrow(Replanning::unpublished);
              Integer version = published.version();
              if (version == null) {
                throw unpublished();
              }
              return problems
                  .text(eventId)
                  .map(Jobs::solvable)
                  .map(now -> new HeldNow(published, version, now));
            });
  }

  private static DomainError unpublished() {
    return new DomainError(Kind.CONFLICT, Message.of("agenda.replan.unpublished"));
  }

  private <T> Future<T> alone(Callable<T> search) {
    if (!searching.compareAndSet(false, true)) {
      throw new DomainError(Kind.CONFLICT, Message.of("agenda.repairs.another"));
    }
    return workers.executeBlocking(search, false).onComplete(done -> searching.set(false));
  }
}
