package org.entremise.exchange.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entremise.exchange.ImportPlan;
import org.entremise.exchange.ImportPlan.Outcome;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.exchange.service.Imports.Preview;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.store.ManyRegistrations;
import org.entremise.wish.store.WishStore;

/** Writes what a plan says, with one line of the event's history. */
final class ImportWriter {
  private ImportWriter() {}

  static Future<Void> write(SqlClient sql, UUID eventId, String author, Preview preview) {
    Outcome outcome = preview.plan().outcome();
    return add(sql, eventId, outcome.added())
        .compose(done -> ManyRegistrations.change(sql, eventId, outcome.changed()))
        .compose(done -> WishStore.putAll(sql, eventId, outcome.wishes()))
        .compose(done -> WishStore.deleteAll(sql, eventId, outcome.withdrawn()))
        .compose(done -> HistoryStore.add(sql, eventId, author, history(preview)));
  }

  private static Future<Void> add(SqlClient sql, UUID eventId, List<Registration> added) {
    if (added.isEmpty()) {
      return Future.succeededFuture();
    }
    // A table of new participants is of one side.
    Side side = added.get(0).participant().side();
    return ManyRegistrations.nextIds(sql, eventId, side, added.size())
        .map(
            ids ->
                IntStream.range(0, ids.size())
                    .mapToObj(i -> withId(added.get(i), ids.get(i)))
                    .toList())
        .compose(all -> ManyRegistrations.add(sql, eventId, side, all));
  }

  private static Registration withId(Registration one, String id) {
    Participant p = one.participant();
    Participant named =
        new Participant(
            id,
            p.side(),
            p.name(),
            p.kind(),
            p.description(),
            p.unavailable(),
            p.seats(),
            p.minMeetings(),
            p.maxMeetings(),
            p.maxBreaks(),
            p.maxConsecutive());
    return new Registration(named, one.revision(), one.delegates());
  }

  private static Message history(Preview preview) {
    ImportPlan plan = preview.plan();
    return Message.of(
        "history.import",
        "kind",
        requireNonNull(plan.kind()).name().toLowerCase(Locale.ROOT),
        "file",
        preview.dropped().fileName(),
        "added",
        plan.count(Status.ADDED),
        "changed",
        plan.count(Status.CHANGED));
  }
}
