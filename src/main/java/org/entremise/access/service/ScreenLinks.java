package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.store.ScreenLinkStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/**
 * The link by which somebody without any access shows an event's big screen. There is one at most.
 */
public final class ScreenLinks {
  private static final int DAYS = 30;

  private final Pool pool;
  private final Changes changes;

  public ScreenLinks(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /** A fresh link; only its hash is kept. */
  public record Link(Secret secret, Instant until) {}

  /** Until when there is a link. */
  public Future<Optional<Instant>> until(UUID eventId) {
    return ScreenLinkStore.until(pool, eventId);
  }

  /** Makes a link, and the one before void with all screens that it had opened. */
  public Future<Link> make(UUID eventId, String author) {
    Secret secret = Secret.random();
    return pool.withTransaction(
            sql ->
                ScreenLinkStore.revoke(sql, eventId)
                    .compose(done -> ScreenLinkStore.insert(sql, secret, eventId, DAYS))
                    .compose(
                        until ->
                            HistoryStore.add(
                                    sql, eventId, author, Message.of("history.screen.link"))
                                .map(new Link(secret, until))))
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }

  /** Makes the link void with all screens that it had opened. */
  public Future<Void> revoke(UUID eventId, String author) {
    return pool.withTransaction(
            sql ->
                ScreenLinkStore.revoke(sql, eventId)
                    .compose(
                        there ->
                            there
                                ? HistoryStore.add(
                                    sql, eventId, author, Message.of("history.screen.revoked"))
                                : Future.succeededFuture()))
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }
}
