package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Account.Passkey;
import org.jspecify.annotations.Nullable;

/** Passkeys, and what they are asked to sign. */
public final class PasskeyStore {
  private static final int CHALLENGE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasskeyStore() {}

  /**
   * The public half of a passkey.
   *
   * @param credential its attested credential data (WebAuthn, 6.5.1)
   * @param uses its signature counter; 0 where it counts nothing
   */
  public record PublicHalf(UUID id, UUID organiserId, Buffer credential, long uses) {}

  public static Future<List<Passkey>> of(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery(
            """
            select id, name, created_at, used_at from passkey
            where organiser_id = $1 order by created_at, id
            """)
        .execute(Tuple.of(organiserId))
        .map(rows -> rows.stream().map(PasskeyStore::passkey).toList());
  }

  /** The credential ids of an organiser's passkeys. */
  public static Future<List<byte[]>> credentialIds(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery("select credential_id from passkey where organiser_id = $1")
        .execute(Tuple.of(organiserId))
        .map(rows -> rows.stream().map(row -> row.getBuffer(0).getBytes()).toList());
  }

  /** Fails with a unique violation where the credential is known already. */
  public static Future<Void> insert(
      SqlClient sql, PublicHalf half, String name, Buffer credentialId) {
    return sql.preparedQuery(
            """
            insert into passkey (id, organiser_id, name, credential_id, credential, uses)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.of(
                half.id(), half.organiserId(), name, credentialId, half.credential(), half.uses()))
        .mapEmpty();
  }

  /** Locks it, so that of two uses at once the second sees the first one's count. */
  public static Future<Optional<PublicHalf>> find(SqlClient sql, Buffer credentialId) {
    return sql.preparedQuery(
            """
            select id, organiser_id, credential, uses from passkey
            where credential_id = $1 for update
            """)
        .execute(Tuple.of(credentialId))
        .map(rows -> rows.stream().findFirst().map(PasskeyStore::half));
  }

  public static Future<Void> noteUse(SqlClient sql, UUID id, long uses) {
    return sql.preparedQuery("update passkey set uses = $2, used_at = now() where id = $1")
        .execute(Tuple.of(id, uses))
        .mapEmpty();
  }

  /** Whether it was there. */
  public static Future<Boolean> delete(SqlClient sql, UUID organiserId, UUID id) {
    return sql.preparedQuery("delete from passkey where organiser_id = $1 and id = $2")
        .execute(Tuple.of(organiserId, id))
        .map(done -> done.rowCount() == 1);
  }

  /**
   * Makes a challenge, and forgets those that have expired.
   *
   * @param organiserId who adds a passkey; null: somebody signs in
   */
  public static Future<byte[]> challenge(
      SqlClient sql, @Nullable UUID organiserId, Duration patience) {
    byte[] challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    return sql.query("delete from passkey_challenge where expires_at <= now()")
        .execute()
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        insert into passkey_challenge (challenge, organiser_id, expires_at)
                        values ($1, $2, $3)
                        """)
                    .execute(
                        Tuple.of(
                            Buffer.buffer(challenge),
                            organiserId,
                            Instant.now().plus(patience).atOffset(ZoneOffset.UTC))))
        .map(challenge);
  }

  /** Takes a challenge, which then is nobody's any more; whether it was that organiser's. */
  public static Future<Boolean> take(SqlClient sql, Buffer challenge, @Nullable UUID organiserId) {
    return sql.preparedQuery(
            """
            delete from passkey_challenge
            where challenge = $1 and organiser_id is not distinct from $2 and expires_at > now()
            """)
        .execute(Tuple.of(challenge, organiserId))
        .map(done -> done.rowCount() == 1);
  }

  private static Passkey passkey(Row row) {
    @Nullable OffsetDateTime used = row.getOffsetDateTime("used_at");
    return new Passkey(
        row.getUUID("id"),
        row.getString("name"),
        row.getOffsetDateTime("created_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static PublicHalf half(Row row) {
    return new PublicHalf(
        row.getUUID("id"),
        row.getUUID("organiser_id"),
        row.getBuffer("credential"),
        row.getLong("uses"));
  }
}
