package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.store.PersonalLinkStore;

/**
 * The links by which delegates sign in. A delegate may have several at once, so that a reminder
 * does not kill the link of the invitation; each holds until 30 days after the event.
 */
public final class PersonalLinks {
  private static final int DAYS = 30;

  private PersonalLinks() {}

  /** A fresh link for a delegate; its secret is known to the caller alone. */
  public static Future<Secret> make(
      SqlClient sql, UUID eventId, String participantId, UUID delegateId) {
    Secret secret = Secret.random();
    return PersonalLinkStore.insert(sql, secret, eventId, participantId, delegateId, DAYS)
        .map(secret);
  }

  /** Makes a link void that surely reached nobody. */
  public static Future<Void> withdraw(SqlClient sql, Secret secret) {
    return PersonalLinkStore.delete(sql, secret);
  }

  /** Makes all links of a delegate void and closes the sessions that they had opened. */
  public static Future<Void> revoke(
      SqlClient sql, UUID eventId, String participantId, UUID delegateId) {
    return PersonalLinkStore.revoke(sql, eventId, participantId, delegateId);
  }
}
