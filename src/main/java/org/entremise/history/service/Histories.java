package org.entremise.history.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import org.entremise.history.HistoryEntry;
import org.entremise.history.store.HistoryStore;

/** Reading events' histories, page by page. */
public final class Histories {
  private static final int PAGE = 50;

  private final Pool pool;

  public Histories(Pool pool) {
    this.pool = pool;
  }

  /**
   * Entries of an event.
   *
   * @param entries newest first
   * @param more whether there are earlier ones
   */
  public record Page(List<HistoryEntry> entries, boolean more) {}

  /** The newest entries with ids below {@code before}. */
  public Future<Page> page(UUID eventId, long before) {
    return HistoryStore.newest(pool, eventId, before, PAGE + 1)
        .map(found -> new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE));
  }
}
