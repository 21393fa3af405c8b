package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entremise.agenda.Job;
import org.entremise.agenda.JobProgress;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.JobStore.Taken;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.kernel.DomainError;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.planning.Improvement;
import org.entremise.planning.Limits;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.solving.Solve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at one job: searches, tells its progress, and keeps the result. Everything but the
 * search itself happens on the Vert.x context that starts it.
 */
final class JobRun {
  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

  /** Often enough for a curve that lives, seldom enough for the database. */
  private static final long TELL_MILLIS = 250;

  /** What is left to a job that was interrupted near its end. */
  private static final Duration LEAST_TIME = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final UUID owner;
  private final Taken taken;
  private final int threads;

  /** How many there are; known once there is something to tell. */
  private volatile int requests;

  private final AtomicReference<@Nullable Improvement> untold = new AtomicReference<>();
  private volatile @Nullable Solve solve;
  private volatile boolean stopping;
  private Future<Void> telling = Future.succeededFuture();
  private boolean abandoned;
  private long timer;

  JobRun(Vertx vertx, Pool pool, Changes changes, UUID owner, Taken taken, int threads) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.owner = owner;
    this.taken = taken;
    this.threads = threads;
  }

  /** Runs to the end, whatever it is; never fails. */
  Future<Void> start(WorkerExecutor workers) {
    changed();
    if (taken.cancelled()) {
      stop();
    }
    timer = vertx.setPeriodic(TELL_MILLIS, tick -> tell());
    return workers
        .executeBlocking(this::search, false)
        .onComplete(done -> vertx.cancelTimer(timer))
        .compose(this::keep, this::fail)
        .onSuccess(done -> changed())
        .otherwise(
            e -> {
              // The job's sign of life stops, so that it is taken up again once this has passed.
              LOG.error("cannot end job {}", job().id(), e);
              return null;
            });
  }

  /** Blocks for as long as the search takes; on a worker's thread. */
  private ScheduleVersion search() {
    Problem problem = EventProblem.read(taken.problem());
    requests = problem.requests().size();
    Solve search = new Solve(problem, limits(), untold::set);
    solve = search;
    if (stopping) {
      search.stop();
    }
    return Drafts.draft(
        job().eventId(), job().author(), taken.problem(), problem, search.run(taken.best()));
  }

  private Limits limits() {
    Duration left = Duration.ofSeconds(job().seconds()).minusMillis(taken.elapsedMillis());
    return new Limits(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left, threads, 0, null);
  }

  /** Tells the database that somebody works on it, and stops where nobody wants it any more. */
  void showLife() {
    JobStore.heartbeat(pool, job().id(), owner)
        .onSuccess(
            stop -> {
              if (stop) {
                stop();
              }
            })
        .onFailure(e -> LOG.warn("no sign of life from job {}: {}", job().id(), e.getMessage()));
  }

  /** Stops without keeping a schedule: another attempt will. Done when nothing is being written. */
  Future<Void> abandon() {
    abandoned = true;
    vertx.cancelTimer(timer);
    stop();
    return telling;
  }

  private void stop() {
    stopping = true;
    @Nullable Solve search = solve;
    if (search != null) {
      search.stop();
    }
  }

  private void tell() {
    @Nullable Improvement improvement = telling.isComplete() ? untold.getAndSet(null) : null;
    if (improvement == null) {
      return;
    }
    List<Meeting> meetings = improvement.meetings();
    JobProgress point =
        new JobProgress(
            taken.elapsedMillis() + improvement.elapsed().toMillis(),
            improvement.costs(),
            meetings.size(),
            requests);
    telling =
        JobStore.improve(pool, job().id(), owner, point, meetings)
            .onSuccess(
                done -> changes.publish(job().eventId(), Change.jobImproved(job().id(), point)))
            .otherwise(
                e -> {
                  LOG.warn("progress of job {} is not kept: {}", job().id(), e.getMessage());
                  return null;
                });
  }

  private Future<Void> keep(ScheduleVersion draft) {
    if (abandoned) {
      return Future.succeededFuture();
    }
    return telling
        .compose(
            done -> {
              tell();
              return telling;
            })
        .compose(
            done ->
                pool.withTransaction(
                    sql ->
                        JobStore.finish(sql, job().id(), owner)
                            .compose(
                                mine ->
                                    mine
                                        ? ScheduleStore.insert(sql, draft, job().id()).map(true)
                                        : Future.succeededFuture(false))))
        .onSuccess(
            kept -> {
              if (kept) {
                changes.publish(job().eventId(), Change.scheduleMade(job().id(), draft.id()));
              }
            })
        .mapEmpty();
  }

  private Future<Void> fail(Throwable failure) {
    if (abandoned) {
      LOG.warn("job {} was given back; its attempt failed", job().id(), failure);
      return Future.succeededFuture();
    }
    LOG.error("job {} failed", job().id(), failure);
    String key = failure instanceof DomainError ? "agenda.job.unusable" : "agenda.job.unexpected";
    return JobStore.fail(pool, job().id(), owner, key).mapEmpty();
  }

  private void changed() {
    changes.publish(job().eventId(), Change.jobChanged(job().id()));
  }

  private Job job() {
    return taken.job();
  }
}
