package org.entremise.people.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.Language;

/** Who comes for the participants. */
public final class DelegateStore {
  private DelegateStore() {}

  /** A participant's, in their order. */
  public static Future<List<Delegate>> of(SqlClient sql, UUID eventId, String participantId) {
    return sql.preparedQuery(
            """
            select id, name, email, language from delegate
            where event_id = $1 and participant_id = $2
            order by position
            """)
        .execute(Tuple.of(eventId, participantId))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Delegate(
                                row.getUUID("id"),
                                row.getString("name"),
                                new EmailAddress(row.getString("email")),
                                constant(Language.class, row.getString("language"))))
                    .toList());
  }

  /** The names of an event's delegates by the participant that they come for, in their order. */
  public static Future<Map<String, List<String>>> names(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select participant_id, name from delegate where event_id = $1 order by position")
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.getString("participant_id"),
                            Collectors.mapping(
                                row -> row.getString("name"), Collectors.toList()))));
  }

  /** Makes these a participant's delegates; those who stay keep what hangs on them. */
  public static Future<Void> replace(
      SqlClient sql, UUID eventId, String participantId, List<Delegate> delegates) {
    UUID[] staying = delegates.stream().map(Delegate::id).toArray(UUID[]::new);
    return sql.preparedQuery(
            """
            delete from delegate
            where event_id = $1 and participant_id = $2 and not (id = any($3))
            """)
        .execute(Tuple.of(eventId, participantId, staying))
        .compose(done -> put(sql, eventId, participantId, delegates));
  }

  private static Future<Void> put(
      SqlClient sql, UUID eventId, String participantId, List<Delegate> delegates) {
    List<Tuple> rows = new ArrayList<>();
    for (Delegate delegate : delegates) {
      rows.add(row(eventId, participantId, rows.size(), delegate));
    }
    return put(sql, rows);
  }

  static Tuple row(UUID eventId, String participantId, int position, Delegate d) {
    return Tuple.of(eventId, participantId, d.id(), position, d.name())
        .addValue(d.email().text())
        .addValue(text(d.language()));
  }

  static Future<Void> put(SqlClient sql, List<Tuple> rows) {
    if (rows.isEmpty()) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery(
            """
            insert into delegate (event_id, participant_id, id, position, name, email, language)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (event_id, participant_id, id)
            do update set position = excluded.position, name = excluded.name,
              email = excluded.email, language = excluded.language
            """)
        .executeBatch(rows)
        .mapEmpty();
  }
}
