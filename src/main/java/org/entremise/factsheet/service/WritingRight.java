package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import org.entremise.kernel.Message;

/** Whether projects may write their sheets now. The one place where this is asked. */
@FunctionalInterface
public interface WritingRight {
  /** They always may. */
  WritingRight ALWAYS = (sql, eventId) -> Future.succeededFuture(Optional.empty());

  /** Why the event's projects may not write now, for them to read; empty: they may. */
  Future<Optional<Message>> refusal(SqlClient sql, UUID eventId);
}
