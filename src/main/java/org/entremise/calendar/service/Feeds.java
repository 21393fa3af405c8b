package org.entremise.calendar.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.service.Attempts;
import org.entremise.access.store.AccessStore;
import org.entremise.calendar.Feed;
import org.entremise.calendar.FeedKey;
import org.entremise.calendar.store.FeedStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * The addresses by which delegates' calendars read agendas. Each delegate has at most one, which
 * they renew and revoke themselves.
 */
public final class Feeds {
  /**
   * So many addresses that open nothing a machine may ask for in an hour; calendar services ask for
   * many people's from one machine.
   */
  private static final int MOST_UNKNOWN = 100;

  private final Pool pool;
  private final FeedKey key;
  private final Attempts attempts;

  public Feeds(Pool pool, FeedKey key, Attempts attempts) {
    this.pool = pool;
    this.key = key;
    this.attempts = attempts;
  }

  /**
   * A feed as its delegate sees it.
   *
   * @param secret null: the service has another key by now, so that the address can no longer be
   *     shown; calendars that have it still read it
   */
  public record Shown(Feed feed, @Nullable Secret secret) {}

  /**
   * The feed of the delegate whose link the session has opened; empty where they have none.
   *
   * @param session the caller's
   */
  public Future<Optional<Shown>> get(UUID eventId, String participantId, Secret session) {
    return AccessStore.delegate(pool, session, eventId, participantId)
        .compose(delegate -> FeedStore.of(pool, eventId, participantId, delegate.orElse(null)))
        .map(kept -> kept.map(this::shown));
  }

  private Shown shown(FeedStore.Kept kept) {
    Secret secret = key.secret(kept.feed().id());
    return new Shown(
        kept.feed(), MessageDigest.isEqual(secret.hash(), kept.hash().getBytes()) ? secret : null);
  }

  /**
   * Makes a feed; the address that there was opens nothing any more.
   *
   * @param language for whoever holds a link that was printed
   */
  public Future<Optional<Shown>> renew(
      UUID eventId, String participantId, Secret session, Language language) {
    UUID id = UUID.randomUUID();
    return AccessStore.delegate(pool, session, eventId, participantId)
        .compose(
            delegate ->
                FeedStore.renew(
                    pool,
                    id,
                    key.secret(id),
                    eventId,
                    participantId,
                    delegate.orElse(null),
                    language))
        .compose(done -> get(eventId, participantId, session));
  }

  /** Makes a feed void; does nothing where there is none. */
  public Future<Void> revoke(UUID eventId, String participantId, Secret session) {
    return AccessStore.delegate(pool, session, eventId, participantId)
        .compose(delegate -> FeedStore.revoke(pool, eventId, participantId, delegate.orElse(null)));
  }

  /**
   * The feed that a secret opens.
   *
   * @param machine that asks
   * @throws DomainError (in the future) NOT_FOUND for a secret that opens nothing, whatever it may
   *     have opened before; TOO_MANY for too many of them
   */
  public Future<Feed> open(Secret secret, String machine) {
    return FeedStore.open(pool, secret)
        .compose(feed -> feed.isPresent() ? Future.succeededFuture(feed.get()) : unknown(machine));
  }

  private Future<Feed> unknown(String machine) {
    return attempts
        .note("feed " + machine)
        .compose(
            asked ->
                Future.failedFuture(
                    asked > MOST_UNKNOWN
                        ? new DomainError(Kind.TOO_MANY, Message.of("calendar.feed.too-many"))
                        : new DomainError(Kind.NOT_FOUND, Message.of("calendar.feed.unknown"))));
  }
}
