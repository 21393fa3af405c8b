package org.entremise.privacy.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * Takes a participant's name and words out of an event and leaves its place: the slots in which it
 * can meet, the levels of its wishes, its meetings.
 */
public final class AnonymousStore {
  private static final List<String> WORDS =
      List.of(
          "delete from fact_sheet where event_id = $1 and participant_id = $2",
          "delete from fact_sheet_file where event_id = $1 and participant_id = $2",
          "delete from link where event_id = $1 and participant_id = $2",
          "delete from session_access where event_id = $1 and participant_id = $2",
          "delete from calendar_feed where event_id = $1 and participant_id = $2");

  /**
   * Where the name stands in texts that are kept as they were: the problems that were solved, what
   * was told to others. As JSON it stands between quotation marks, so that nothing but the whole
   * name is met; another participant of exactly the same name loses it there, too.
   */
  private static final List<String> NAMES =
      List.of(
          "update schedule set problem = replace(problem, to_json($2::text)::text, to_json($3::text)::text) where event_id = $1",
          "update job set problem = replace(problem, to_json($2::text)::text, to_json($3::text)::text) where event_id = $1",
          """
          update history
          set details = replace(details::text, to_json($2::text)::text, to_json($3::text)::text)::jsonb
          where event_id = $1
          """,
          """
          update letter set subject = replace(subject, $2, $3), body = replace(body, $2, $3)
          where event_id = $1
          """,
          "update change_request set with_name = $3 where event_id = $1 and with_name = $2");

  private AnonymousStore() {}

  /**
   * Makes a participant nameless.
   *
   * @param name that it gets instead of its own
   */
  public static Future<Void> make(SqlClient sql, UUID eventId, String participantId, String name) {
    Future<Void> done = Future.succeededFuture();
    for (String statement : WORDS) {
      done = done.compose(before -> run(sql, statement, Tuple.of(eventId, participantId)));
    }
    return done.compose(before -> named(sql, eventId, participantId))
        .compose(
            old -> {
              Future<Void> replaced = rename(sql, eventId, participantId, name);
              for (String statement : NAMES) {
                replaced =
                    replaced.compose(before -> run(sql, statement, Tuple.of(eventId, old, name)));
              }
              return replaced;
            });
  }

  private static Future<String> named(SqlClient sql, UUID eventId, String participantId) {
    return sql.preparedQuery("select name from participant where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId, participantId))
        .map(rows -> rows.iterator().next().getString(0));
  }

  private static Future<Void> rename(
      SqlClient sql, UUID eventId, String participantId, String name) {
    return run(
        sql,
        """
        update participant set name = $3, description = '', revision = revision + 1
        where event_id = $1 and id = $2
        """,
        Tuple.of(eventId, participantId, name));
  }

  private static Future<Void> run(SqlClient sql, String statement, Tuple values) {
    return sql.preparedQuery(statement).execute(values).mapEmpty();
  }
}
