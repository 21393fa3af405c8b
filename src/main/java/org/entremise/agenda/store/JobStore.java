package org.entremise.agenda.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.agenda.Job;
import org.entremise.agenda.Job.Kind;
import org.entremise.agenda.Job.Mode;
import org.entremise.agenda.Job.State;
import org.entremise.agenda.JobProgress;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Jobs: a queue that several services can share. A running job has one owner, which gives a sign of
 * life; one that gives none any more is queued again.
 */
public final class JobStore {
  /** After so many services died under it, a job is given up. */
  private static final int ATTEMPTS = 3;

  private static final String COLUMNS =
      """
       j.id, j.event_id, j.kind, j.state, j.seconds, j.author, j.created_at, j.started_at, j.ended_at,
       j.attempts, j.failure, (select s.id from schedule s where s.job_id = j.id) as schedule_id
      """;

  private JobStore() {}

  /**
   * A job that its owner has taken up.
   *
   * @param problem the text of the problem file
   * @param cancelled somebody has asked to stop it
   * @param best what an earlier attempt reached, or what it begins with; may be empty
   * @param elapsedMillis how long earlier attempts searched
   * @param from what a search for a schedule begins with; null for other jobs
   */
  public record Taken(
      Job job,
      String problem,
      boolean cancelled,
      List<Meeting> best,
      long elapsedMillis,
      @Nullable Start from) {}

  /**
   * What a search for a schedule begins with.
   *
   * @param boardRevision of the board that it is to better
   */
  public record Start(Mode mode, int boardRevision) {}

  /** Queues a what-if. */
  public static Future<Job> insert(
      SqlClient sql, UUID eventId, int seconds, String author, String problem) {
    return insert(
        sql,
        Tuple.of(
            UUID.randomUUID(),
            eventId,
            text(Kind.WHAT_IF),
            seconds,
            author,
            problem,
            null,
            null,
            null));
  }

  /**
   * Queues a search for a schedule.
   *
   * @param meetings those that it begins with
   */
  public static Future<Job> insert(
      SqlClient sql,
      UUID eventId,
      int seconds,
      String author,
      String problem,
      Start from,
      List<Meeting> meetings) {
    return insert(
        sql,
        Tuple.of(UUID.randomUUID(), eventId, text(Kind.SCHEDULE), seconds, author, problem)
            .addValue(text(from.mode()))
            .addValue(from.boardRevision())
            .addValue(new JsonArray(Json.write(meetings))));
  }

  private static Future<Job> insert(SqlClient sql, Tuple row) {
    return sql.preparedQuery(
            """
            insert into job as j (id, event_id, kind, state, seconds, author, problem, mode,
              board_revision, best_meetings)
            values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9)
            returning
            """
                + COLUMNS)
        .execute(row)
        .map(rows -> job(rows.iterator().next()));
  }

