package org.entremise.mail.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterState;
import org.entremise.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * The queue of letters, which several services can share. A letter that is being sent has an owner,
 * which gives a sign of life; of one that is silent nobody knows whether it has sent the letter.
 */
public final class OutboxStore {
  /** What a letter is made of, in the order of its record. */
  static final String COLUMNS =
      """
       l.id, l.event_id, l.participant_id, l.delegate_id, l.kind, l.language, l.name, l.email,
       l.subject, l.body
      """;

  private OutboxStore() {}

  /**
   * A letter that its owner may send now.
   *
   * @param attempt the how manieth this is, from 1 on
   */
  public record Taken(Letter letter, int attempt) {}

  public static Future<Void> insert(SqlClient sql, LetterState state, List<Letter> letters) {
    if (letters.isEmpty()) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery(
            """
            insert into letter (id, event_id, participant_id, delegate_id, kind, language, name, email,
              subject, body, state)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """)
        .executeBatch(letters.stream().map(letter -> row(letter, state)).toList())
        .mapEmpty();
  }

  /** Takes the letter up that has waited longest, if one waits; this counts as an attempt. */
  public static Future<Optional<Taken>> take(SqlClient sql, UUID owner) {
    return sql.preparedQuery(
            """
            update letter as l
            set state = 'sending', owner = $1, heartbeat_at = now(), changed_at = now(),
              attempts = attempts + 1
            where id = (select id from letter where state = 'queued' and next_attempt_at <= now()
                        order by next_attempt_at for update skip locked limit 1)
            returning l.attempts,
            """
                + COLUMNS)
        .execute(Tuple.of(owner))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> new Taken(letter(row), row.getInteger("attempts"))));
  }

  /**
   * Shows that the owner is still sending these. Others of its own it has never begun to send: the
   * database died as it took them, so they wait again.
   */
  public static Future<Void> showLife(SqlClient sql, UUID owner, Collection<UUID> ids) {
    return sql.preparedQuery(
            """
            update letter
            set heartbeat_at = case when id = any($2) then now() end,
              owner = case when id = any($2) then owner end,
              state = case when id = any($2) then state else 'queued' end,
              attempts = case when id = any($2) then attempts else attempts - 1 end
            where owner = $1
              and (id = any($2) or state = 'sending')
            """)
        .execute(Tuple.of(owner, (Object) ids.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /**
   * Notes how an attempt ended, also where the owner was taken for dead in between; nothing happens
   * where the letter is no longer its own.
   *
   * @param answer what went wrong; null: nothing
   */
  public static Future<Void> settle(
      SqlClient sql, UUID id, UUID owner, LetterState state, @Nullable String answer) {
    return sql.preparedQuery(
            """
            update letter
            set state = $3, answer = $4, owner = null, heartbeat_at = null, changed_at = now()
            where id = $1 and owner = $2
            """)
        .execute(Tuple.of(id, owner, text(state), answer))
        .mapEmpty();
  }

  /** Notes that an attempt has surely failed, and puts the letter back into the queue. */
  public static Future<Void> postpone(
      SqlClient sql, UUID id, UUID owner, Duration delay, String answer) {
    return sql.preparedQuery(
            """
            update letter
            set state = 'queued', answer = $4, owner = null, heartbeat_at = null, changed_at = now(),
              next_attempt_at = now() + make_interval(secs => $3)
            where id = $1 and owner = $2
            """)
        .execute(Tuple.of(id, owner, (double) delay.toSeconds(), answer))
        .mapEmpty();
  }

  /** How many letters wait or are under way, of all events. */
  public static Future<Long> open(SqlClient sql, LetterState state) {
    return sql.query("select count(*) from letter where state = '" + text(state) + "'")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /**
   * Gives up knowing what became of letters whose owners are silent; of each the event that it is
   * of.
   */
  public static Future<List<UUID>> lose(SqlClient sql, int silentSeconds) {
    return sql.preparedQuery(
            """
            update letter set state = 'unsure', changed_at = now()
            where state = 'sending' and heartbeat_at < now() - make_interval(secs => $1)
            returning event_id
            """)
        .execute(Tuple.of((double) silentSeconds))
        .map(rows -> rows.stream().map(row -> row.getUUID("event_id")).toList());
  }

  private static Tuple row(Letter letter, LetterState state) {
    return Tuple.of(letter.id(), letter.eventId(), letter.participantId(), letter.delegateId())
        .addValue(text(letter.kind()))
        .addValue(text(letter.language()))
        .addValue(letter.name())
        .addValue(letter.email())
        .addValue(letter.subject())
        .addValue(letter.body())
        .addValue(text(state));
  }

  static Letter letter(Row row) {
    return new Letter(
        row.getUUID("id"),
        row.getUUID("event_id"),
        row.getString("participant_id"),
        row.getUUID("delegate_id"),
        constant(LetterKind.class, row.getString("kind")),
        constant(Language.class, row.getString("language")),
        row.getString("name"),
        row.getString("email"),
        row.getString("subject"),
        row.getString("body"));
  }
}
