package org.entremise.event.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** Organisers and the events that they run. */
public final class OrganiserStore {
  private OrganiserStore() {}

  public static Future<Void> insert(SqlClient sql, UUID id, String name) {
    return sql.preparedQuery("insert into organiser (id, name) values ($1, $2)")
        .execute(Tuple.of(id, name))
        .mapEmpty();
  }

  /** Lets one service at a time find out whether it is the first; until the transaction's end. */
  public static Future<Void> lock(SqlClient sql) {
    return sql.query("lock table organiser in exclusive mode").execute().mapEmpty();
  }

  /** The organiser that the first start made, if it has been. */
  public static Future<Optional<UUID>> first(SqlClient sql) {
    return sql.query("select id from organiser order by created_at limit 1")
        .execute()
        .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
  }

  /** Makes an organiser the owner of an event that has none. */
  public static Future<Void> makeOwner(SqlClient sql, UUID eventId, UUID organiserId) {
    return assign(sql, eventId, organiserId, "owner");
  }

  /** Makes an organiser one of an event's, beside its owner. */
  public static Future<Void> assign(SqlClient sql, UUID eventId, UUID organiserId) {
    return assign(sql, eventId, organiserId, "organiser");
  }

  private static Future<Void> assign(SqlClient sql, UUID eventId, UUID organiserId, String role) {
    return sql.preparedQuery(
            "insert into event_organiser (event_id, organiser_id, role) values ($1, $2, $3)")
        .execute(Tuple.of(eventId, organiserId, role))
        .mapEmpty();
  }
}
