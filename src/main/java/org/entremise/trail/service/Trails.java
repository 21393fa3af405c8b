package org.entremise.trail.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entremise.platform.web.Trail;
import org.entremise.trail.TrailEntry;
import org.entremise.trail.store.TrailStore;

/**
 * The trails of all events. The database hears of each step once an hour at the most: pages read
 * the same things again and again.
 */
public final class Trails implements Trail {
  private static final int PAGE = 50;

  private final Pool pool;
  private volatile Kept kept = new Kept(Instant.MIN);

  /** What is known to be in the database of an hour. */
  private record Kept(Instant hour, Set<Step> steps) {
    Kept(Instant hour) {
      this(hour, ConcurrentHashMap.newKeySet());
    }
  }

  public Trails(Pool pool) {
    this.pool = pool;
  }

  /**
   * Entries of an event.
   *
   * @param entries newest first
   * @param more whether there are earlier ones
   */
  public record Page(List<TrailEntry> entries, boolean more) {}

  @Override
  public Future<Void> note(Step step) {
    Kept now = of(Instant.now().truncatedTo(ChronoUnit.HOURS));
    if (now.steps().contains(step)) {
      return Future.succeededFuture();
    }
    return TrailStore.add(pool, step, now.hour()).onSuccess(done -> now.steps().add(step));
  }

  /** The newest entries with ids below {@code before}. */
  public Future<Page> page(UUID eventId, long before) {
    return TrailStore.newest(pool, eventId, before, PAGE + 1)
        .map(found -> new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE));
  }

  private Kept of(Instant hour) {
    Kept current = kept;
    if (!current.hour().equals(hour)) {
      current = new Kept(hour);
      kept = current;
    }
    return current;
  }
}
