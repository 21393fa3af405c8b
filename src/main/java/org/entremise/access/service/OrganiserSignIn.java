package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Locale;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.access.Visitor;
import org.entremise.access.service.Sessions.SignedIn;
import org.entremise.access.store.AccountStore;
import org.entremise.access.store.AccountStore.Credentials;
import org.entremise.access.store.PasskeyStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * How organisers sign in without a link. Neither the answer nor the time that it takes says whether
 * somebody has an account.
 */
public final class OrganiserSignIn {
  private static final int MOST_BY_MACHINE = 100;
  private static final int MOST_BY_ADDRESS = 50;
  static final int MOST_BY_BOTH = 10;

  private final Pool pool;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Passkeys passkeys = new Passkeys();
  private final Attempts attempts;

  public OrganiserSignIn(Pool pool, Sessions sessions, Passwords passwords) {
    this.pool = pool;
    this.sessions = sessions;
    this.passwords = passwords;
    this.attempts = new Attempts(pool);
  }

  /**
   * Signs in by address and password.
   *
   * @throws DomainError (in the future) UNAUTHENTICATED where they do not fit, TOO_MANY where they
   *     were tried too often
   */
  public Future<SignedIn> byPassword(Visitor visitor, String email, String password) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    return limited(visitor)
        .compose(done -> limited("address " + address, MOST_BY_ADDRESS))
        .compose(done -> limited("both " + visitor.machine() + " " + address, MOST_BY_BOTH))
        .compose(done -> AccountStore.byEmail(pool, address))
        .compose(
            found ->
                passwords
                    .matches(password, found.map(Credentials::passwordHash).orElse(null))
                    .compose(
                        fits -> {
                          if (!fits) {
                            throw refused("access.password.refused");
                          }
                          UUID organiserId = found.orElseThrow().organiserId();
                          return pool.withTransaction(sql -> open(sql, organiserId, visitor));
                        }));
  }

  /** What a browser asks its passkeys for, as JSON. */
  public Future<String> passkeyRequest(Visitor visitor) {
    return limited(visitor)
        .compose(done -> PasskeyStore.challenge(pool, null, Passkeys.PATIENCE))
        .map(challenge -> passkeys.request(visitor.origin(), challenge));
  }

  /**
   * Signs in by what a passkey has signed.
   *
   * @param response of {@code navigator.credentials.get}, as JSON
   * @throws DomainError (in the future) UNAUTHENTICATED where it does not hold
   */
  public Future<SignedIn> byPasskey(Visitor visitor, String response) {
    var answer = passkeys.readUsed(response);
    return PasskeyStore.take(pool, answer.challenge(), null)
        .compose(
            asked -> {
              if (!asked) {
                throw refused("access.passkey.refused");
              }
              return pool.withTransaction(
                  sql ->
                      PasskeyStore.find(sql, passkeys.credentialId(answer))
                          .map(found -> found.orElseThrow(() -> refused("access.passkey.unknown")))
                          .compose(
                              passkey -> {
                                long uses = passkeys.used(visitor.origin(), answer, passkey);
                                return PasskeyStore.noteUse(sql, passkey.id(), uses)
                                    .compose(done -> open(sql, passkey.organiserId(), visitor));
                              }));
            });
  }

  private Future<SignedIn> open(SqlClient sql, UUID organiserId, Visitor visitor) {
    return sessions.open(sql, new Holder.Organiser(organiserId), visitor);
  }

  Future<Void> limited(Visitor visitor) {
    return limited("machine " + visitor.machine(), MOST_BY_MACHINE);
  }

  private Future<Void> limited(String who, int most) {
    return attempts
        .note("sign-in " + who)
        .map(
            tried -> {
              if (tried > most) {
                throw new DomainError(Kind.TOO_MANY, Message.of("access.tried-too-often"));
              }
              return null;
            });
  }

  private static DomainError refused(String why) {
    return new DomainError(Kind.UNAUTHENTICATED, Message.of(why));
  }
}
