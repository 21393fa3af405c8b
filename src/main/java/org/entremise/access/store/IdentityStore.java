package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Account.Identity;
import org.entremise.access.Secret;
import org.jspecify.annotations.Nullable;

/** Who organisers are to identity providers, and which browsers are there just now. */
public final class IdentityStore {
  private IdentityStore() {}

  /**
   * A browser that was sent to the provider.
   *
   * @param nonce that the provider is to sign
   * @param next the page to open afterwards
   * @param session the hash of the session that the browser had; null: none
   * @param organiserId who links their account; null: somebody signs in
   */
  public record Visit(
      String nonce, String next, @Nullable Buffer session, @Nullable UUID organiserId) {}

  /**
   * Notes that a browser goes to the provider, and forgets those that have not come back.
   *
   * @param browser the secret that it keeps
   * @param state that the provider hands back
   */
  public static Future<Void> begin(
      SqlClient sql, Secret browser, Secret state, Visit visit, Duration patience) {
    return sql.query("delete from provider_visit where expires_at <= now()")
        .execute()
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        insert into provider_visit (secret_hash, state_hash, nonce, next, session_hash,
                          organiser_id, expires_at)
                        values ($1, $2, $3, $4, (select secret_hash from session where secret_hash = $5), $6, $7)
                        """)
                    .execute(
                        Tuple.of(
                            Buffer.buffer(browser.hash()),
                            Buffer.buffer(state.hash()),
                            visit.nonce(),
                            visit.next(),
                            visit.session(),
                            visit.organiserId(),
                            Instant.now().plus(patience).atOffset(ZoneOffset.UTC))))
        .mapEmpty();
  }

  /** Takes a visit, which then is over; empty: this browser began none that has this state. */
  public static Future<Optional<Visit>> end(SqlClient sql, Secret browser, Secret state) {
    return sql.preparedQuery(
            """
            delete from provider_visit where secret_hash = $1 and state_hash = $2 and expires_at > now()
            returning nonce, next, session_hash, organiser_id
            """)
        .execute(Tuple.of(Buffer.buffer(browser.hash()), Buffer.buffer(state.hash())))
        .map(rows -> rows.stream().findFirst().map(IdentityStore::visit));
  }

  /** Whose identity it is; notes that it is used. */
  public static Future<Optional<UUID>> use(SqlClient sql, String issuer, String subject) {
    return sql.preparedQuery(
            "update identity set used_at = now() where issuer = $1 and subject = $2 returning organiser_id")
        .execute(Tuple.of(issuer, subject))
        .map(rows -> rows.stream().findFirst().map(row -> row.getUUID(0)));
  }

  /**
   * Links an identity in place of the one that the organiser had at the provider. Fails with a
   * unique violation where it is another organiser's.
   */
  public static Future<Void> link(SqlClient sql, UUID organiserId, String issuer, String subject) {
    return sql.preparedQuery(
            """
            insert into identity (organiser_id, issuer, subject) values ($1, $2, $3)
            on conflict (organiser_id, issuer)
            do update set subject = excluded.subject, created_at = now(), used_at = null
            """)
        .execute(Tuple.of(organiserId, issuer, subject))
        .mapEmpty();
  }

  /** Whether it was there. */
  public static Future<Boolean> unlink(SqlClient sql, UUID organiserId, String issuer) {
    return sql.preparedQuery("delete from identity where organiser_id = $1 and issuer = $2")
        .execute(Tuple.of(organiserId, issuer))
        .map(done -> done.rowCount() == 1);
  }

  /** An organiser's identity at a provider. */
  public static Future<Optional<Identity>> of(
      SqlClient sql, UUID organiserId, @Nullable String issuer) {
    return sql.preparedQuery(
            "select created_at, used_at from identity where organiser_id = $1 and issuer = $2")
        .execute(Tuple.of(organiserId, issuer))
        .map(rows -> rows.stream().findFirst().map(IdentityStore::identity));
  }

  private static Visit visit(Row row) {
    return new Visit(
        row.getString("nonce"),
        row.getString("next"),
        row.getBuffer("session_hash"),
        row.getUUID("organiser_id"));
  }

  private static Identity identity(Row row) {
    @Nullable OffsetDateTime used = row.getOffsetDateTime("used_at");
    return new Identity(
        row.getOffsetDateTime("created_at").toInstant(), used == null ? null : used.toInstant());
  }
}
