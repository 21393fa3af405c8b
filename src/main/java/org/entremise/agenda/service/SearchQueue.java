package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * Searches that take seconds and change nothing: some run at once, others wait for their turn. A
 * page that is loaded again asks the same again, and waits for the answer that is on its way.
 */
final class SearchQueue {
  private static final int THREADS = 2;

  /** Who asks with so many before them would wait for half a minute. */
  private static final int MOST = 12;

  private final WorkerExecutor workers;
  private final Map<List<Object>, Future<Object>> asked = new ConcurrentHashMap<>();

  SearchQueue(Vertx vertx, String name) {
    this.workers = vertx.createSharedWorkerExecutor(name, THREADS, 1, TimeUnit.MINUTES);
  }

  /**
   * What a search finds.
   *
   * @param question all that its answer depends on, and the kind of answer
   * @throws DomainError CONFLICT while too many others are asked for
   */
  <T> Future<T> find(Class<T> answer, List<Object> question, Callable<T> search) {
    Future<Object> known = asked.get(question);
    if (known == null && asked.size() >= MOST) {
      throw new DomainError(Kind.CONFLICT, Message.of("agenda.search.many"));
    }
    Promise<Object> promise = Promise.promise();
    Future<Object> before = asked.putIfAbsent(question, promise.future());
    if (before != null) {
      return before.map(answer::cast);
    }
    workers
        .executeBlocking(search, false)
        .<Object>map(found -> found)
        .onComplete(
            done -> {
              asked.remove(question);
              promise.handle(done);
            });
    return promise.future().map(answer::cast);
  }
}
