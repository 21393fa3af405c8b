package org.entremise.wish.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;

/** What confirms to a participant that its answer is whole. */
@FunctionalInterface
public interface Receipt {
  /** Queues it in the transaction in which the participant says so. */
  Future<Void> queue(SqlClient sql, UUID eventId, String participantId);
}
