package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.entremise.agenda.Job;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.JobStore.Taken;
import org.entremise.kernel.DomainError;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at one job: has its work done, tells its progress, and keeps the result. Everything
 * but the work itself happens on the Vert.x context that starts it.
 */
final class JobRun {
  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

  /** Often enough for a curve that lives, seldom enough for the database. */
  private static final long TELL_MILLIS = 250;

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final UUID owner;
  private final Taken taken;
  private final JobWork work;
  private final JobMeters meters;

  private Future<Void> telling = Future.succeededFuture();
  private boolean abandoned;
  private long timer;

  JobRun(
      Vertx vertx,
      Pool pool,
      Changes changes,
      UUID owner,
      Taken taken,
      JobWork work,
      JobMeters meters) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.owner = owner;
    this.taken = taken;
    this.work = work;
    this.meters = meters;
  }

  /** Runs to the end, whatever it is; never fails. */
  Future<Void> start(WorkerExecutor workers) {
    changed();
    if (taken.cancelled()) {
      work.stop();
    }
    timer = vertx.setPeriodic(TELL_MILLIS, tick -> tell());
    return workers
        .executeBlocking(work::run, false)
        .onComplete(done -> vertx.cancelTimer(timer))
        .compose(this::keep, this::fail)
        .onSuccess(done -> changed())
        .otherwise(
            e -> {
              // Nobody runs it now, so the runner queues it again once the database answers.
              LOG.error("cannot end job {}", job().id(), e);
              return null;
            });
  }

  UUID id() {
    return job().id();
  }

  /** Tells the database that somebody works on it, and stops where nobody wants it any more. */
  void showLife() {
    JobStore.heartbeat(pool, job().id(), owner)
        .onSuccess(
            stop -> {
              if (stop) {
                work.stop();
              }
            })
        .onFailure(e -> LOG.warn("no sign of life from job {}: {}", job().id(), e.getMessage()));
  }

  /** Stops without keeping a result: another attempt will. Done when nothing is being written. */
  Future<Void> abandon() {
    abandoned = true;
    vertx.cancelTimer(timer);
    work.stop();
    return telling;
  }

  private void tell() {
    if (telling.isComplete()) {
      telling =
          work.tell()
              .otherwise(
                  e -> {
                    LOG.warn("progress of job {} is not kept: {}", job().id(), e.getMessage());
                    return null;
                  });
    }
  }

  private Future<Void> keep(JobWork.Result result) {
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
                                end ->
                                    end.isPresent()
                                        ? result.keep(sql).map(end)
                                        : Future.succeededFuture(end))))
        .onSuccess(
            end ->
                end.ifPresent(
                    state -> {
                      meters.ended(job().kind(), state);
                      result.tell();
                    }))
        .mapEmpty();
  }

  private Future<Void> fail(Throwable failure) {
    if (abandoned) {
      LOG.warn("job {} was given back; its attempt failed", job().id(), failure);
      return Future.succeededFuture();
    }
    LOG.error("job {} failed", job().id(), failure);
    String key = failure instanceof DomainError ? "agenda.job.unusable" : "agenda.job.unexpected";
    return JobStore.fail(pool, job().id(), owner, key)
        .onSuccess(end -> end.ifPresent(state -> meters.ended(job().kind(), state)))
        .mapEmpty();
  }

  private void changed() {
    changes.publish(job().eventId(), Change.jobChanged(job().id()));
  }

  private Job job() {
    return taken.job();
  }
}
