package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.access.Secret;
import org.jspecify.annotations.Nullable;

/** The personal links of organisers; secrets only as their hashes. */
public final class OrganiserLinkStore {
  private OrganiserLinkStore() {}

  public static Future<Void> insert(
      SqlClient sql, Secret secret, UUID organiserId, Instant expiry) {
    return sql.preparedQuery(
            """
            insert into link (purpose, secret_hash, organiser_id, expires_at)
            values ('invitation', $1, $2, $3)
            """)
        .execute(
            Tuple.of(Buffer.buffer(secret.hash()), organiserId, expiry.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /**
   * Makes every link of an organiser void, and what browsers opened with them.
   *
   * @param kept a session that stays open; null: none
   */
  public static Future<Void> revoke(SqlClient sql, UUID organiserId, @Nullable Secret kept) {
    Buffer session = kept == null ? Buffer.buffer() : Buffer.buffer(kept.hash());
    return spend(sql, organiserId)
        .compose(
            done ->
                sql.preparedQuery(
                        "delete from session_access where organiser_id = $1 and session_hash <> $2")
                    .execute(Tuple.of(organiserId, session)))
        .mapEmpty();
  }

  /** Makes every link of an organiser void; what browsers opened with them stays open. */
  public static Future<Void> spend(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery("delete from link where organiser_id = $1")
        .execute(Tuple.of(organiserId))
        .mapEmpty();
  }

  /** Until when a link of each of an event's organisers opens something, by their ids. */
  public static Future<Map<UUID, Instant>> expiries(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select organiser_id, max(expires_at) as until
            from link join event_organiser using (organiser_id)
            where event_organiser.event_id = $1 and expires_at > now()
            group by organiser_id
            """)
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getUUID("organiser_id"),
                            row -> row.getOffsetDateTime("until").toInstant())));
  }
}
