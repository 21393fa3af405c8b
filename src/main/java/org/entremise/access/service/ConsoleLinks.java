package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;

/**
 * The sign-in links that the service prints when it starts; each start makes the earlier ones void.
 */
public final class ConsoleLinks {
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Pool pool;

  public ConsoleLinks(Pool pool) {
    this.pool = pool;
  }

  /** One link for each holder, in their order. */
  public Future<List<Secret>> renew(List<Holder> holders) {
    List<Secret> secrets = holders.stream().map(holder -> Secret.random()).toList();
    Instant expiry = Instant.now().plus(LIFETIME);
    return pool.withTransaction(
        sql -> {
          Future<Void> inserted = AccessStore.deleteConsoleLinks(sql);
          for (int i = 0; i < holders.size(); i++) {
            Secret secret = secrets.get(i);
            Holder holder = holders.get(i);
            inserted =
                inserted.compose(
                    done -> AccessStore.insertConsoleLink(sql, secret, holder, expiry));
          }
          return inserted.map(secrets);
        });
  }
}
