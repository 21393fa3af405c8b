package org.entremise.agenda.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.DoneCommand;
import org.entremise.agenda.DoneCommand.Action;
import org.entremise.agenda.DoneCommand.State;
import org.entremise.board.Patch;
import org.entremise.history.store.HistoryStore;
import org.jspecify.annotations.Nullable;

/**
 * What was done on boards, in the order of revisions. Nothing is taken away: undoing is a command,
 * too.
 */
public final class BoardCommandStore {
  /** Without patches, which are long where a search was put on a board. */
  private static final String STEPS =
      """
      select c.revision, c.action, c.state, '[]'::jsonb as patch, h.id, h.at, h.author, h.action as what, h.details
      from board_command c join history h on h.id = c.history_id
      where c.event_id = $1
      """;

  private static final String SELECT = STEPS.replace("'[]'::jsonb as patch", "c.patch");

  private BoardCommandStore() {}

  /** Adds one, whose history is written already. */
  public static Future<Void> add(
      SqlClient sql, UUID eventId, int revision, long historyId, Action action, Patch patch) {
    return sql.preparedQuery(
            """
            insert into board_command (event_id, revision, history_id, action, state, patch)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.of(eventId, revision, historyId, text(action))
                .addValue(action == Action.DO ? text(State.DONE) : null)
                .addValue(BoardStore.json(patch)))
        .mapEmpty();
  }

  /** What was undone cannot be done again, once something else is done. */
  public static Future<Void> dropUndone(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "update board_command set state = 'dropped' where event_id = $1 and state = 'undone'")
        .execute(Tuple.of(eventId))
        .mapEmpty();
  }

  /** Notes what has become of steps. */
  public static Future<Void> turn(
      SqlClient sql, UUID eventId, List<Integer> revisions, State state) {
    return sql.preparedQuery(
            "update board_command set state = $3 where event_id = $1 and revision = any($2)")
        .execute(Tuple.of(eventId, revisions.toArray(Integer[]::new), text(state)))
        .mapEmpty();
  }

  /** All commands since a revision, in their order. */
  public static Future<List<DoneCommand>> since(SqlClient sql, UUID eventId, int revision) {
    return sql.preparedQuery(SELECT + " and c.revision > $2 order by c.revision")
        .execute(Tuple.of(eventId, revision))
        .map(rows -> rows.stream().map(BoardCommandStore::done).toList());
  }

  /** What undoing once would undo. */
  public static Future<Optional<DoneCommand>> last(SqlClient sql, UUID eventId) {
    return one(sql, eventId, " and c.state = 'done' order by c.revision desc limit 1");
  }

  /** What redoing once would do again. */
  public static Future<Optional<DoneCommand>> next(SqlClient sql, UUID eventId) {
    return one(sql, eventId, " and c.state = 'undone' order by c.revision limit 1");
  }

  /** What is to be undone so that a step is undone: it and all after it, newest first. */
  public static Future<List<DoneCommand>> downTo(SqlClient sql, UUID eventId, int step) {
    return sql.preparedQuery(
            SELECT + " and c.state = 'done' and c.revision >= $2 order by c.revision desc")
        .execute(Tuple.of(eventId, step))
        .map(rows -> rows.stream().map(BoardCommandStore::done).toList());
  }

  /** What is to be done again so that a step is: it and all undone before it, oldest first. */
  public static Future<List<DoneCommand>> upTo(SqlClient sql, UUID eventId, int step) {
    return sql.preparedQuery(
            SELECT + " and c.state = 'undone' and c.revision <= $2 order by c.revision")
        .execute(Tuple.of(eventId, step))
        .map(rows -> rows.stream().map(BoardCommandStore::done).toList());
  }

  /** Steps that hold or can be done again, newest first. */
  public static Future<List<DoneCommand>> steps(SqlClient sql, UUID eventId, int before, int most) {
    return sql.preparedQuery(
            STEPS
                + " and c.state in ('done', 'undone') and c.revision < $2"
                + " order by c.revision desc limit $3")
        .execute(Tuple.of(eventId, before, most))
        .map(rows -> rows.stream().map(BoardCommandStore::done).toList());
  }

  private static Future<Optional<DoneCommand>> one(SqlClient sql, UUID eventId, String condition) {
    return sql.preparedQuery(STEPS + condition)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().findFirst().map(BoardCommandStore::done));
  }

  private static DoneCommand done(Row row) {
    @Nullable String state = row.getString("state");
    return new DoneCommand(
        row.getInteger("revision"),
        constant(Action.class, row.getString("action")),
        state == null ? null : constant(State.class, state),
        BoardStore.patch(row.getJsonArray("patch")),
        HistoryStore.entry(row, "what"));
  }
}
