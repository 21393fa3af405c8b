package org.entremise.privacy.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.event.store.EventStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.privacy.Kept;
import org.entremise.privacy.store.RetentionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has been kept long enough: events when their day has come, links and sessions that
 * open nothing any more.
 */
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;

  public Retention(Vertx vertx, Pool pool, Changes changes) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
  }

  /** Looks now, and then every hour. */
  public void start() {
    vertx.setPeriodic(1, PAUSE.toMillis(), timer -> look());
  }

  private void look() {
    erase(Instant.now())
        .compose(done -> RetentionStore.deleteExpired(pool))
        .onFailure(e -> LOG.error("what has been kept long enough cannot be erased", e));
  }

  /** Erases the events whose day has come by the clocks of their zone; tells which. */
  public Future<List<UUID>> erase(Instant now) {
    return RetentionStore.all(pool)
        .compose(
            all -> {
              Future<?> done = Future.succeededFuture();
              List<UUID> due =
                  all.stream().filter(kept -> kept.isDue(now)).map(Kept::eventId).toList();
              for (UUID eventId : due) {
                done = done.compose(before -> erase(eventId, now));
              }
              return done.map(due);
            });
  }

  /** Somebody may have prolonged it meanwhile. */
  private Future<Void> erase(UUID eventId, Instant now) {
    return pool.withTransaction(
            sql ->
                RetentionStore.locked(sql, eventId)
                    .compose(
                        kept ->
                            kept.isPresent() && kept.get().isDue(now)
                                ? EventStore.delete(sql, eventId).map(true)
                                : Future.succeededFuture(false)))
        .onSuccess(
            erased -> {
              if (erased) {
                LOG.info("event {} has been kept long enough and is erased", eventId);
                changes.publish(eventId, Change.eventChanged());
              }
            })
        .mapEmpty();
  }
}
