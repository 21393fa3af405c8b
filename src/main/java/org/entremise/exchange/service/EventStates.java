package org.entremise.exchange.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;
import org.entremise.event.store.EventStore;
import org.entremise.exchange.EventState;
import org.entremise.people.store.ManyRegistrations;
import org.entremise.wish.store.WishStore;

/** Reads all of an event that tables can be about. */
final class EventStates {
  private EventStates() {}

  static Future<EventState> read(SqlClient sql, UUID eventId) {
    return Future.all(
            EventStore.get(sql, eventId),
            ManyRegistrations.all(sql, eventId),
            WishStore.all(sql, eventId))
        .map(found -> new EventState(found.resultAt(0), found.resultAt(1), found.resultAt(2)));
  }
}
