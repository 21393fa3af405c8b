package org.entremise.calendar.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.calendar.Feed;
import org.entremise.people.Language;
import org.jspecify.annotations.Nullable;

/** Feeds; their secrets only as hashes. */
public final class FeedStore {
  private static final String SELECT =
      """
      select f.id, f.event_id, f.participant_id, f.delegate_id,
        coalesce(d.language, f.language) as language, f.created_at, f.read_at, f.secret_hash
      from calendar_feed f
        left join delegate d
          on d.event_id = f.event_id and d.participant_id = f.participant_id and d.id = f.delegate_id
      """;

  private FeedStore() {}

  /**
   * A feed as it is kept.
   *
   * @param hash of the secret that opens it
   */
  public record Kept(Feed feed, Buffer hash) {}

  /** Makes a delegate's feed; the one that they had opens nothing any more. */
  public static Future<Void> renew(
      SqlClient sql,
      UUID id,
      Secret secret,
      UUID eventId,
      String participantId,
      @Nullable UUID delegateId,
      Language language) {
    return sql.preparedQuery(
            """
            insert into calendar_feed (id, secret_hash, event_id, participant_id, delegate_id, language)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (event_id, participant_id, delegate_id)
            do update set id = excluded.id, secret_hash = excluded.secret_hash,
              language = excluded.language, created_at = now(), read_at = null
            """)
        .execute(
            Tuple.of(id, Buffer.buffer(secret.hash()), eventId, participantId)
                .addValue(delegateId)
                .addValue(text(language)))
        .mapEmpty();
  }

  /** A delegate's, unless there is none. */
  public static Future<Optional<Kept>> of(
      SqlClient sql, UUID eventId, String participantId, @Nullable UUID delegateId) {
    return sql.preparedQuery(
            SELECT
                + """
                where f.event_id = $1 and f.participant_id = $2
                  and f.delegate_id is not distinct from $3
                """)
        .execute(Tuple.of(eventId, participantId).addValue(delegateId))
        .map(rows -> rows.stream().findFirst().map(FeedStore::kept));
  }

  /** The one that a secret opens, unless there is none. Notes now and then that it was read. */
  public static Future<Optional<Feed>> open(SqlClient sql, Secret secret) {
    Tuple hash = Tuple.of(Buffer.buffer(secret.hash()));
    return sql.preparedQuery(SELECT + "where f.secret_hash = $1")
        .execute(hash)
        .map(rows -> rows.stream().findFirst().map(row -> kept(row).feed()))
        .compose(
            feed ->
                feed.isEmpty()
                    ? Future.succeededFuture(feed)
                    : sql.preparedQuery(
                            """
                            update calendar_feed set read_at = now()
                            where secret_hash = $1
                              and (read_at is null or read_at < now() - interval '5 minutes')
                            """)
                        .execute(hash)
                        .map(feed));
  }

  /** Makes a delegate's feed void. */
  public static Future<Void> revoke(
      SqlClient sql, UUID eventId, String participantId, @Nullable UUID delegateId) {
    return sql.preparedQuery(
            """
            delete from calendar_feed
            where event_id = $1 and participant_id = $2 and delegate_id is not distinct from $3
            """)
        .execute(Tuple.of(eventId, participantId).addValue(delegateId))
        .mapEmpty();
  }

  private static Kept kept(Row row) {
    @Nullable OffsetDateTime read = row.getOffsetDateTime("read_at");
    return new Kept(
        new Feed(
            row.getUUID("id"),
            row.getUUID("event_id"),
            row.getString("participant_id"),
            row.getUUID("delegate_id"),
            constant(Language.class, row.getString("language")),
            row.getOffsetDateTime("created_at").toInstant(),
            read == null ? null : read.toInstant()),
        row.getBuffer("secret_hash"));
  }
}
