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

  /** Says so now, or takes it back; NOT_FOUND for an unknown participant. */
  public static Future<Void> set(SqlClient sql, UUID eventId, String id, boolean done) {
    return sql.preparedQuery(
            """
            update participant set answered_at = case when $3 then now() end
            where event_id = $1 and id = $2
            """)
        .execute(Tuple.of(eventId, id, done))
        .map(
            result -> {
              if (result.rowCount() == 0) {
                throw ParticipantStore.unknown(id);
              }
              return null;
            });
  }
}
