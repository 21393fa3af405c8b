package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entremise.agenda.Job;
import org.entremise.agenda.WhatIfProgress;
import org.entremise.agenda.store.JobStore.Taken;
import org.entremise.agenda.store.WhatIfStore;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.planning.Limits;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.solving.Solve;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.WhatIfSearch;
import org.entremise.whatif.file.WhatIfJson;
import org.jspecify.annotations.Nullable;

/** Asks what would be served if the event were different; each attempt starts over. */
final class WhatIfWork implements JobWork {
  private final Pool pool;
  private final Changes changes;
  private final UUID owner;
  private final Taken taken;
  private final int threads;
  private final JobMeters.Score score;

  private volatile WhatIfProgress progress = new WhatIfProgress(0, 0);
  private final AtomicReference<@Nullable WhatIfProgress> untold = new AtomicReference<>();
  private volatile @Nullable WhatIfSearch search;
  private volatile @Nullable Solve solve;
  private volatile boolean stopping;

  WhatIfWork(
      Pool pool, Changes changes, UUID owner, Taken taken, int threads, JobMeters.Score score) {
    this.pool = pool;
    this.changes = changes;
    this.owner = owner;
    this.taken = taken;
    this.threads = threads;
    this.score = score;
  }

  @Override
  public Result run() {
    WhatIfSearch asking =
        new WhatIfSearch(EventProblem.read(taken.problem()), this::solve, this::advance);
    search = asking;
    if (stopping) {
      asking.stop();
    }
    return new Answers(asking.run(Duration.ofSeconds(job().seconds())));
  }

  private void advance(int answered, int asked) {
    progress = new WhatIfProgress(answered, asked);
    untold.set(progress);
  }

  private Schedule solve(Problem problem, Collection<Meeting> start, Duration time) {
    Solve next =
        new Solve(
            problem, new Limits(time, threads, 1, null), better -> score.reached(better.costs()));
    solve = next;
    if (stopping) {
      next.stop();
    }
    return next.run(start);
  }

  @Override
  public void stop() {
    stopping = true;
    @Nullable WhatIfSearch asking = search;
    if (asking != null) {
      asking.stop();
    }
    @Nullable Solve current = solve;
    if (current != null) {
      current.stop();
    }
  }

  @Override
  public Future<Void> tell() {
    @Nullable WhatIfProgress news = untold.getAndSet(null);
    if (news == null) {
      return Future.succeededFuture();
    }
    return WhatIfStore.advance(pool, job().id(), owner, news)
        .onSuccess(done -> changes.publish(job().eventId(), Change.whatIfAdvanced(job().id())));
  }

  private Job job() {
    return taken.job();
  }

  private final class Answers implements Result {
    private final String json;

    private Answers(WhatIf whatIf) {
      json = WhatIfJson.textOf(whatIf);
    }

    @Override
    public Future<Void> keep(SqlClient sql) {
      return WhatIfStore.keep(sql, job().id(), progress, json);
    }

    /** That the job has ended says it. */
    @Override
    public void tell() {}
  }
}
