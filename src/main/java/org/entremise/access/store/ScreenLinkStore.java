package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Secret;

/** The links of big screens; secrets only as their hashes. */
public final class ScreenLinkStore {
  private ScreenLinkStore() {}

  /** A link that holds until days after the event, at least so long; until when. */
  public static Future<Instant> insert(SqlClient sql, Secret secret, UUID eventId, int days) {
    return sql.preparedQuery(
            """
            insert into link (purpose, secret_hash, event_id, expires_at)
            select 'screen', $1, $2,
              greatest(now(), (select max(ends_at) from slot where event_id = $2))
                + make_interval(days => $3)
            returning expires_at
            """)
        .execute(Tuple.of(Buffer.buffer(secret.hash()), eventId, days))
        .map(rows -> rows.iterator().next().getOffsetDateTime("expires_at").toInstant());
  }

  /** Until when an event has a link; empty: it has none. */
  public static Future<Optional<Instant>> until(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select max(expires_at) as until from link
            where event_id = $1 and organiser_id is null and participant_id is null and expires_at > now()
            """)
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                Optional.ofNullable(rows.iterator().next().getOffsetDateTime("until"))
                    .map(until -> until.toInstant()));
  }

  /** Makes an event's links void, and closes what they had opened; whether there was one. */
  public static Future<Boolean> revoke(SqlClient sql, UUID eventId) {
    String screens = " where event_id = $1 and organiser_id is null and participant_id is null";
    return sql.preparedQuery("delete from session_access" + screens)
        .execute(Tuple.of(eventId))
        .compose(done -> sql.preparedQuery("delete from link" + screens).execute(Tuple.of(eventId)))
        .map(result -> result.rowCount() > 0);
  }
}
