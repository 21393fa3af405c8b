package org.entremise.agenda.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.Publication;
import org.entremise.agenda.Publication.Sent;
import org.jspecify.annotations.Nullable;

/** What was told of published versions. */
public final class PublicationStore {
  private PublicationStore() {}

  /** Notes it, in the transaction that publishes. */
  public static Future<Void> insert(SqlClient sql, UUID scheduleId, Sent sent) {
    return sql.preparedQuery(
            "insert into publication (schedule_id, changed, told, letters) values ($1, $2, $3, $4)")
        .execute(Tuple.of(scheduleId, sent.changed(), sent.told(), sent.letters()))
        .mapEmpty();
  }

  /** What was told of one version; empty where that was not noted. */
  public static Future<Optional<Sent>> get(SqlClient sql, UUID scheduleId) {
    return sql.preparedQuery(
            "select changed, told, letters from publication where schedule_id = $1")
        .execute(Tuple.of(scheduleId))
        .map(rows -> rows.stream().findFirst().map(PublicationStore::sent));
  }

  /** All versions of an event, newest first. */
  public static Future<List<Publication>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select %s, changed, told, letters
            from schedule left join publication on schedule_id = id
            where event_id = $1 and version is not null order by version desc
            """
                .formatted(ScheduleStore.SUMMARY))
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Publication(ScheduleStore.summary(row), noted(row)))
                    .toList());
  }

  private static @Nullable Sent noted(Row row) {
    return row.getInteger("changed") == null ? null : sent(row);
  }

  private static Sent sent(Row row) {
    return new Sent(row.getInteger("changed"), row.getBoolean("told"), row.getInteger("letters"));
  }
}
