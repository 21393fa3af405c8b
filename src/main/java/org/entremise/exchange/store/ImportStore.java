package org.entremise.exchange.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entremise.exchange.Choices;
import org.entremise.exchange.DroppedTable;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;
import org.entremise.platform.table.Table;

/** Tables that organisers have dropped, each to be seen by who dropped it only. */
public final class ImportStore {
  /** How long a table is kept after it was last looked at. */
  public static final Duration KEPT = Duration.ofHours(1);

  private static final String SELECT =
      """
      select id, file_name, content, choices from import
      where event_id = $1 and organiser_id = any($2) and used_at > $3
      """;

  private ImportStore() {}

  public static Future<Void> insert(
      SqlClient sql, UUID eventId, UUID organiserId, List<DroppedTable> tables) {
    return sql.preparedQuery(
            """
            insert into import (id, event_id, organiser_id, file_name, content, choices)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .executeBatch(
            tables.stream()
                .map(
                    one ->
                        Tuple.of(
                            one.id(),
                            eventId,
                            organiserId,
                            one.fileName(),
                            Json.write(one.table()),
                            Json.write(one.choices())))
                .toList())
        .mapEmpty();
  }

  /** The ids of what an organiser has dropped, in the order of dropping. */
  public static Future<List<UUID>> ids(SqlClient sql, UUID eventId, Collection<UUID> organiserIds) {
    return sql.preparedQuery(
            """
            select id from import
            where event_id = $1 and organiser_id = any($2) and used_at > $3
            order by position
            """)
        .execute(of(eventId, organiserIds))
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
  }

  /** One of them; NOT_FOUND where it is not there any more. */
  public static Future<DroppedTable> get(
      SqlClient sql, UUID eventId, Collection<UUID> organiserIds, UUID id) {
    return sql.preparedQuery(SELECT + " and id = $4")
        .execute(of(eventId, organiserIds).addUUID(id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(Kind.NOT_FOUND, Message.of("exchange.forgotten"));
              }
              return table(rows.iterator().next());
            });
  }

  /** Notes that it was looked at just now, and what was decided about it. */
  public static Future<Void> choose(SqlClient sql, UUID id, Choices choices) {
    return sql.preparedQuery("update import set choices = $2, used_at = now() where id = $1")
        .execute(Tuple.of(id, Json.write(choices)))
        .mapEmpty();
  }

  /** Whether it was still there. */
  public static Future<Boolean> delete(
      SqlClient sql, UUID eventId, Collection<UUID> organiserIds, UUID id) {
    return sql.preparedQuery(
            "delete from import where event_id = $1 and organiser_id = any($2) and id = $3")
        .execute(
            Tuple.tuple()
                .addValue(eventId)
                .addArrayOfUUID(organiserIds.toArray(UUID[]::new))
                .addUUID(id))
        .map(result -> result.rowCount() == 1);
  }

  /** Deletes what nobody has looked at for too long; tells how many that were. */
  public static Future<Integer> deleteForgotten(SqlClient sql) {
    return sql.preparedQuery("delete from import where used_at <= $1")
        .execute(Tuple.of(oldest()))
        .map(result -> result.rowCount());
  }

  /** Until the transaction's end nobody else imports into the event. */
  public static Future<Void> lock(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 11))")
        .execute(Tuple.of(eventId.toString()))
        .mapEmpty();
  }

  private static Tuple of(UUID eventId, Collection<UUID> organiserIds) {
    return Tuple.tuple()
        .addValue(eventId)
        .addArrayOfUUID(organiserIds.toArray(UUID[]::new))
        .addOffsetDateTime(oldest());
  }

  private static OffsetDateTime oldest() {
    return OffsetDateTime.now(ZoneOffset.UTC).minus(KEPT);
  }

  private static DroppedTable table(Row row) {
    return new DroppedTable(
        row.getUUID("id"),
        row.getString("file_name"),
        Json.read(row.getString("content"), Table.class),
        Json.read(row.getString("choices"), Choices.class));
  }
}
