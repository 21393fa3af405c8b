package org.entremise.event.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.event.TimeSlot;

/** The slots of events. */
final class SlotStore {
  private SlotStore() {}

  /** In chronological order. */
  static Future<List<TimeSlot>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select id, starts_at, ends_at, block, rooms from slot where event_id = $1 order by position
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(SlotStore::slot).toList());
  }

  /** Makes these the event's slots; what hangs on a slot that goes, goes with it. */
  static Future<Void> replace(SqlClient sql, UUID eventId, List<TimeSlot> slots) {
    String[] kept = slots.stream().map(TimeSlot::id).toArray(String[]::new);
    return sql.preparedQuery("delete from slot where event_id = $1 and id <> all($2)")
        .execute(Tuple.tuple().addValue(eventId).addArrayOfString(kept))
        // Positions are unique: those that stay make room for each other first.
        .compose(
            done ->
                sql.preparedQuery("update slot set position = -1 - position where event_id = $1")
                    .execute(Tuple.of(eventId)))
        .compose(done -> write(sql, eventId, slots));
  }

  private static Future<Void> write(SqlClient sql, UUID eventId, List<TimeSlot> slots) {
    if (slots.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Tuple> rows = new ArrayList<>();
    for (TimeSlot slot : slots) {
      rows.add(
          Tuple.of(
              eventId,
              slot.id(),
              rows.size(),
              slot.start().atOffset(ZoneOffset.UTC),
              slot.end().atOffset(ZoneOffset.UTC),
              slot.block(),
              slot.rooms()));
    }
    return sql.preparedQuery(
            """
            insert into slot (event_id, id, position, starts_at, ends_at, block, rooms)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (event_id, id) do update set position = excluded.position,
              starts_at = excluded.starts_at, ends_at = excluded.ends_at,
              block = excluded.block, rooms = excluded.rooms
            """)
        .executeBatch(rows)
        .mapEmpty();
  }

  private static TimeSlot slot(Row row) {
    return new TimeSlot(
        row.getString("id"),
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        row.getString("block"),
        row.getInteger("rooms"));
  }
}
