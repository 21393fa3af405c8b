package org.entremise.platform.print;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * Draws PDFs one after the other, as each takes a core and much memory for seconds. A few wait;
 * more than that would wait so long that they had better come back.
 */
public final class PrintQueue {
  /** The one that is drawn and those that wait. */
  static final int MOST = 9;

  private final WorkerExecutor worker;
  private final AtomicInteger inside = new AtomicInteger();

  public PrintQueue(Vertx vertx) {
    this.worker = vertx.createSharedWorkerExecutor("prints", 1, 5, TimeUnit.MINUTES);
  }

  /**
   * Draws as soon as it is its turn.
   *
   * @throws DomainError (in the future) UNAVAILABLE where too many wait already
   */
  public <T> Future<T> draw(Callable<T> drawing) {
    if (inside.incrementAndGet() > MOST) {
      inside.decrementAndGet();
      return Future.failedFuture(
          new DomainError(Kind.UNAVAILABLE, Message.of("print.busy", "waiting", MOST - 1)));
    }
    return worker.executeBlocking(drawing, false).onComplete(done -> inside.decrementAndGet());
  }
}
