package org.entremise.platform.sql;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What many ask at the same time, asked in one question: while the database answers one, the next
 * ones gather. An answer is never older than who asked for it. Alone, nobody waits.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
public final class Together<K, V> {
  /** A question that is lost must not hold up all others. */
  private static final long PATIENCE_SECONDS = 10;

  private final Vertx vertx;
  private final Function<Set<K>, Future<Map<K, V>>> ask;
  private final V none;

  private Map<K, Promise<V>> gathered = new HashMap<>();
  private boolean asking;

  /**
   * Asks nothing yet.
   *
   * @param ask answers for all keys at once
   * @param none the answer for those that it leaves out
   */
  public Together(Vertx vertx, Function<Set<K>, Future<Map<K, V>>> ask, V none) {
    this.vertx = vertx;
    this.ask = ask;
    this.none = none;
  }

  /** The answer as it is from now on. */
  public Future<V> of(K key) {
    // Whoever asks goes on where they were, not where somebody else's question was answered.
    Context own = vertx.getOrCreateContext();
    Promise<V> answer = Promise.promise();
    gather(key).onComplete(found -> own.runOnContext(now -> answer.handle(found)));
    askNext();
    return answer.future();
  }

  private synchronized Future<V> gather(K key) {
    return gathered.computeIfAbsent(key, first -> Promise.promise()).future();
  }

  private void askNext() {
    Map<K, Promise<V>> asked = next();
    if (!asked.isEmpty()) {
      ask.apply(Set.copyOf(asked.keySet()))
          .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .onComplete(
              found -> {
                answered();
                asked.forEach((key, promise) -> promise.handle(answer(found, key)));
                askNext();
              });
    }
  }

  /** Who is asked about next; nobody while a question is under way. */
  private synchronized Map<K, Promise<V>> next() {
    if (asking || gathered.isEmpty()) {
      return Map.of();
    }
    asking = true;
    Map<K, Promise<V>> asked = gathered;
    gathered = new HashMap<>();
    return asked;
  }

  private synchronized void answered() {
    asking = false;
  }

  private AsyncResult<V> answer(AsyncResult<Map<K, V>> found, K key) {
    return found.map(all -> all.getOrDefault(key, none));
  }
}
