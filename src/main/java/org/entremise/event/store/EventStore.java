package org.entremise.event.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Policy;

/** Events with their slots. */
public final class EventStore {
  private EventStore() {}

  public static Future<Void> insert(SqlClient sql, Event event) {
    return sql.preparedQuery(
            """
            insert into event (id, name, description, time_zone, policy) values ($1, $2, $3, $4, $5)
            """)
        .execute(
            Tuple.of(
                event.id(),
                event.name(),
                event.description(),
                event.zone().getId(),
                event.policy().key()))
        .compose(done -> insertSlots(sql, event));
  }

  /** The event; NOT_FOUND where there is none. */
  public static Future<Event> get(SqlClient sql, UUID id) {
    return sql.preparedQuery("select name, description, time_zone, policy from event where id = $1")
        .execute(Tuple.of(id))
        .compose(
            rows -> {
              if (rows.size() == 0) {
                return Future.failedFuture(
                    new DomainError(Kind.NOT_FOUND, Message.of("event.unknown")));
              }
              Row row = rows.iterator().next();
              return slots(sql, id)
                  .map(
                      slots ->
                          new Event(
                              id,
                              row.getString("name"),
                              row.getString("description"),
                              ZoneId.of(row.getString("time_zone")),
                              Policy.ofKey(row.getString("policy")),
                              slots));
            });
  }

  public static Future<Void> setPolicy(SqlClient sql, UUID id, Policy policy) {
    return sql.preparedQuery("update event set policy = $2 where id = $1")
        .execute(Tuple.of(id, policy.key()))
        .mapEmpty();
  }

  private static Future<List<TimeSlot>> slots(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select id, starts_at, ends_at, block, rooms from slot where event_id = $1 order by position
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(EventStore::slot).toList());
  }

  private static TimeSlot slot(Row row) {
    return new TimeSlot(
        row.getString("id"),
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        row.getString("block"),
        row.getInteger("rooms"));
  }

  private static Future<Void> insertSlots(SqlClient sql, Event event) {
    List<Tuple> rows = new ArrayList<>();
    for (TimeSlot slot : event.slots()) {
      rows.add(
          Tuple.of(
              event.id(),
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
            """)
        .executeBatch(rows)
        .mapEmpty();
  }
}
