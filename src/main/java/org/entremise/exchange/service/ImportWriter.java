package org.entremise.exchange.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entremise.exchange.ImportPlan;
import org.entremise.exchange.ImportPlan.Outcome;
import org.entremise.exchange.ImportPlan.SheetWriting;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.exchange.service.Imports.Preview;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.store.DraftStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.store.ManyRegistrations;
import org.entremise.wish.store.WishStore;
import org.jspecify.annotations.Nullable;

/** Writes what a plan says, with one line of the event's history. */
final class ImportWriter {
  private ImportWriter() {}

  static Future<Void> write(SqlClient sql, UUID eventId, String author, Preview preview) {
    Outcome outcome = preview.plan().outcome();
    return add(sql, eventId, outcome.added())
        .compose(
            ids ->
                ManyRegistrations.change(sql, eventId, outcome.changed())
                    .compose(done -> writeSheets(sql, eventId, author, outcome.sheets(), ids)))
        .compose(done -> WishStore.putAll(sql, eventId, outcome.wishes()))
        .compose(done -> WishStore.deleteAll(sql, eventId, outcome.withdrawn()))
        .compose(done -> HistoryStore.add(sql, eventId, author, history(preview)))
        .compose(
            done ->
                outcome.sheets().isEmpty()
                    ? Future.succeededFuture()
                    : HistoryStore.add(sql, eventId, author, sheetHistory(preview)));
  }

  /** Refuses what would overwrite anything that the preview did not show. */
  private static Future<Void> writeSheets(
      SqlClient sql,
      UUID eventId,
      String author,
      List<SheetWriting> sheets,
      Map<String, String> ids) {
    if (sheets.isEmpty()) {
      return Future.succeededFuture();
    }
    Map<String, SheetWriting> byId = new TreeMap<>();
    sheets.forEach(one -> byId.put(ids.getOrDefault(one.projectId(), one.projectId()), one));
    return DraftStore.holdAll(sql, eventId, byId.keySet())
        .compose(
            held -> {
              boolean same =
                  byId.entrySet().stream()
                      .allMatch(one -> isAt(held.get(one.getKey()), one.getValue().revision()));
              if (!same) {
                throw new DomainError(Kind.CONFLICT, Message.of("exchange.conflict"));
              }
              Map<String, FactSheet> contents = new LinkedHashMap<>();
              byId.forEach((id, one) -> contents.put(id, one.sheet()));
              return DraftStore.writeAll(sql, eventId, contents, author);
            });
  }

  private static boolean isAt(@Nullable SheetDraft draft, int revision) {
    return draft != null && draft.revision() == revision;
  }

  /** Gives them their ids, told by those that they had for the time being. */
  private static Future<Map<String, String>> add(
      SqlClient sql, UUID eventId, List<Registration> added) {
    if (added.isEmpty()) {
      return Future.succeededFuture(Map.of());
    }
    // A table of new participants is of one side.
    Side side = added.get(0).participant().side();
    return ManyRegistrations.nextIds(sql, eventId, side, added.size())
        .compose(
            ids -> {
              List<Registration> all = new ArrayList<>();
              Map<String, String> given = new HashMap<>();
              for (Registration one : added) {
                String id = ids.get(all.size());
                given.put(one.participant().id(), id);
                all.add(withId(one, id));
              }
              return ManyRegistrations.add(sql, eventId, side, all).map(given);
            });
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

  private static Message sheetHistory(Preview preview) {
    return Message.of(
        "history.import.sheets",
        "file",
        preview.dropped().fileName(),
        "count",
        preview.plan().outcome().sheets().size());
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
