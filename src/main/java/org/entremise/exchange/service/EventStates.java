package org.entremise.exchange.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;
import org.entremise.event.store.EventStore;
import org.entremise.exchange.EventContents;
import org.entremise.exchange.EventState;
import org.entremise.factsheet.store.DraftStore;
import org.entremise.factsheet.store.QuestionStore;
import org.entremise.mail.store.TemplateStore;
import org.entremise.people.store.ManyRegistrations;
import org.entremise.wish.store.WishStore;

/** Reads all of an event that tables can be about. */
final class EventStates {
  private EventStates() {}

  static Future<EventState> read(SqlClient sql, UUID eventId) {
    return Future.all(
            EventStore.get(sql, eventId),
            ManyRegistrations.all(sql, eventId),
            WishStore.all(sql, eventId),
            DraftStore.all(sql, eventId))
        .map(
            found ->
                new EventState(
                    found.resultAt(0), found.resultAt(1), found.resultAt(2), found.resultAt(3)));
  }

  /** The same with what no table changes. */
  static Future<EventContents> contents(SqlClient sql, UUID eventId) {
    return Future.all(
            read(sql, eventId), QuestionStore.all(sql, eventId), TemplateStore.all(sql, eventId))
        .map(found -> new EventContents(found.resultAt(0), found.resultAt(1), found.resultAt(2)));
  }
}
