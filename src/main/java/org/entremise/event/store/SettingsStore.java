package org.entremise.event.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.event.Contact;
import org.entremise.event.DerivedGrid;
import org.entremise.event.EventSettings;
import org.entremise.event.Phase;
import org.entremise.event.SavedSettings;
import org.entremise.event.TimeGrid;
import org.entremise.event.TimeSlot;
import org.entremise.matching.Policy;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** What organisers decide about their events. */
public final class SettingsStore {
  private SettingsStore() {}

  /** A new event in preparation, with the slots that its grid lays out. */
  public static Future<Void> insert(SqlClient sql, UUID id, EventSettings settings, Policy policy) {
    return sql.preparedQuery(
            """
            insert into event (id, name, description, time_zone, grid, policy, phase, rules, contact)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        .execute(
            Tuple.of(
                id,
                settings.name(),
                settings.description(),
                settings.timeZone(),
                new JsonObject(Json.write(settings.grid())),
                policy.key(),
                text(Phase.PREPARATION),
                new JsonObject(Json.write(settings.rules())),
                json(settings.contact())))
        .compose(
            done -> SlotStore.replace(sql, id, settings.grid().slots(settings.zone(), List.of())));
  }

  /** The settings; NOT_FOUND where there is no such event. */
  public static Future<SavedSettings> get(SqlClient sql, UUID id) {
    return read(sql, id, "");
  }

  /** The settings, which nobody else changes before the transaction's end. */
  public static Future<SavedSettings> lock(SqlClient sql, UUID id) {
    return read(sql, id, " for update");
  }

  /** Saves settings under the next version, with the slots that their grid lays out. */
  public static Future<Void> update(
      SqlClient sql, UUID id, EventSettings settings, List<TimeSlot> slots) {
    return sql.preparedQuery(
            """
            update event set name = $2, description = $3, time_zone = $4, grid = $5, rules = $6,
              contact = $7, version = version + 1
            where id = $1
            """)
        .execute(
            Tuple.of(
                id,
                settings.name(),
                settings.description(),
                settings.timeZone(),
                new JsonObject(Json.write(settings.grid())),
                new JsonObject(Json.write(settings.rules())),
                json(settings.contact())))
        .compose(done -> SlotStore.replace(sql, id, slots));
  }

  /** Whom an event's participants may write to or call. */
  public static Future<Optional<Contact>> contact(SqlClient sql, UUID id) {
    return sql.preparedQuery("select contact from event where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(SettingsStore::contact));
  }

  /** Says whom an event's participants may write to or call. */
  public static Future<Void> setContact(SqlClient sql, UUID id, Contact contact) {
    return sql.preparedQuery("update event set contact = $2 where id = $1")
        .execute(Tuple.of(id, json(contact)))
        .mapEmpty();
  }

  private static @Nullable Contact contact(Row row) {
    @Nullable JsonObject kept = row.getJsonObject("contact");
    return kept == null ? null : Json.read(kept.encode(), Contact.class);
  }

  private static @Nullable JsonObject json(@Nullable Contact contact) {
    return contact == null ? null : new JsonObject(Json.write(contact));
  }

  private static Future<SavedSettings> read(SqlClient sql, UUID id, String lock) {
    return sql.preparedQuery(
            "select name, description, time_zone, grid, phase, rules, contact, version"
                + " from event where id = $1"
                + lock)
        .execute(Tuple.of(id))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.failedFuture(EventStore.unknown())
                    : SlotStore.all(sql, id).map(slots -> saved(rows.iterator().next(), slots)));
  }

  private static SavedSettings saved(Row row, List<TimeSlot> slots) {
    @Nullable JsonObject kept = row.getJsonObject("grid");
    String zone = row.getString("time_zone");
    TimeGrid grid =
        kept == null
            ? DerivedGrid.of(slots, ZoneId.of(zone))
            : Json.read(kept.encode(), TimeGrid.class);
    EventSettings settings =
        new EventSettings(
            row.getString("name"),
            row.getString("description"),
            zone,
            grid,
            RulesStore.rules(row),
            contact(row));
    Phase phase = constant(Phase.class, row.getString("phase"));
    return new SavedSettings(settings, phase, row.getInteger("version"), slots);
  }
}
