package org.entremise.people.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** Participants with their unavailabilities. */
public final class ParticipantStore {
  private static final String SELECT =
      """
      select id, side, name, kind, description, seats, min_meetings, max_meetings, max_breaks,
        max_consecutive,
        array(select slot_id from unavailability u
              where u.event_id = p.event_id and u.participant_id = p.id) as unavailable
      from participant p
      where event_id = $1
      """;

  static final String INSERT =
      """
      insert into participant (event_id, id, side, position, name, kind, description, seats,
        min_meetings, max_meetings, max_breaks, max_consecutive)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """;

  private ParticipantStore() {}

  /** Inserts them in their order. */
  public static Future<Void> insert(SqlClient sql, UUID eventId, List<Participant> participants) {
    List<Tuple> rows = new ArrayList<>();
    List<Tuple> unavailabilities = new ArrayList<>();
    for (Participant p : participants) {
      rows.add(row(eventId, rows.size(), p));
      p.unavailable().forEach(slot -> unavailabilities.add(Tuple.of(eventId, p.id(), slot)));
    }
    return sql.preparedQuery(INSERT)
        .executeBatch(rows)
        .compose(done -> insertUnavailabilities(sql, unavailabilities));
  }

  /** Inserts one. */
  static Future<Void> insert(SqlClient sql, UUID eventId, int position, Participant p) {
    return sql.preparedQuery(INSERT)
        .execute(row(eventId, position, p))
        .compose(done -> replaceUnavailabilities(sql, eventId, p.id(), p.unavailable()));
  }

  static Future<Void> replaceUnavailabilities(
      SqlClient sql, UUID eventId, String id, Collection<String> slots) {
    List<Tuple> rows = slots.stream().map(slot -> Tuple.of(eventId, id, slot)).toList();
    return sql.preparedQuery(
            "delete from unavailability where event_id = $1 and participant_id = $2")
        .execute(Tuple.of(eventId, id))
        .compose(done -> insertUnavailabilities(sql, rows));
  }

  /** All of an event: funders first, each side in its order. */
  public static Future<List<Participant>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(SELECT + " order by side, position")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(ParticipantStore::participant).toList());
  }

  /** One participant; NOT_FOUND where there is none. */
  public static Future<Participant> get(SqlClient sql, UUID eventId, String id) {
    return sql.preparedQuery(SELECT + " and id = $2")
        .execute(Tuple.of(eventId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw unknown(id);
              }
              return participant(rows.iterator().next());
            });
  }

  /** Those of an event among these ids, by their id. */
  public static Future<Map<String, Participant>> some(
      SqlClient sql, UUID eventId, Collection<String> ids) {
    return sql.preparedQuery(SELECT + " and id = any($2)")
        .execute(Tuple.of(eventId, (Object) ids.toArray(String[]::new)))
        .map(
            rows ->
                rows.stream()
                    .map(ParticipantStore::participant)
                    .collect(Collectors.toMap(Participant::id, participant -> participant)));
  }

  /** The names of an event's participants among these ids, by their id. */
  public static Future<Map<String, String>> names(
      SqlClient sql, UUID eventId, Collection<String> ids) {
    return sql.preparedQuery(
            "select id, name from participant where event_id = $1 and id = any($2)")
        .execute(Tuple.of(eventId, (Object) ids.toArray(String[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("id"), row -> row.getString("name"))));
  }

  /** The error for an id that is no participant's. */
  public static DomainError unknown(String id) {
    return new DomainError(
        Kind.NOT_FOUND, Message.of("people.participant.unknown", "participant", id));
  }

  static Future<Void> insertUnavailabilities(SqlClient sql, List<Tuple> rows) {
    if (rows.isEmpty()) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery(
            "insert into unavailability (event_id, participant_id, slot_id) values ($1, $2, $3)")
        .executeBatch(rows)
        .mapEmpty();
  }

  static Tuple row(UUID eventId, int position, Participant p) {
    return Tuple.of(eventId, p.id(), text(p.side()), position, p.name())
        .addValue(p.kind() == null ? null : text(p.kind()))
        .addValue(p.description())
        .addValue(p.seats())
        .addValue(p.minMeetings())
        .addValue(p.maxMeetings())
        .addValue(p.maxBreaks())
        .addValue(p.maxConsecutive());
  }

  private static Participant participant(Row row) {
    @Nullable String kind = row.getString("kind");
    return new Participant(
        row.getString("id"),
        constant(Side.class, row.getString("side")),
        row.getString("name"),
        kind == null ? null : constant(FunderKind.class, kind),
        row.getString("description"),
        Set.copyOf(List.of(row.getArrayOfStrings("unavailable"))),
        row.getInteger("seats"),
        row.getInteger("min_meetings"),
        row.getInteger("max_meetings"),
        row.getInteger("max_breaks"),
        row.getInteger("max_consecutive"));
  }
}
