package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.access.IdentityProvider;
import org.entremise.access.Secret;
import org.entremise.access.Visitor;
import org.entremise.access.service.Accounts.Self;
import org.entremise.access.service.OpenIdConnect.Answer;
import org.entremise.access.service.ProviderRefusal.Why;
import org.entremise.access.store.AccountStore;
import org.entremise.access.store.IdentityStore;
import org.entremise.access.store.IdentityStore.Visit;
import org.entremise.access.store.OrganiserLinkStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.sql.SqlStates;
import org.jspecify.annotations.Nullable;

/**
 * How organisers sign in by an identity provider, where one is configured. It lets in only whom an
 * organiser, signed in, has linked to their account: an address that the provider knows them by
 * says nothing, as nobody has checked the addresses here.
 */
public final class ProviderSignIn {
  /** How long somebody may stay at the provider. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Pool pool;
  private final Sessions sessions;
  private final OrganiserSignIn organisers;
  private final @Nullable OpenIdConnect provider;

  /**
   * One for the service.
   *
   * @param organisers whose bounds on attempts hold here too
   * @param provider null: none is configured
   */
  public ProviderSignIn(
      Vertx vertx,
      Pool pool,
      Sessions sessions,
      OrganiserSignIn organisers,
      @Nullable IdentityProvider provider) {
    this.pool = pool;
    this.sessions = sessions;
    this.organisers = organisers;
    this.provider = provider == null ? null : new OpenIdConnect(vertx, provider);
  }

  /**
   * A browser that goes to the provider.
   *
   * @param address where to
   * @param browser the secret by which it is known when it comes back
   */
  public record Departure(URI address, Secret browser) {}

  /**
   * With what a browser comes back, as far as it has that.
   *
   * @param browser the secret that it left with
   * @param error why the provider gives no code
   */
  public record Return(
      @Nullable Secret browser,
      @Nullable String state,
      @Nullable String code,
      @Nullable String issuer,
      @Nullable String error) {}

  /** By which name people know the provider; null: none is configured. */
  public @Nullable String name() {
    return provider == null ? null : provider.name();
  }

  /**
   * Sends a browser to the provider to sign in.
   *
   * @param redirect where the provider sends it back to
   * @param next the page to open then, a path of this service
   * @throws DomainError INVALID where that is none; in the future NOT_FOUND where there is no
   *     provider, UNAVAILABLE where it does not answer, TOO_MANY where it was tried too often
   */
  public Future<Departure> signIn(Visitor visitor, URI redirect, String next) {
    return depart(visitor, redirect, Landing.checked(next), null);
  }

  /** Sends an organiser's browser to the provider, to link who they are there; fails as above. */
  public Future<Departure> link(Visitor visitor, URI redirect, UUID organiserId) {
    return depart(visitor, redirect, Landing.ACCOUNT, organiserId);
  }

  /**
   * Takes a browser back.
   *
   * @param device by the name that its organiser sees; null: it has none
   * @throws DomainError (in the future) NOT_FOUND where there is no provider
   */
  public Future<Landing> back(Return back, URI redirect, @Nullable String device) {
    OpenIdConnect asked = configured();
    @Nullable Secret browser = back.browser();
    if (browser == null || back.state() == null) {
      return Future.succeededFuture(Landing.onSignIn("", Why.STALE));
    }
    return IdentityStore.end(pool, browser, new Secret(back.state()))
        .compose(
            visit ->
                visit.isEmpty()
                    ? Future.succeededFuture(Landing.onSignIn("", Why.STALE))
                    : received(asked, visit.get(), back, browser, redirect, device));
  }

  /**
   * Forgets who an organiser is at the provider.
   *
   * @throws DomainError (in the future) NOT_FOUND where that is not known, CONFLICT where nothing
   *     else is left to sign in with
   */
  public Future<Void> unlink(Self self) {
    String issuer = configured().issuer();
    return pool.withTransaction(
        sql ->
            AccountStore.lock(sql, self.organiserId())
                .compose(own -> IdentityStore.unlink(sql, self.organiserId(), issuer))
                .compose(
                    there -> {
                      if (!there) {
                        throw new DomainError(
                            Kind.NOT_FOUND, Message.of("account.identity.unknown"));
                      }
                      return Accounts.checkNotLast(sql, self.organiserId(), issuer);
                    }));
  }

  private Future<Departure> depart(
      Visitor visitor, URI redirect, String next, @Nullable UUID organiserId) {
    OpenIdConnect asked = configured();
    @Nullable Secret session = visitor.session();
    @Nullable Buffer before = session == null ? null : Buffer.buffer(session.hash());
    return organisers
        .limited(visitor)
        .compose(done -> asked.ask(redirect))
        .compose(
            question -> {
              Visit visit = new Visit(question.nonce(), next, before, organiserId);
              return IdentityStore.begin(
                      pool, question.verifier(), question.state(), visit, PATIENCE)
                  .map(new Departure(question.address(), question.verifier()));
            });
  }

  private Future<Landing> received(
      OpenIdConnect asked,
      Visit visit,
      Return back,
      Secret browser,
      URI redirect,
      @Nullable String device) {
    return subject(asked, visit, back, browser, redirect)
        .compose(
            subject ->
                visit.organiserId() == null
                    ? signedIn(visit, asked.issuer(), subject, device)
                    : linked(visit, visit.organiserId(), asked.issuer(), subject))
        .recover(
            e -> {
              if (e instanceof ProviderRefusal refusal) {
                return Future.succeededFuture(refused(visit, refusal.why()));
              }
              return e instanceof DomainError
                  ? Future.succeededFuture(refused(visit, Why.UNREACHABLE))
                  : Future.failedFuture(e);
            });
  }

  private static Future<String> subject(
      OpenIdConnect asked, Visit visit, Return back, Secret browser, URI redirect) {
    @Nullable String code = back.code();
    if (back.error() != null || code == null) {
      boolean givenUp = "access_denied".equals(back.error());
      return Future.failedFuture(new ProviderRefusal(givenUp ? Why.GIVEN_UP : Why.REFUSED));
    }
    return asked.subject(new Answer(code, back.issuer(), redirect, browser, visit.nonce()));
  }

  private Future<Landing> signedIn(
      Visit visit, String issuer, String subject, @Nullable String device) {
    return pool.withTransaction(
        sql ->
            IdentityStore.use(sql, issuer, subject)
                .map(found -> found.orElseThrow(() -> new ProviderRefusal(Why.UNKNOWN)))
                .compose(
                    id -> sessions.open(sql, new Holder.Organiser(id), device, visit.session()))
                .map(signedIn -> new Landing(visit.next(), signedIn.secret())));
  }

  private Future<Landing> linked(Visit visit, UUID organiserId, String issuer, String subject) {
    return pool.withTransaction(
            sql ->
                IdentityStore.link(sql, organiserId, issuer, subject)
                    .compose(done -> OrganiserLinkStore.spend(sql, organiserId)))
        .map(new Landing(visit.next(), null))
        .recover(
            e ->
                Future.failedFuture(
                    SqlStates.isUniqueViolation(e) ? new ProviderRefusal(Why.TAKEN) : e));
  }

  private static Landing refused(Visit visit, Why why) {
    return visit.organiserId() == null
        ? Landing.onSignIn(visit.next(), why)
        : Landing.onAccount(why);
  }

  private OpenIdConnect configured() {
    if (provider == null) {
      throw new DomainError(Kind.NOT_FOUND, Message.of("access.oidc.none"));
    }
    return provider;
  }
}
