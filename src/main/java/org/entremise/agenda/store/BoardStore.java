package org.entremise.agenda.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.board.Alteration;
import org.entremise.board.Board;
import org.entremise.board.Fact;
import org.entremise.board.Patch;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Boards as facts, one a row, so that a command costs what it alters. */
public final class BoardStore {
  private BoardStore() {}

  /**
   * A board at a revision.
   *
   * @param waiting the schedule that a search has found and nobody has taken; null: none
   */
  public record Kept(int revision, Board board, @Nullable UUID waiting) {}

  /** As it is now; empty at revision 0 where nothing was ever done. */
  public static Future<Kept> get(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select revision, waiting_schedule_id from board where event_id = $1")
        .execute(Tuple.of(eventId))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.succeededFuture(new Kept(0, Board.EMPTY, null))
                    : kept(sql, eventId, rows.iterator().next()));
  }

  /** As it is now; nobody else changes it before the transaction's end. */
  public static Future<Kept> lock(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("insert into board (event_id) values ($1) on conflict do nothing")
        .execute(Tuple.of(eventId))
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        select revision, waiting_schedule_id from board where event_id = $1 for update
                        """)
                    .execute(Tuple.of(eventId)))
        .compose(rows -> kept(sql, eventId, rows.iterator().next()));
  }

  private static Future<Kept> kept(SqlClient sql, UUID eventId, Row row) {
    return facts(sql, eventId)
        .map(
            facts ->
                new Kept(
                    row.getInteger("revision"),
                    new Board(facts),
                    row.getUUID("waiting_schedule_id")));
  }

  private static Future<Map<Fact, String>> facts(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select kind, id, value from board_fact where event_id = $1")
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row ->
                                new Fact(
                                    constant(Fact.Kind.class, row.getString("kind")),
                                    row.getString("id")),
                            row -> row.getString("value"))));
  }

  /** Writes what a patch alters, but of absences, and the next revision. */
  public static Future<Void> write(SqlClient sql, UUID eventId, int revision, Patch patch) {
    List<Alteration> facts =
        patch.alterations().stream().filter(a -> a.fact().kind() != Fact.Kind.AWAY).toList();
    return sql.preparedQuery(
            """
            with altered as (
              select * from unnest($2::text[], $3::text[], $4::text[]) as a(kind, id, value)),
            gone as (
              delete from board_fact f using altered a
              where f.event_id = $1 and f.kind = a.kind and f.id = a.id and a.value is null)
            insert into board_fact (event_id, kind, id, value)
            select $1, kind, id, value from altered where value is not null
            on conflict (event_id, kind, id) do update set value = excluded.value
            """)
        .execute(
            Tuple.of(
                eventId,
                facts.stream().map(a -> text(a.fact().kind())).toArray(String[]::new),
                facts.stream().map(a -> a.fact().id()).toArray(String[]::new),
                facts.stream().map(Alteration::after).toArray(String[]::new)))
        .compose(
            done ->
                sql.preparedQuery("update board set revision = $2 where event_id = $1")
                    .execute(Tuple.of(eventId, revision)))
        .mapEmpty();
  }

  /**
   * Keeps what a search has found for somebody to take.
   *
   * @param scheduleId null: nothing waits any more
   */
  public static Future<Void> letWait(SqlClient sql, UUID eventId, @Nullable UUID scheduleId) {
    return sql.preparedQuery("update board set waiting_schedule_id = $2 where event_id = $1")
        .execute(Tuple.of(eventId).addValue(scheduleId))
        .mapEmpty();
  }

  /** It was taken; does nothing where another one waits. */
  public static Future<Void> stopWaiting(SqlClient sql, UUID eventId, UUID scheduleId) {
    return sql.preparedQuery(
            """
            update board set waiting_schedule_id = null
            where event_id = $1 and waiting_schedule_id = $2
            """)
        .execute(Tuple.of(eventId, scheduleId))
        .mapEmpty();
  }

  static JsonArray json(Patch patch) {
    return new JsonArray(Json.write(patch.alterations()));
  }

  static Patch patch(JsonArray json) {
    return new Patch(Json.read(json.encode(), new TypeReference<>() {}));
  }
}
