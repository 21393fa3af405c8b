package org.entremise.mail.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterState;
import org.entremise.mail.LetterStatus;
import org.jspecify.annotations.Nullable;

/** An event's letters, as its organisers see them. */
public final class LetterStore {
  private static final String SELECT =
      "select p.name as participant, l.state, l.attempts, l.next_attempt_at, l.answer,"
          + " l.created_at, l.changed_at, "
          + OutboxStore.COLUMNS
          + " from letter l join participant p on p.event_id = l.event_id and p.id = l.participant_id";

  private LetterStore() {}

  /** How many letters of an event are in each state. */
  public static Future<Map<LetterState, Integer>> counts(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select state, count(*)::int as letters from letter where event_id = $1 group by state")
        .execute(Tuple.of(eventId))
        .map(
            rows -> {
              Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
              rows.forEach(
                  row ->
                      counts.put(
                          constant(LetterState.class, row.getString("state")),
                          row.getInteger("letters")));
              return counts;
            });
  }

  /**
   * Letters of an event, newest first.
   *
   * @param states only those in one of these
   * @param before only those behind this letter; null: from the newest on
   */
  public static Future<List<LetterStatus>> newest(
      SqlClient sql,
      UUID eventId,
      Collection<LetterState> states,
      @Nullable UUID before,
      int most) {
    String[] names = states.stream().map(state -> text(state)).toArray(String[]::new);
    return sql.preparedQuery(
            SELECT
                + """
                 where l.event_id = $1 and l.state = any($2)
                  and ($3::uuid is null or (l.created_at, l.id) <
                    (select created_at, id from letter where event_id = $1 and id = $3))
                order by l.created_at desc, l.id desc limit $4
                """)
        .execute(Tuple.of(eventId, names, before, most))
        .map(rows -> rows.stream().map(LetterStore::status).toList());
  }

  /** One letter; NOT_FOUND where the event has none of that id. */
  public static Future<LetterStatus> get(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(SELECT + " where l.event_id = $1 and l.id = $2")
        .execute(Tuple.of(eventId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(Kind.NOT_FOUND, Message.of("mail.letter.unknown"));
              }
              return status(rows.iterator().next());
            });
  }

  /**
   * Puts a letter into the queue that had ended badly, to the address that its delegate has now.
   */
  public static Future<Boolean> requeue(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(
            """
            update letter l
            set state = 'queued', attempts = 0, next_attempt_at = now(), owner = null,
              heartbeat_at = null, answer = null, changed_at = now(), email = d.email
            from delegate d
            where l.event_id = $1 and l.id = $2
              and l.state in ('refused', 'failed', 'unsure', 'by_hand', 'copied')
              and d.event_id = l.event_id and d.participant_id = l.participant_id
              and d.id = l.delegate_id
            """)
        .execute(Tuple.of(eventId, id))
        .map(done -> done.rowCount() == 1);
  }

  /** Notes that an organiser has taken a letter over; whether it was not being sent. */
  public static Future<Boolean> takeOver(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(
            """
            update letter
            set state = case when state in ('sent', 'copied') then state else 'by_hand' end, owner = null,
              changed_at = now()
            where event_id = $1 and id = $2 and state <> 'sending'
            """)
        .execute(Tuple.of(eventId, id))
        .map(done -> done.rowCount() == 1);
  }

  /** Notes that an organiser has sent a letter; whether it was one to be sent by hand. */
  public static Future<Boolean> markSent(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(
            """
            update letter
            set state = 'copied', changed_at = now()
            where event_id = $1 and id = $2 and state = 'by_hand'
            """)
        .execute(Tuple.of(eventId, id))
        .map(done -> done.rowCount() == 1);
  }

  private static LetterStatus status(Row row) {
    LetterState state = constant(LetterState.class, row.getString("state"));
    return new LetterStatus(
        OutboxStore.letter(row),
        row.getString("participant"),
        state,
        row.getInteger("attempts"),
        state == LetterState.QUEUED ? row.getOffsetDateTime("next_attempt_at").toInstant() : null,
        row.getString("answer"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("changed_at").toInstant());
  }
}
