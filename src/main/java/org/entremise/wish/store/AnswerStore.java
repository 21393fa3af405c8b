package org.entremise.wish.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.entremise.people.store.ParticipantStore;
import org.jspecify.annotations.Nullable;

/** Who has said that their answer is whole, and when. */
public final class AnswerStore {
  private AnswerStore() {}

  /** When the participant last said so; NOT_FOUND for an unknown one. */
  public static Future<Optional<Instant>> answeredAt(SqlClient sql, UUID eventId, String id) {
    return sql.preparedQuery("select answered_at from participant where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw ParticipantStore.unknown(id);
              }
              @Nullable OffsetDateTime at = rows.iterator().next().getOffsetDateTime("answered_at");
              return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
            });
  }

  /**
   * Says so now, or takes it back; NOT_FOUND for an unknown participant.
   *
   * @return whether it is said now and was not within the last minute
   */
  public static Future<Boolean> set(SqlClient sql, UUID eventId, String id, boolean done) {
    return sql.preparedQuery(
            """
            update participant p set answered_at = case when $3 then now() end
            from participant before
            where p.event_id = $1 and p.id = $2
              and before.event_id = p.event_id and before.id = p.id
            returning $3 and coalesce(before.answered_at < now() - interval '1 minute', true)
              as fresh
            """)
        .execute(Tuple.of(eventId, id, done))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw ParticipantStore.unknown(id);
              }
              return rows.iterator().next().getBoolean("fresh");
            });
  }
}
