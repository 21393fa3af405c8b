package org.entremise.platform.web;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.TimeUnit;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the service answers, and whether it can serve: for whoever supervises it. */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final long PATIENCE_SECONDS = 2;

  private final Pool pool;

  public Health(Pool pool) {
    this.pool = pool;
  }

  public void mount(Api api) {
    api.on("isLive", call -> Future.succeededFuture(Reply.nothing()));
    api.on("isReady", call -> ready());
  }

  /** Asks the database, and does not wait for it for long. */
  private Future<Reply> ready() {
    return pool.query("select")
        .execute()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .map(answered -> Reply.nothing())
        .recover(
            failure -> {
              LOG.warn("not ready: the database does not answer ({})", failure.getMessage());
              return Future.failedFuture(
                  new DomainError(DomainError.Kind.UNAVAILABLE, Message.of("web.database")));
            });
  }
}
