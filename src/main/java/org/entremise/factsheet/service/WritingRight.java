package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.kernel.Message;

/** Whether projects may write their sheets now. The one place where this is asked. */
final class WritingRight {
  private WritingRight() {}

  /** Why the event's projects may not write now, for them to read; empty: they may. */
  static Future<Optional<Message>> refusal(SqlClient sql, UUID eventId) {
    return RulesStore.get(sql, eventId)
        .map(
            rules ->
                rules.phase().allows(Act.WRITE_SHEET)
                    ? Optional.empty()
                    : Optional.of(rules.phase().refusal(Act.WRITE_SHEET)));
  }
}
