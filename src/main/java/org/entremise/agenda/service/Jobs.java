package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entremise.agenda.Job;
import org.entremise.agenda.Job.Mode;
import org.entremise.agenda.JobProgress;
import org.entremise.agenda.service.Problems.Now;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.JobStore.Start;
import org.entremise.board.Position;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.platform.sql.SqlStates;
import org.jspecify.annotations.Nullable;

/** Asking for solves, following and stopping them. */
public final class Jobs {
  private static final int LISTED = 20;

  private final Pool pool;
  private final Problems problems;
  private final Changes changes;
  private final JobMeters meters;

  public Jobs(Pool pool, Problems problems, Changes changes, JobMeters meters) {
    this.pool = pool;
    this.problems = problems;
    this.changes = changes;
    this.meters = meters;
  }

  /** A job with its curve in the order of time, or the end of it. */
  public record Followed(Job job, List<JobProgress> curve) {
    /** The last point of the curve; null while there is none. */
    public @Nullable JobProgress best() {
      return curve.isEmpty() ? null : curve.get(curve.size() - 1);
    }
  }

  /**
   * Queues a search that betters the event's board as it is now.
   *
   * @param author the organiser who asks
   * @throws DomainError (in the future) CONFLICT while another search for the event waits or runs,
   *     or where the event has no slots or no participants, or is closed
   */
  public Future<Job> order(UUID eventId, int seconds, Mode mode, String author) {
    return RulesStore.get(pool, eventId)
        .compose(
            rules -> {
              rules.check(Act.GENERATE);
              return problems.now(eventId);
            })
        .compose(now -> insert(eventId, seconds, mode, author, now))
        .recover(failure -> oneAtATime(failure, "agenda.job.another"))
        .onSuccess(job -> changes.publish(eventId, Change.jobChanged(job.id())));
  }

  private Future<Job> insert(UUID eventId, int seconds, Mode mode, String author, Now now) {
    Position position = now.position();
    Problem problem = position.problem();
    Problem asked = mode == Mode.COMPLETE ? problem.withPins(position.meetings()) : problem;
    return JobStore.insert(
        pool,
        eventId,
        seconds,
        author,
        solvable(ProblemFile.write(asked)),
        new Start(mode, now.kept().revision()),
        position.meetings());
  }

  public Future<Followed> get(UUID eventId, UUID jobId) {
    return JobStore.get(pool, eventId, Job.Kind.SCHEDULE, jobId).compose(this::followed);
  }

  /** The newest, with no more of their curves than the last point. */
  public Future<List<Followed>> newest(UUID eventId) {
    return JobStore.newest(pool, eventId, Job.Kind.SCHEDULE, LISTED)
        .compose(
            jobs ->
                JobStore.best(pool, jobs.stream().map(Job::id).toList())
                    .map(best -> jobs.stream().map(job -> followed(job, best)).toList()));
  }

  private static Followed followed(Job job, Map<UUID, JobProgress> best) {
    return new Followed(job, Stream.ofNullable(best.get(job.id())).toList());
  }

  /** Stops a job and keeps its best so far; does nothing to one that has ended. */
  public Future<Followed> cancel(UUID eventId, UUID jobId) {
    return JobStore.get(pool, eventId, Job.Kind.SCHEDULE, jobId)
        .compose(job -> cancel(pool, job, meters))
        .onSuccess(done -> changes.publish(eventId, Change.jobChanged(jobId)))
        .compose(done -> get(eventId, jobId));
  }

  static Future<Void> cancel(Pool pool, Job job, JobMeters meters) {
    return JobStore.cancel(pool, job.id())
        .onSuccess(
            ended -> {
              if (ended) {
                meters.ended(job.kind(), Job.State.CANCELLED);
              }
            })
        .mapEmpty();
  }

  private Future<Followed> followed(Job job) {
    return JobStore.progress(pool, job.id()).map(curve -> new Followed(job, curve));
  }

  /** The reader of problem files says what is missing, before anything is queued. */
  static String solvable(String problem) {
    try {
      EventProblem.read(problem);
      return problem;
    } catch (DomainError e) {
      throw new DomainError(Kind.CONFLICT, Message.of("agenda.job.not-ready"), e.faults());
    }
  }

  /**
   * Says that another job of the kind is under way, if that is what the database refuses.
   *
   * @param sentence the key of that
   */
  static Future<Job> oneAtATime(Throwable failure, String sentence) {
    boolean another = SqlStates.isUniqueViolation(failure);
    return Future.failedFuture(
        another ? new DomainError(Kind.CONFLICT, Message.of(sentence)) : failure);
  }
}
