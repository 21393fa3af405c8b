package org.entremise.event.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.UUID;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** What holds in events: phase and rules, for whoever is about to change something. */
public final class RulesStore {
  private RulesStore() {}

  /** What holds now; NOT_FOUND where there is no such event. */
  public static Future<EventRules> get(SqlClient sql, UUID eventId) {
    return read(sql, eventId, "");
  }

  /** What holds now, and does not change before the transaction's end. */
  public static Future<EventRules> hold(SqlClient sql, UUID eventId) {
    return read(sql, eventId, " for share");
  }

  /**
   * As {@link #hold(SqlClient, UUID)}, where the phase allows something.
   *
   * @throws org.entremise.kernel.DomainError (in the future) CONFLICT where it does not
   */
  public static Future<EventRules> hold(SqlClient sql, UUID eventId, Act act) {
    return hold(sql, eventId)
        .map(
            rules -> {
              rules.check(act);
              return rules;
            });
  }

  /** What holds now, which nobody else changes or holds before the transaction's end. */
  public static Future<EventRules> lock(SqlClient sql, UUID eventId) {
    return read(sql, eventId, " for update");
  }

  /** Leads the event into a phase. */
  public static Future<Void> enter(SqlClient sql, UUID eventId, Phase phase) {
    return sql.preparedQuery("update event set phase = $2 where id = $1")
        .execute(Tuple.of(eventId, text(phase)))
        .mapEmpty();
  }

  /** The rules in a row of events; the usual ones where none were ever decided. */
  public static Rules rules(Row row) {
    @Nullable JsonObject kept = row.getJsonObject("rules");
    return kept == null ? Rules.USUAL : Json.read(kept.encode(), Rules.class);
  }

  private static Future<EventRules> read(SqlClient sql, UUID eventId, String lock) {
    return sql.preparedQuery("select phase, time_zone, rules from event where id = $1" + lock)
        .execute(Tuple.of(eventId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw EventStore.unknown();
              }
              Row row = rows.iterator().next();
              return new EventRules(
                  constant(Phase.class, row.getString("phase")),
                  ZoneId.of(row.getString("time_zone")),
                  rules(row));
            });
  }
}
