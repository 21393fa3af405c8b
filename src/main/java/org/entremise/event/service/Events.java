package org.entremise.event.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.entremise.event.store.EventStore;
import org.entremise.matching.Policy;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** Changing what an event is. */
public final class Events {
  private final Pool pool;
  private final Changes changes;

  public Events(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /** Decides whom the next schedules serve first. */
  public Future<Void> setPolicy(UUID eventId, Policy policy) {
    return EventStore.setPolicy(pool, eventId, policy)
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }
}
