package org.entremise.factsheet.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.factsheet.Question;

/** What the organisers of an event ask beyond the eight parts. */
public final class QuestionStore {
  private QuestionStore() {}

  /** In their order. */
  public static Future<List<Question>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select id, kind, label, choices, required from sheet_question
            where event_id = $1 order by position
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(QuestionStore::question).toList());
  }

  /** Puts them in the place of those there are; to be called in a transaction. */
  public static Future<Void> replace(SqlClient sql, UUID eventId, List<Question> questions) {
    List<Tuple> rows = new ArrayList<>();
    for (Question q : questions) {
      rows.add(
          Tuple.of(eventId, q.id(), rows.size(), text(q.kind()), q.label())
              .addValue(q.choices().toArray(String[]::new))
              .addValue(q.required()));
    }
    return sql.preparedQuery("delete from sheet_question where event_id = $1")
        .execute(Tuple.of(eventId))
        .compose(
            done ->
                rows.isEmpty()
                    ? Future.succeededFuture()
                    : sql.preparedQuery(
                            """
                            insert into sheet_question
                              (event_id, id, position, kind, label, choices, required)
                            values ($1, $2, $3, $4, $5, $6, $7)
                            """)
                        .executeBatch(rows)
                        .mapEmpty());
  }

  private static Question question(Row row) {
    return new Question(
        row.getUUID("id"),
        constant(Question.Kind.class, row.getString("kind")),
        row.getString("label"),
        List.of(row.getArrayOfStrings("choices")),
        row.getBoolean("required"));
  }
}
