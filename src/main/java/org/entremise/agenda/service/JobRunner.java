package org.entremise.agenda.service;

import static org.entremise.platform.live.Change.Kind.JOB_CHANGED;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.Job;
import org.entremise.agenda.service.JobMeters.Score;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.JobStore.Taken;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs up and runs them on threads of their own, so many at once as it may. It looks when a
 * job changes, and from time to time for those that a dead service left behind.
 */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final long LOOK_MILLIS = 2_000;
  private static final int SILENT_SECONDS = 10;

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final BoardChanges board;
  private final JobMeters meters;
  private final int jobsAtOnce;
  private final int threadsPerJob;
  private final WorkerExecutor workers;
  private final UUID owner = UUID.randomUUID();
  private final List<JobRun> running = new ArrayList<>();

  /** Which of the running jobs' places are taken, from 1 on. */
  private final BitSet places = new BitSet();

  private boolean looking;
  private boolean lookAgain;
  private boolean stopped;
  private long timer;
  private @Nullable Runnable unfollow;

  /**
   * A runner that is not started yet. All its state lives on the Vert.x context that starts it.
   *
   * @param board where what they find is put
   * @param jobsAtOnce how many jobs may run at the same time
   * @param threadsPerJob how many threads each may search with
   */
  public JobRunner(
      Vertx vertx,
      Pool pool,
      Changes changes,
      BoardChanges board,
      JobMeters meters,
      int jobsAtOnce,
      int threadsPerJob) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.board = board;
    this.meters = meters;
    this.jobsAtOnce = jobsAtOnce;
    this.threadsPerJob = threadsPerJob;
    this.workers = vertx.createSharedWorkerExecutor("solver", jobsAtOnce, 1, TimeUnit.DAYS);
  }

  /** To be called on a Vert.x context. */
  public void start() {
    unfollow = changes.followAll(Set.of(JOB_CHANGED), this::look);
    timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    look();
  }

  /** Gives the running jobs back to the queue. To be called on the context that started it. */
  public Future<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    if (unfollow != null) {
      unfollow.run();
    }
    return Future.join(running.stream().map(JobRun::abandon).toList())
        .compose(abandoned -> JobStore.release(pool, owner))
        .otherwise(
            e -> {
              LOG.warn("jobs are not given back, so they wait to be missed: {}", e.getMessage());
              return null;
            })
        .eventually(workers::close);
  }

  private void look() {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lookAgain = false;
    running.forEach(JobRun::showLife);
    recover()
        .compose(done -> takeAll())
        .onFailure(e -> LOG.warn("cannot look for jobs: {}", e.getMessage()))
        .onComplete(
            done -> {
              looking = false;
              if (lookAgain && !stopped) {
                look();
              }
            });
  }

  private Future<Void> recover() {
    List<UUID> known = running.stream().map(JobRun::id).toList();
    return JobStore.recover(pool, owner, known, SILENT_SECONDS)
        .map(
            jobs -> {
              for (Job job : jobs) {
                LOG.warn("job {} has lost its service and is {} again", job.id(), job.state());
                if (job.state().isEnd()) {
                  meters.ended(job.kind(), job.state());
                }
                changes.publish(job.eventId(), Change.jobChanged(job.id()));
              }
              return null;
            });
  }

  private Future<Void> takeAll() {
    if (stopped || running.size() >= jobsAtOnce) {
      return Future.succeededFuture();
    }
    return JobStore.take(pool, owner)
        .compose(
            taken -> {
              if (taken.isEmpty()) {
                return Future.succeededFuture();
              }
              run(taken.get());
              return takeAll();
            });
  }

  private JobWork work(Taken taken, Score score) {
    return switch (taken.job().kind()) {
      case SCHEDULE -> new ScheduleWork(pool, changes, board, owner, taken, threadsPerJob, score);
      case WHAT_IF -> new WhatIfWork(pool, changes, owner, taken, threadsPerJob, score);
    };
  }

  private void run(Taken taken) {
    int place = places.nextClearBit(1);
    places.set(place);
    Score score = meters.score(taken.job().kind(), place);
    JobRun run = new JobRun(vertx, pool, changes, owner, taken, work(taken, score), meters);
    running.add(run);
    run.start(workers)
        .onComplete(
            done -> {
              running.remove(run);
              score.close();
              places.clear(place);
              if (!stopped) {
                look();
              }
            });
  }
}
