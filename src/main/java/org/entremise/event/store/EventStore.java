package org.entremise.event.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.UUID;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Policy;

/** Events with their slots. */
public final class EventStore {
  private EventStore() {}

  /**
   * A new event under the usual rules; its grid is what its slots show until settings are saved.
   */
  public static Future<Void> insert(SqlClient sql, Event event) {
    return sql.preparedQuery(
            """
            insert into event (id, name, description, time_zone, policy, phase)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.of(
                event.id(),
                event.name(),
                event.description(),
                event.zone().getId(),
                event.policy().key(),
                text(event.phase())))
        .compose(done -> SlotStore.replace(sql, event.id(), event.slots()));
  }

  /** The event; NOT_FOUND where there is none. */
  public static Future<Event> get(SqlClient sql, UUID id) {
    return sql.preparedQuery(
            """
            select name, description, time_zone, policy, phase, rules, archived_at is not null as archived
            from event where id = $1
            """)
        .execute(Tuple.of(id))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.failedFuture(unknown())
                    : SlotStore.all(sql, id)
                        .map(
                            slots -> {
                              Row row = rows.iterator().next();
                              return new Event(
                                  id,
                                  row.getString("name"),
                                  row.getString("description"),
                                  ZoneId.of(row.getString("time_zone")),
                                  Policy.ofKey(row.getString("policy")),
                                  constant(Phase.class, row.getString("phase")),
                                  RulesStore.rules(row),
                                  row.getBoolean("archived"),
                                  slots);
                            }));
  }

  public static Future<Void> setPolicy(SqlClient sql, UUID id, Policy policy) {
    return sql.preparedQuery("update event set policy = $2 where id = $1")
        .execute(Tuple.of(id, policy.key()))
        .mapEmpty();
  }

  /** Puts an event away or takes it back; tells whether that changed anything. */
  public static Future<Boolean> setArchived(SqlClient sql, UUID id, boolean archived) {
    return sql.preparedQuery(
            """
            update event set archived_at = case when $2 then now() end
            where id = $1 and (archived_at is not null) <> $2
            """)
        .execute(Tuple.of(id, archived))
        .map(result -> result.rowCount() == 1);
  }

  /** Deletes an event and everything of it. */
  public static Future<Void> delete(SqlClient sql, UUID id) {
    return sql.preparedQuery("delete from event where id = $1").execute(Tuple.of(id)).mapEmpty();
  }

  static DomainError unknown() {
    return new DomainError(Kind.NOT_FOUND, Message.of("event.unknown"));
  }
}
