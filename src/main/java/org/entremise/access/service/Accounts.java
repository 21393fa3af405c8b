package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Account;
import org.entremise.access.IdentityProvider;
import org.entremise.access.Secret;
import org.entremise.access.service.Passkeys.Made;
import org.entremise.access.store.AccountStore;
import org.entremise.access.store.AccountStore.Credentials;
import org.entremise.access.store.IdentityStore;
import org.entremise.access.store.OrganiserLinkStore;
import org.entremise.access.store.PasskeyStore;
import org.entremise.access.store.PasskeyStore.PublicHalf;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.people.EmailAddress;
import org.entremise.platform.sql.SqlStates;
import org.jspecify.annotations.Nullable;

/**
 * An organiser's own account: how they sign in, and where they are. Whoever has set a passkey or a
 * password needs no link any more, so the links they had open nothing from then on.
 */
public final class Accounts {
  private static final int MOST_PASSKEYS = 20;
  private static final int LONGEST_NAME = 100;

  private final Pool pool;
  private final Passwords passwords;
  private final @Nullable String issuer;
  private final Passkeys passkeys = new Passkeys();
  private final Attempts attempts;

  /**
   * All of them.
   *
   * @param provider by which organisers may sign in too; null: none is configured
   */
  public Accounts(Pool pool, Passwords passwords, @Nullable IdentityProvider provider) {
    this.pool = pool;
    this.passwords = passwords;
    this.issuer = provider == null ? null : provider.issuer();
    this.attempts = new Attempts(pool);
  }

  /**
   * Whose account it is.
   *
   * @param session of the browser that asks
   */
  public record Self(UUID organiserId, Secret session) {}

  public Future<Account> account(Self self) {
    UUID id = self.organiserId();
    return Future.all(
            AccountStore.credentials(pool, id),
            PasskeyStore.of(pool, id),
            IdentityStore.of(pool, id, issuer),
            AccountStore.sessions(pool, id, self.session()))
        .map(
            found ->
                account(
                    found.resultAt(0), found.resultAt(1), found.resultAt(2), found.resultAt(3)));
  }

  private static Account account(
      Credentials own,
      List<Account.Passkey> keys,
      Optional<Account.Identity> identity,
      List<Account.Session> sessions) {
    return new Account(
        own.name(), own.email(), own.passwordHash() != null, keys, identity.orElse(null), sessions);
  }

  /**
   * Sets the address and the password, and signs other browsers out where there was one before.
   *
   * @param current the password so far; null: there is none
   * @throws DomainError INVALID where the address is none, the password too short or the current
   *     one wrong; in the future CONFLICT where somebody else has the address
   */
  public Future<Void> setPassword(
      Self self, String email, String password, @Nullable String current) {
    String address =
        EmailAddress.of(email)
            .map(EmailAddress::text)
            .orElseThrow(() -> invalid("$.email", Message.of("account.email.invalid")));
    return passwords
        .hash(password, address)
        .compose(hash -> checkCurrent(self, current).map(hash))
        .compose(
            hash ->
                pool.withTransaction(
                    sql ->
                        AccountStore.lock(sql, self.organiserId())
                            .compose(
                                before ->
                                    AccountStore.setPassword(sql, self.organiserId(), address, hash)
                                        .compose(
                                            done ->
                                                before.passwordHash() == null
                                                    ? Future.succeededFuture()
                                                    : AccountStore.endSessions(
                                                        sql,
                                                        self.organiserId(),
                                                        self.session(),
                                                        null)))
                            .compose(done -> OrganiserLinkStore.spend(sql, self.organiserId()))))
        .recover(e -> Future.failedFuture(SqlStates.isUniqueViolation(e) ? taken() : e));
  }

  /**
   * Takes the password away; the address stays nowhere.
   *
   * @throws DomainError (in the future) CONFLICT where nothing else is left to sign in with
   */
  public Future<Void> dropPassword(Self self) {
    return pool.withTransaction(
        sql ->
            AccountStore.lock(sql, self.organiserId())
                .compose(own -> AccountStore.setPassword(sql, self.organiserId(), null, null))
                .compose(done -> checkNotLast(sql, self.organiserId(), issuer)));
  }

