package org.entremise.privacy.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.event.store.RulesStore;
import org.entremise.privacy.Kept;

/** How long things are kept. */
public final class RetentionStore {
  private static final String EVENTS =
      """
      select id, time_zone, rules,
        coalesce((select max(ends_at) from slot where event_id = event.id), created_at) as last
      from event
      """;

  private RetentionStore() {}

  public static Future<List<Kept>> all(SqlClient sql) {
    return sql.query(EVENTS)
        .execute()
        .map(rows -> rows.stream().map(RetentionStore::kept).toList());
  }

  /** An event whose dates and rules nobody changes before the transaction's end. */
  public static Future<Optional<Kept>> locked(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(EVENTS + " where id = $1 for update")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().findFirst().map(RetentionStore::kept));
  }

  /** Deletes links and sessions that open nothing any more. */
  public static Future<Void> deleteExpired(SqlClient sql) {
    return sql.query("delete from link where expires_at <= now()")
        .execute()
        .compose(done -> sql.query("delete from session where expires_at <= now()").execute())
        .mapEmpty();
  }

  private static Kept kept(Row row) {
    ZoneId zone = ZoneId.of(row.getString("time_zone"));
    return new Kept(
        row.getUUID("id"),
        zone,
        RulesStore.rules(row).erasedOn(row.getOffsetDateTime("last").toInstant(), zone));
  }
}
