package org.entremise.history.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.history.HistoryEntry;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;

/** What was done in events. */
public final class HistoryStore {
  private HistoryStore() {}

  /** Notes what somebody did; to be called in the transaction that does it. */
  public static Future<Void> add(SqlClient sql, UUID eventId, String author, Message what) {
    return note(sql, eventId, author, what).mapEmpty();
  }

  /** As {@link #add}; tells the entry's id, for what refers to it. */
  public static Future<Long> note(SqlClient sql, UUID eventId, String author, Message what) {
    return sql.preparedQuery(
            """
            insert into history (event_id, author, action, details) values ($1, $2, $3, $4)
            returning id
            """)
        .execute(
            Tuple.of(eventId, author, what.key(), new JsonObject(Json.write(what.arguments()))))
        .map(rows -> rows.iterator().next().getLong("id"));
  }

  /**
   * The newest entries, newest first.
   *
   * @param before only those with smaller ids
   */
  public static Future<List<HistoryEntry>> newest(
      SqlClient sql, UUID eventId, long before, int most) {
    return sql.preparedQuery(
            """
            select id, at, author, action, details from history
            where event_id = $1 and id < $2 order by id desc limit $3
            """)
        .execute(Tuple.of(eventId, before, most))
        .map(rows -> rows.stream().map(row -> entry(row, "action")).toList());
  }

  /**
   * The entry in a row.
   *
   * @param what the column of its sentence's key
   */
  public static HistoryEntry entry(Row row, String what) {
    Map<String, Object> details =
        Json.read(row.getJsonObject("details").encode(), new TypeReference<>() {});
    details.replaceAll((name, value) -> argument(value));
    return new HistoryEntry(
        row.getLong("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("author"),
        new Message(row.getString(what), details));
  }

  /** Sentences that are parts of the sentence, and lists of them, as they were before JSON. */
  private static Object argument(Object value) {
    if (value instanceof Map<?, ?> part) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      ((Map<?, ?>) requireNonNull(part.get("arguments")))
          .forEach((name, inner) -> arguments.put((String) name, argument(inner)));
      return new Message((String) requireNonNull(part.get("key")), arguments);
    }
    return value instanceof List<?> list
        ? list.stream().map(HistoryStore::argument).toList()
        : value;
  }
}