  /** One job of an event; NOT_FOUND where there is none of the kind. */
  public static Future<Job> get(SqlClient sql, UUID eventId, Kind kind, UUID id) {
    return sql.preparedQuery(
            "select " + COLUMNS + " from job j where j.event_id = $1 and j.kind = $2 and j.id = $3")
        .execute(Tuple.of(eventId, text(kind), id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(DomainError.Kind.NOT_FOUND, Message.of("agenda.job.unknown"));
              }
              return job(rows.iterator().next());
            });
  }

  /** The newest jobs of a kind. */
  public static Future<List<Job>> newest(SqlClient sql, UUID eventId, Kind kind, int limit) {
    return sql.preparedQuery(
            "select "
                + COLUMNS
                + " from job j where j.event_id = $1 and j.kind = $2"
                + " order by j.created_at desc limit $3")
        .execute(Tuple.of(eventId, text(kind), limit))
        .map(JobStore::jobs);
  }

  /** A job's curve, in the order of time. */
  public static Future<List<JobProgress>> progress(SqlClient sql, UUID id) {
    return sql.preparedQuery(
            """
            select elapsed_millis, violations, shortfall, worst, unserved, comfort, scheduled, requests
            from job_progress where job_id = $1 order by elapsed_millis
            """)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(JobStore::progress).toList());
  }

  /** The last point of each job's curve, for those that have one. */
  public static Future<Map<UUID, JobProgress>> best(SqlClient sql, Collection<UUID> ids) {
    return sql.preparedQuery(
            """
            select distinct on (job_id) job_id,
              elapsed_millis, violations, shortfall, worst, unserved, comfort, scheduled, requests
            from job_progress where job_id = any($1) order by job_id, elapsed_millis desc
            """)
        .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(row -> row.getUUID("job_id"), JobStore::progress)));
  }

  /** Takes the job up that has waited longest, if one waits. */
  public static Future<Optional<Taken>> take(SqlClient sql, UUID owner) {
    return sql.preparedQuery(
            """
            update job as j
            set state = 'running', owner = $1, heartbeat_at = now(),
              started_at = coalesce(started_at, now()), attempts = attempts + 1
            where id = (select id from job where state = 'queued'
                        order by created_at for update skip locked limit 1)
            returning problem, cancel_requested, best_meetings, mode, board_revision,
              (select coalesce(max(elapsed_millis), 0) from job_progress p
               where p.job_id = j.id) as elapsed_millis,
            """
                + COLUMNS)
        .execute(Tuple.of(owner))
        .map(rows -> rows.stream().findFirst().map(JobStore::taken));
  }

  /** The owner's sign of life. Whether the job is to be stopped: cancelled, or no longer its. */
  public static Future<Boolean> heartbeat(SqlClient sql, UUID id, UUID owner) {
    return sql.preparedQuery(
            """
            update job set heartbeat_at = now() where id = $1 and owner = $2
            returning cancel_requested
            """)
        .execute(Tuple.of(id, owner))
        .map(rows -> rows.size() == 0 || rows.iterator().next().getBoolean(0));
  }

  /** Keeps an improvement, so that the next attempt can go on from there. */
  public static Future<Void> improve(
      SqlClient sql, UUID id, UUID owner, JobProgress point, List<Meeting> best) {
    Costs costs = point.costs();
    return sql.preparedQuery(
            """
            with mine as (
              update job set best_meetings = $3 where id = $1 and owner = $2 returning id)
            insert into job_progress
              (job_id, elapsed_millis, violations, shortfall, worst, unserved, comfort, scheduled, requests)
            select id, $4, $5, $6, $7, $8, $9, $10, $11 from mine
            on conflict do nothing
            """)
        .execute(
            Tuple.of(id, owner, new JsonArray(Json.write(best)), point.elapsedMillis())
                .addValue(costs.violations())
                .addValue(costs.shortfall())
                .addValue(costs.worst())
                .addValue(costs.unserved())
                .addValue(costs.comfort())
                .addValue(point.scheduled())
                .addValue(point.requests()))
        .mapEmpty();
  }

  /** How many jobs of a kind are in a state. */
  public record Count(Kind kind, State state, long jobs) {}

  /** How many jobs wait and run, of all events; nothing is told of kinds that have none. */
  public static Future<List<Count>> open(SqlClient sql) {
    return sql.query(
            """
            select kind, state, count(*) from job where state in ('queued', 'running')
            group by kind, state
            """)
        .execute()
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Count(
                                constant(Kind.class, row.getString("kind")),
                                constant(State.class, row.getString("state")),
                                row.getLong("count")))
                    .toList());
  }

  /** Ends a job well. How, if it was still the owner's to end. */
  public static Future<Optional<State>> finish(SqlClient sql, UUID id, UUID owner) {
    return end(
        sql,
        "state = case when cancel_requested then 'cancelled' else 'done' end",
        Tuple.of(id, owner));
  }

  /** Ends a job badly. How, if it was still the owner's to end. */
  public static Future<Optional<State>> fail(SqlClient sql, UUID id, UUID owner, String failure) {
    return end(sql, "state = 'failed', failure = $3", Tuple.of(id, owner, failure));
  }

  /**
   * Stops a job: at once where it waits, soon where it runs, not where it has ended. Whether that
   * was at once.
   */
  public static Future<Boolean> cancel(SqlClient sql, UUID id) {
    return sql.preparedQuery(
            """
            update job
            set cancel_requested = true,
              state = case when state = 'queued' then 'cancelled' else state end,
              ended_at = case when state = 'queued' then now() end
            where id = $1 and state in ('queued', 'running')
            returning ended_at is not null
            """)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().anyMatch(row -> row.getBoolean(0)));
  }

  /** Gives an owner's jobs back, for a service that stops in good order. */
  public static Future<Void> release(SqlClient sql, UUID owner) {
    return sql.preparedQuery(
            """
            update job
            set state = 'queued', owner = null, heartbeat_at = null, attempts = attempts - 1
            where owner = $1
            """)
        .execute(Tuple.of(owner))
        .mapEmpty();
  }

  /**
   * Queues the jobs again whose owners are silent, or gives them up; tells which. The caller's own
   * are never silent, as it asks; but it may have one without knowing, where the database died as
   * it took or ended it.
   *
   * @param running the caller's jobs that it knows of
   */
  public static Future<List<Job>> recover(
      SqlClient sql, UUID caller, Collection<UUID> running, int silentSeconds) {
    return sql.preparedQuery(
            """
            update job as j
            set owner = null, heartbeat_at = null,
              state = case when attempts < $2 then 'queued' else 'failed' end,
              ended_at = case when attempts < $2 then null else now() end,
              failure = case when attempts < $2 then null else 'agenda.job.lost' end
            where state = 'running'
              and case when owner = $3 then id <> all($4)
                else heartbeat_at < now() - make_interval(secs => $1) end
            returning
            """
                + COLUMNS)
        .execute(Tuple.of((double) silentSeconds, ATTEMPTS, caller, running.toArray(UUID[]::new)))
        .map(JobStore::jobs);
  }

  private static Future<Optional<State>> end(SqlClient sql, String assignments, Tuple values) {
    return sql.preparedQuery(
            "update job set ended_at = now(), owner = null, heartbeat_at = null,"
                + " best_meetings = null, "
                + assignments
                + " where id = $1 and owner = $2 returning state")
        .execute(values)
        .map(rows -> rows.stream().findFirst().map(row -> constant(State.class, row.getString(0))));
  }

  private static List<Job> jobs(RowSet<Row> rows) {
    return rows.stream().map(JobStore::job).toList();
  }

  private static Job job(Row row) {
    return new Job(
        row.getUUID("id"),
        row.getUUID("event_id"),
        constant(Kind.class, row.getString("kind")),
        constant(State.class, row.getString("state")),
        row.getInteger("seconds"),
        row.getString("author"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getInteger("attempts"),
        row.getUUID("schedule_id"),
        row.getString("failure"));
  }

  private static Taken taken(Row row) {
    @Nullable JsonArray best = row.getJsonArray("best_meetings");
    @Nullable String mode = row.getString("mode");
    return new Taken(
        job(row),
        row.getString("problem"),
        row.getBoolean("cancel_requested"),
        best == null ? List.of() : Json.read(best.encode(), new TypeReference<>() {}),
        row.getLong("elapsed_millis"),
        mode == null
            ? null
            : new Start(
                constant(Mode.class, mode),
                Objects.requireNonNullElse(row.getInteger("board_revision"), 0)));
  }

  private static JobProgress progress(Row row) {
    return new JobProgress(
        row.getLong("elapsed_millis"),
        new Costs(
            row.getLong("violations"),
            row.getLong("shortfall"),
            row.getLong("worst"),
            row.getLong("unserved"),
            row.getLong("comfort")),
        row.getInteger("scheduled"),
        row.getInteger("requests"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    @Nullable OffsetDateTime value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
