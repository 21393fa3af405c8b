package org.entremise.event.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.event.Organiser;

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

  /** An event's organisers: its owner first, then in the order of their names. */
  public static Future<List<Organiser>> of(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select o.id, o.name, eo.role = 'owner' as owner
            from event_organiser eo join organiser o on o.id = eo.organiser_id
            where eo.event_id = $1
            order by eo.role <> 'owner', lower(o.name), o.id
            """)
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Organiser(
                                row.getUUID("id"), row.getString("name"), row.getBoolean("owner")))
                    .toList());
  }

  /** Takes an event from one who does not own it. */
  public static Future<Void> remove(SqlClient sql, UUID eventId, UUID organiserId) {
    return sql.preparedQuery(
            """
            delete from event_organiser
            where event_id = $1 and organiser_id = $2 and role <> 'owner'
            """)
        .execute(Tuple.of(eventId, organiserId))
        .mapEmpty();
  }

  /** Makes another of its organisers the owner; the one so far stays an organiser. */
  public static Future<Void> handOver(SqlClient sql, UUID eventId, UUID organiserId) {
    return sql.preparedQuery(
            "update event_organiser set role = 'organiser' where event_id = $1 and role = 'owner'")
        .execute(Tuple.of(eventId))
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        update event_organiser set role = 'owner'
                        where event_id = $1 and organiser_id = $2
                        """)
                    .execute(Tuple.of(eventId, organiserId)))
        .mapEmpty();
  }

  /** Whether an organiser runs an event that none of the others runs. */
  public static Future<Boolean> runsMoreThan(
      SqlClient sql, UUID organiserId, Collection<UUID> others) {
    return sql.preparedQuery(
            """
            select exists (
              select from event_organiser mine
              where mine.organiser_id = $1 and not exists (
                select from event_organiser theirs
                where theirs.event_id = mine.event_id and theirs.organiser_id = any($2)))
            """)
        .execute(Tuple.of(organiserId, (Object) others.toArray(UUID[]::new)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static Future<Void> assign(SqlClient sql, UUID eventId, UUID organiserId, String role) {
    return sql.preparedQuery(
            "insert into event_organiser (event_id, organiser_id, role) values ($1, $2, $3)")
        .execute(Tuple.of(eventId, organiserId, role))
        .mapEmpty();
  }
}
