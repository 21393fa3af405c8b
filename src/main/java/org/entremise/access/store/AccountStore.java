package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.access.Account.Session;
import org.entremise.access.Secret;
import org.jspecify.annotations.Nullable;

/** Organisers' addresses and passwords, and where they are signed in. */
public final class AccountStore {
  /** Whether the organiser {@code o} can sign in without a link. */
  static final String SIGNS_IN =
      """
      (o.password_hash is not null
        or exists (select from passkey where organiser_id = o.id)
        or exists (select from identity where organiser_id = o.id))\
      """;

  private AccountStore() {}

  /**
   * What an organiser signs in with beside passkeys.
   *
   * @param passwordHash null: they have no password
   */
  public record Credentials(
      UUID organiserId, String name, @Nullable String email, @Nullable String passwordHash) {}

  public static Future<Credentials> credentials(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery("select id, name, email, password_hash from organiser where id = $1")
        .execute(Tuple.of(organiserId))
        .map(rows -> credentials(rows.iterator().next()));
  }

  /** Also locks the organiser: of two changes of how one signs in, the second sees the first. */
  public static Future<Credentials> lock(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery(
            "select id, name, email, password_hash from organiser where id = $1 for update")
        .execute(Tuple.of(organiserId))
        .map(rows -> credentials(rows.iterator().next()));
  }

  public static Future<Optional<Credentials>> byEmail(SqlClient sql, String email) {
    return sql.preparedQuery(
            """
            select id, name, email, password_hash from organiser
            where lower(email) = lower($1) and password_hash is not null
            """)
        .execute(Tuple.of(email))
        .map(rows -> rows.stream().findFirst().map(AccountStore::credentials));
  }

  /** Whether an address is another organiser's. */
  public static Future<Boolean> isTaken(SqlClient sql, String email, UUID organiserId) {
    return sql.preparedQuery(
            "select exists (select from organiser where lower(email) = lower($1) and id <> $2)")
        .execute(Tuple.of(email, organiserId))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Fails with a unique violation where another organiser has the address. */
  public static Future<Void> setPassword(
      SqlClient sql, UUID organiserId, @Nullable String email, @Nullable String hash) {
    return sql.preparedQuery("update organiser set email = $2, password_hash = $3 where id = $1")
        .execute(Tuple.of(organiserId, email, hash))
        .mapEmpty();
  }

  /** Whether an organiser can sign in without a link. */
  public static Future<Boolean> signsIn(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery("select " + SIGNS_IN + " from organiser o where id = $1")
        .execute(Tuple.of(organiserId))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /**
   * Whether anything is left to an organiser to sign in with.
   *
   * @param issuer of the identity provider that can be asked; null: there is none
   */
  public static Future<Boolean> hasWayIn(SqlClient sql, UUID organiserId, @Nullable String issuer) {
    return sql.preparedQuery(
            """
            select password_hash is not null
              or exists (select from passkey where organiser_id = organiser.id)
              or exists (select from identity where organiser_id = organiser.id and issuer = $2)
            from organiser where id = $1
            """)
        .execute(Tuple.of(organiserId, issuer))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Which of an event's organisers can sign in without a link. */
  public static Future<Set<UUID>> signingIn(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select o.id from organiser o join event_organiser eo on eo.organiser_id = o.id
            where eo.event_id = $1 and
            """
                + SIGNS_IN)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).collect(Collectors.toSet()));
  }

  /**
   * Where an organiser is signed in.
   *
   * @param current the browser that asks
   */
  public static Future<List<Session>> sessions(SqlClient sql, UUID organiserId, Secret current) {
    return sql.preparedQuery(
            """
            select s.id, s.device, s.created_at, s.seen_at, s.secret_hash = $2 as current
            from session s join session_access a on a.session_hash = s.secret_hash
            where a.organiser_id = $1 and s.expires_at > now()
            order by s.seen_at desc, s.id
            """)
        .execute(Tuple.of(organiserId, Buffer.buffer(current.hash())))
        .map(rows -> rows.stream().map(AccountStore::session).toList());
  }

  /**
   * Signs an organiser out of another browser, and whatever else it had opened.
   *
   * @param sessionId null: of each other one
   * @return how many sessions ended
   */
  public static Future<Integer> endSessions(
      SqlClient sql, UUID organiserId, Secret current, @Nullable UUID sessionId) {
    return sql.preparedQuery(
            """
            delete from session
            where secret_hash in (select session_hash from session_access where organiser_id = $1)
              and secret_hash <> $2 and ($3::uuid is null or id = $3)
            """)
        .execute(Tuple.of(organiserId, Buffer.buffer(current.hash()), sessionId))
        .map(done -> done.rowCount());
  }

  private static Credentials credentials(Row row) {
    return new Credentials(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("password_hash"));
  }

  private static Session session(Row row) {
    return new Session(
        row.getUUID("id"),
        row.getString("device"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("seen_at").toInstant(),
        row.getBoolean("current"));
  }
}
