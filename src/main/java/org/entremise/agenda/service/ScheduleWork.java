package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entremise.agenda.Job;
import org.entremise.agenda.JobProgress;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.JobStore.Start;
import org.entremise.agenda.store.JobStore.Taken;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.planning.Improvement;
import org.entremise.planning.Limits;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.solving.Solve;
import org.jspecify.annotations.Nullable;

/** Searches for a schedule, which becomes a draft; goes on from what an earlier attempt reached. */
final class ScheduleWork implements JobWork {
  /** What is left to a job that was interrupted near its end. */
  private static final Duration LEAST_TIME = Duration.ofSeconds(1);

  private final Pool pool;
  private final Changes changes;
  private final BoardChanges board;
  private final UUID owner;
  private final Taken taken;
  private final int threads;
  private final JobMeters.Score score;

  /** How many there are; known once there is something to tell. */
  private volatile int requests;

  private final AtomicReference<@Nullable Improvement> untold = new AtomicReference<>();
  private volatile @Nullable Solve solve;
  private volatile boolean stopping;

  ScheduleWork(
      Pool pool,
      Changes changes,
      BoardChanges board,
      UUID owner,
      Taken taken,
      int threads,
      JobMeters.Score score) {
    this.pool = pool;
    this.changes = changes;
    this.board = board;
    this.owner = owner;
    this.taken = taken;
    this.threads = threads;
    this.score = score;
  }

  @Override
  public Result run() {
    Problem problem = EventProblem.read(taken.problem());
    requests = problem.requests().size();
    Solve search = new Solve(problem, limits(), this::improved);
    solve = search;
    if (stopping) {
      search.stop();
    }
    return new Draft(
        Drafts.draft(
            job().eventId(), job().author(), taken.problem(), problem, search.run(taken.best())));
  }

  private void improved(Improvement improvement) {
    score.reached(improvement.costs());
    untold.set(improvement);
  }

  private Limits limits() {
    Duration left = Duration.ofSeconds(job().seconds()).minusMillis(taken.elapsedMillis());
    return new Limits(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left, threads, 0, null);
  }

  @Override
  public void stop() {
    stopping = true;
    @Nullable Solve search = solve;
    if (search != null) {
      search.stop();
    }
  }

  @Override
  public Future<Void> tell() {
    @Nullable Improvement improvement = untold.getAndSet(null);
    if (improvement == null) {
      return Future.succeededFuture();
    }
    List<Meeting> meetings = improvement.meetings();
    JobProgress point =
        new JobProgress(
            taken.elapsedMillis() + improvement.elapsed().toMillis(),
            improvement.costs(),
            meetings.size(),
            requests);
    return JobStore.improve(pool, job().id(), owner, point, meetings)
        .onSuccess(done -> changes.publish(job().eventId(), Change.jobImproved(job().id(), point)));
  }

  private Job job() {
    return taken.job();
  }

  private final class Draft implements Result {
    private final ScheduleVersion schedule;
    private final AtomicReference<Set<String>> asked = new AtomicReference<>(Set.of());

    private Draft(ScheduleVersion schedule) {
      this.schedule = schedule;
    }

    @Override
    public Future<Void> keep(SqlClient sql) {
      Start from = requireNonNull(taken.from(), "a search for a schedule begins with something");
      return ScheduleStore.insert(sql, schedule, job().id())
          .compose(done -> board.put(sql, schedule, from, job().author()))
          .onSuccess(asked::set)
          .mapEmpty();
    }

    @Override
    public void tell() {
      changes.publish(job().eventId(), Change.scheduleMade(job().id(), schedule.id()));
      changes.publish(job().eventId(), Change.boardChanged());
      asked.get().forEach(id -> changes.publish(job().eventId(), Change.changeAsked(id)));
    }
  }
}
