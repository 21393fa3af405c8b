package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.Job;
import org.entremise.agenda.WhatIfProgress;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.WhatIfStore;
import org.entremise.agenda.store.WhatIfStore.Kept;
import org.entremise.kernel.DomainError;
import org.entremise.matching.file.ProblemFile;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.whatif.WhatIf;
import org.entremise.whatif.file.WhatIfJson;
import org.jspecify.annotations.Nullable;

/** Asking what would be served if an event were different, following and stopping that. */
public final class WhatIfs {
  private static final int LISTED = 20;
  private static final WhatIfProgress NONE = new WhatIfProgress(0, 0);

  private final Vertx vertx;
  private final Pool pool;
  private final Problems problems;
  private final Changes changes;
  private final JobMeters meters;

  public WhatIfs(Vertx vertx, Pool pool, Problems problems, Changes changes, JobMeters meters) {
    this.vertx = vertx;
    this.pool = pool;
    this.problems = problems;
    this.changes = changes;
    this.meters = meters;
  }

  /** A what-if's job and how far it is. */
  public record Followed(Job job, WhatIfProgress progress) {}

  /**
   * One beside the event as it is now.
   *
   * @param upToDate the event still asks what it was asked of
   * @param result null where it has none, or none yet
   */
  public record Current(Followed followed, boolean upToDate, @Nullable WhatIf result) {}

  /**
   * Queues a what-if of the event as it is now, whatever is pinned.
   *
   * @param author the organiser who asks
   * @throws DomainError (in the future) CONFLICT while another what-if of the event waits or runs,
   *     or where the event has no slots or no participants
   */
  public Future<Followed> order(UUID eventId, int seconds, String author) {
    return problems
        .now(eventId)
        .map(now -> Jobs.solvable(ProblemFile.write(now.position().problem().withPins(List.of()))))
        .compose(problem -> JobStore.insert(pool, eventId, seconds, author, problem))
        .recover(failure -> Jobs.oneAtATime(failure, "agenda.what-if.another"))
        .onSuccess(job -> changes.publish(eventId, Change.jobChanged(job.id())))
        .map(job -> new Followed(job, NONE));
  }

  /** The newest. */
  public Future<List<Followed>> newest(UUID eventId) {
    return JobStore.newest(pool, eventId, Job.Kind.WHAT_IF, LISTED)
        .compose(
            jobs ->
                WhatIfStore.progress(pool, jobs.stream().map(Job::id).toList())
                    .map(far -> jobs.stream().map(job -> followed(job, far)).toList()));
  }

  private static Followed followed(Job job, Map<UUID, WhatIfProgress> far) {
    return new Followed(job, far.getOrDefault(job.id(), NONE));
  }

  /** One with its result, which is put together beside the event loop. */
  public Future<Current> get(UUID eventId, UUID jobId) {
    return JobStore.get(pool, eventId, Job.Kind.WHAT_IF, jobId)
        .compose(
            job ->
                Future.all(WhatIfStore.get(pool, jobId), problems.text(eventId))
                    .compose(
                        both ->
                            vertx.executeBlocking(
                                () -> current(job, both.resultAt(0), both.resultAt(1)), false)));
  }

  private static Current current(Job job, Kept kept, String problemNow) {
    @Nullable String result = kept.result();
    return new Current(
        new Followed(job, Optional.ofNullable(kept.progress()).orElse(NONE)),
        Problems.asksTheSame(kept.problem(), problemNow),
        result == null ? null : WhatIfJson.ofText(result, EventProblem.read(kept.problem())));
  }

  /** Stops one and keeps what is answered so far; does nothing to one that has ended. */
  public Future<Followed> cancel(UUID eventId, UUID jobId) {
    return JobStore.get(pool, eventId, Job.Kind.WHAT_IF, jobId)
        .compose(job -> Jobs.cancel(pool, job, meters))
        .onSuccess(done -> changes.publish(eventId, Change.jobChanged(jobId)))
        .compose(done -> JobStore.get(pool, eventId, Job.Kind.WHAT_IF, jobId))
        .compose(job -> WhatIfStore.progress(pool, List.of(jobId)).map(far -> followed(job, far)));
  }
}
