package org.entremise.privacy.service;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.privacy.store.OrganiserDataStore;

/** What is held about an organiser: seeing it, and erasing it. */
public final class OrganiserData {
  private final Pool pool;

  public OrganiserData(Pool pool) {
    this.pool = pool;
  }

  /** Everything, in the shape of the contract's {@code AccountData}. */
  public Future<JsonObject> all(UUID organiserId) {
    return OrganiserDataStore.all(pool, organiserId);
  }

  /**
   * Erases the organiser.
   *
   * @param sentences for the name that what they did goes by from now on
   * @throws DomainError (in the future) CONFLICT where they own an event: others depend on it
   */
  public Future<Void> erase(UUID organiserId, Sentences sentences) {
    return pool.withTransaction(
        sql ->
            OrganiserDataStore.owned(sql, organiserId)
                .compose(
                    owned -> {
                      if (!owned.isEmpty()) {
                        return Future.failedFuture(
                            new DomainError(
                                Kind.CONFLICT,
                                Message.of("privacy.owner", "events", String.join(", ", owned))));
                      }
                      String instead = sentences.say(Message.of("privacy.organiser"));
                      return OrganiserDataStore.erase(sql, organiserId, instead);
                    }));
  }
}