  /**
   * What a browser is asked to make a passkey with, as JSON.
   *
   * @param origin under which it reaches the service
   * @throws DomainError (in the future) CONFLICT where there are too many
   */
  public Future<String> passkeyCreation(Self self, String origin) {
    return AccountStore.credentials(pool, self.organiserId())
        .compose(
            own ->
                PasskeyStore.credentialIds(pool, self.organiserId())
                    .compose(
                        known -> {
                          if (known.size() >= MOST_PASSKEYS) {
                            throw new DomainError(
                                Kind.CONFLICT,
                                Message.of("account.passkey.many", "most", MOST_PASSKEYS));
                          }
                          return PasskeyStore.challenge(pool, self.organiserId(), Passkeys.PATIENCE)
                              .map(
                                  challenge ->
                                      passkeys.creation(
                                          origin,
                                          self.organiserId(),
                                          userName(own),
                                          challenge,
                                          known));
                        }));
  }

  /**
   * Adds a passkey.
   *
   * @param name by which its organiser knows it
   * @param response of {@code navigator.credentials.create}, as JSON
   * @throws DomainError (in the future) INVALID where it does not hold
   */
  public Future<Void> addPasskey(Self self, String origin, String name, String response) {
    String label = named(name);
    var answer = passkeys.readMade(response);
    return PasskeyStore.take(pool, answer.challenge(), self.organiserId())
        .compose(
            asked -> {
              if (!asked) {
                throw passkeyRefused();
              }
              Made made = passkeys.made(origin, answer);
              PublicHalf half =
                  new PublicHalf(
                      UUID.randomUUID(), self.organiserId(), made.credential(), made.uses());
              return pool.withTransaction(
                  sql ->
                      PasskeyStore.insert(sql, half, label, made.credentialId())
                          .compose(done -> OrganiserLinkStore.spend(sql, self.organiserId())));
            })
        .recover(e -> Future.failedFuture(SqlStates.isUniqueViolation(e) ? passkeyRefused() : e));
  }

  /**
   * Forgets a passkey.
   *
   * @throws DomainError (in the future) NOT_FOUND where there is no such passkey, CONFLICT where
   *     nothing else is left to sign in with
   */
  public Future<Void> removePasskey(Self self, UUID passkeyId) {
    return pool.withTransaction(
        sql ->
            AccountStore.lock(sql, self.organiserId())
                .compose(own -> PasskeyStore.delete(sql, self.organiserId(), passkeyId))
                .compose(
                    there -> {
                      if (!there) {
                        throw new DomainError(
                            Kind.NOT_FOUND, Message.of("account.passkey.unknown"));
                      }
                      return checkNotLast(sql, self.organiserId(), issuer);
                    }));
  }

  /**
   * Signs other browsers out, also of what else they had opened.
   *
   * @param sessionId null: all others
   */
  public Future<Void> endSessions(Self self, @Nullable UUID sessionId) {
    return AccountStore.endSessions(pool, self.organiserId(), self.session(), sessionId).mapEmpty();
  }

  /** A session that was left open does not suffice to lock its organiser out. */
  private Future<Void> checkCurrent(Self self, @Nullable String current) {
    return AccountStore.credentials(pool, self.organiserId())
        .compose(
            own ->
                own.passwordHash() == null
                    ? Future.succeededFuture(true)
                    : attempts
                        .note("current password " + self.organiserId())
                        .compose(
                            tried -> {
                              if (tried > OrganiserSignIn.MOST_BY_BOTH) {
                                throw new DomainError(
                                    Kind.TOO_MANY, Message.of("access.tried-too-often"));
                              }
                              return passwords.matches(
                                  current == null ? "" : current, own.passwordHash());
                            }))
        .map(
            fits -> {
              if (!fits) {
                throw invalid("$.current", Message.of("account.password.wrong"));
              }
              return null;
            });
  }

  private static String userName(Credentials own) {
    return own.email() == null ? own.name() : own.email();
  }

  private static String named(String given) {
    String name = given.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw invalid("$.name", Message.of("account.passkey.name", "most", LONGEST_NAME));
    }
    return name;
  }

  /** Fails (CONFLICT) where an organiser has taken away the last thing that signed them in. */
  static Future<Void> checkNotLast(SqlClient sql, UUID organiserId, @Nullable String issuer) {
    return AccountStore.hasWayIn(sql, organiserId, issuer)
        .map(
            left -> {
              if (!left) {
                throw new DomainError(Kind.CONFLICT, Message.of("account.last"));
              }
              return null;
            });
  }

  private static DomainError taken() {
    return new DomainError(Kind.CONFLICT, Message.of("account.email.taken"));
  }

  private static DomainError passkeyRefused() {
    return new DomainError(Kind.INVALID, Message.of("account.passkey.refused"));
  }

  private static DomainError invalid(String path, Message fault) {
    return new DomainError(
        Kind.INVALID, Message.of("account.refused"), List.of(new Fault(path, fault)));
  }
}
