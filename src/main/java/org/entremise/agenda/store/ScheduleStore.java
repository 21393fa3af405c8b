package org.entremise.agenda.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Costs;
import org.entremise.matching.Policy;
import org.entremise.matching.Schedule;
import org.entremise.matching.file.CertificateJson;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Drafts and published versions. */
public final class ScheduleStore {
  /** What {@link #summary} reads. */
  static final String SUMMARY =
      """
      id, event_id, version, author, status, violations, shortfall, worst, unserved, comfort, policy,
      missing, unfairness, breaks, idle_slots, moved, scheduled, requests, created_at, published_at,
      certificate, most_served""";

  private static final String SELECT = "select * from schedule where event_id = $1";
  private static final String LATEST =
      "from schedule where event_id = $1 and version is not null order by version desc limit 1";

  private ScheduleStore() {}

  /**
   * Inserts a draft.
   *
   * @param jobId of the solve that made it; null: none did
   */
  public static Future<Void> insert(SqlClient sql, ScheduleVersion draft, @Nullable UUID jobId) {
    return sql.preparedQuery(
            """
            insert into schedule (id, event_id, job_id, author, problem, meetings, status, bound,
              violations, shortfall, unserved, comfort,
              unfairness, breaks, idle_slots, moved, scheduled, requests, created_at,
              certificate, most_served, policy, worst, missing)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
              $20, $21, $22, $23, $24)
            """)
        .execute(row(draft, jobId))
        .mapEmpty();
  }

  /** All of an event, newest first. */
  public static Future<List<ScheduleSummary>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select " + SUMMARY + " from schedule where event_id = $1 order by created_at desc")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(ScheduleStore::summary).toList());
  }

  /** The newest of an event, draft or not. */
  public static Future<Optional<ScheduleVersion>> newest(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(SELECT + " order by created_at desc limit 1")
        .execute(Tuple.of(eventId))
        .map(ScheduleStore::first);
  }

  /** The newest of an event, drafts or not, newest first. */
  public static Future<List<ScheduleVersion>> newest(SqlClient sql, UUID eventId, int most) {
    return sql.preparedQuery(SELECT + " order by created_at desc limit $2")
        .execute(Tuple.of(eventId, most))
        .map(rows -> rows.stream().map(ScheduleStore::schedule).toList());
  }

  /** The version that agendas show, once something is published. */
  public static Future<Optional<ScheduleVersion>> published(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select * " + LATEST)
        .execute(Tuple.of(eventId))
        .map(ScheduleStore::first);
  }

  /** The version that agendas show, without its meetings. */
  public static Future<Optional<ScheduleSummary>> publishedSummary(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select " + SUMMARY + " " + LATEST)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().findFirst().map(ScheduleStore::summary));
  }

  /** The ids of what was ever published, in the order of the versions. */
  public static Future<List<UUID>> publishedIds(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select id from schedule where event_id = $1 and version is not null order by version")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
  }

  /** One schedule of an event; NOT_FOUND where there is none. */
  public static Future<ScheduleVersion> get(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(SELECT + " and id = $2")
        .execute(Tuple.of(eventId, id))
        .map(
            rows ->
                first(rows)
                    .orElseThrow(
                        () ->
                            new DomainError(
                                Kind.NOT_FOUND, Message.of("agenda.schedule.unknown"))));
  }

  /**
   * Gives a draft the event's next number. To be called in a transaction that {@linkplain
   * org.entremise.event.store.RulesStore#lock locked the event}.
   */
  public static Future<ScheduleVersion> publish(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(
            """
            update schedule
            set published_at = now(),
              version = (select coalesce(max(version), 0) + 1 from schedule where event_id = $1)
            where event_id = $1 and id = $2
            returning *
            """)
        .execute(Tuple.of(eventId, id))
        .map(rows -> schedule(rows.iterator().next()));
  }

  private static Tuple row(ScheduleVersion draft, @Nullable UUID jobId) {
    ScheduleSummary s = draft.summary();
    Costs costs = s.costs();
    ComfortParts parts = s.parts();
    return Tuple.of(s.id(), s.eventId(), jobId, s.author(), draft.problem())
        .addValue(new JsonArray(Json.write(draft.meetings())))
        .addValue(s.status().name())
        .addValue(new JsonObject(Json.write(draft.bound())))
        .addValue(costs.violations())
        .addValue(costs.shortfall())
        .addValue(costs.unserved())
        .addValue(costs.comfort())
        .addValue(parts.unfairness())
        .addValue(parts.breaks())
        .addValue(parts.idleSlots())
        .addValue(parts.moved())
        .addValue(parts.scheduled())
        .addValue(parts.requests())
        .addValue(s.createdAt().atOffset(ZoneOffset.UTC))
        .addValue(s.certificate() == null ? null : json(s.certificate()))
        .addValue(s.mostServed())
        .addValue(s.policy().key())
        .addValue(costs.worst())
        .addValue(s.missing().toArray(Integer[]::new));
  }

  private static JsonObject json(Certificate certificate) {
    return new JsonObject(CertificateJson.textOf(certificate));
  }

  private static Optional<ScheduleVersion> first(RowSet<Row> rows) {
    return rows.stream().findFirst().map(ScheduleStore::schedule);
  }

  private static ScheduleVersion schedule(Row row) {
    return new ScheduleVersion(
        summary(row),
        row.getString("problem"),
        Json.read(row.getJsonArray("meetings").encode(), new TypeReference<>() {}),
        Json.read(row.getJsonObject("bound").encode(), Bound.class));
  }

  static ScheduleSummary summary(Row row) {
    @Nullable OffsetDateTime published = row.getOffsetDateTime("published_at");
    @Nullable JsonObject certificate = row.getJsonObject("certificate");
    return new ScheduleSummary(
        row.getUUID("id"),
        row.getUUID("event_id"),
        row.getInteger("version"),
        row.getString("author"),
        Schedule.Status.valueOf(row.getString("status")),
        new Costs(
            row.getLong("violations"),
            row.getLong("shortfall"),
            row.getLong("worst"),
            row.getLong("unserved"),
            row.getLong("comfort")),
        Policy.ofKey(row.getString("policy")),
        List.of(row.getArrayOfIntegers("missing")),
        new ComfortParts(
            row.getLong("unfairness"),
            row.getLong("breaks"),
            row.getLong("idle_slots"),
            row.getLong("moved"),
            row.getInteger("scheduled"),
            row.getInteger("requests")),
        row.getOffsetDateTime("created_at").toInstant(),
        published == null ? null : published.toInstant(),
        certificate == null ? null : CertificateJson.ofText(certificate.encode()),
        row.getInteger("most_served"));
  }
}
