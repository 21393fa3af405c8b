package org.entremise.platform.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entremise.platform.live.Change.Kind;

/**
 * What many ask of an event at once, read once for all of them and kept until something of the
 * event changes. Who has made a change reads it afresh; a change by another service is known here
 * once that has told it, and in any case after some seconds.
 *
 * @param <T> what is read
 */
public final class Kept<T> {
  private static final long LONGEST_MILLIS = 5_000;

  private final Vertx vertx;
  private final Function<UUID, Future<T>> read;
  private final Map<UUID, Future<T>> kept = new ConcurrentHashMap<>();

  /**
   * Nothing yet.
   *
   * @param kinds of changes after which it is read afresh
   */
  public Kept(Vertx vertx, Changes changes, Set<Kind> kinds, Function<UUID, Future<T>> read) {
    this.vertx = vertx;
    this.read = read;
    changes.atOnce(kinds, kept::remove, kept::clear);
  }

  /** What it is now. */
  public Future<T> of(UUID eventId) {
    return kept.computeIfAbsent(eventId, this::begin);
  }

  /** Kept from its beginning on, so that a change while it is read is not missed. */
  private Future<T> begin(UUID eventId) {
    Future<T> begun = read.apply(eventId);
    vertx.setTimer(LONGEST_MILLIS, timer -> kept.remove(eventId, begun));
    begun.onFailure(e -> kept.remove(eventId, begun));
    return begun;
  }
}
