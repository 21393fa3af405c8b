package org.entremise.people.store;

import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;

/**
 * Participants as organisers add, change and remove them. What writes is to be called in a
 * transaction.
 */
public final class RegistrationStore {
  private RegistrationStore() {}

  /** One participant with its delegates; NOT_FOUND where there is none. */
  public static Future<Registration> get(SqlClient sql, UUID eventId, String id) {
    return sql.preparedQuery("select revision from participant where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId, id))
        .compose(
            rows -> {
              if (rows.size() == 0) {
                throw ParticipantStore.unknown(id);
              }
              int revision = rows.iterator().next().getInteger("revision");
              return Future.all(
                      ParticipantStore.get(sql, eventId, id), DelegateStore.of(sql, eventId, id))
                  .map(found -> new Registration(found.resultAt(0), revision, found.resultAt(1)));
            });
  }

  /**
   * An id that no participant of the event has or had: {@code f17}, {@code p08}. Until the
   * transaction's end nobody else gets one for this side.
   */
  public static Future<String> nextId(SqlClient sql, UUID eventId, Side side) {
    String letter = side.name().substring(0, 1).toLowerCase(Locale.ROOT);
    return countIds(sql, eventId, letter)
        .compose(
            counted ->
                sql.preparedQuery(
                        """
                        update participant_number set last = last + 1
                        where event_id = $1 and letter = $2
                        returning last
                        """)
                    .execute(Tuple.of(eventId, letter)))
        .map(rows -> "%s%02d".formatted(letter, rows.iterator().next().getInteger("last")));
  }

  /** Inserts a participant without its delegates as the last of its side. */
  public static Future<Void> add(SqlClient sql, UUID eventId, Participant p) {
    return sql.preparedQuery(
            """
            select coalesce(max(position), -1) + 1 as position
            from participant where event_id = $1 and side = $2
            """)
        .execute(Tuple.of(eventId, text(p.side())))
        .map(rows -> rows.iterator().next().getInteger("position"))
        .compose(position -> ParticipantStore.insert(sql, eventId, position, p));
  }

  /**
   * Changes a participant without its delegates; CONFLICT where it is not at this revision any
   * more, NOT_FOUND where it is gone.
   */
  public static Future<Void> change(SqlClient sql, UUID eventId, int revision, Participant p) {
    return sql.preparedQuery(
            """
            update participant
            set revision = revision + 1, name = $4, kind = $5, description = $6, seats = $7,
              min_meetings = $8, max_meetings = $9, max_breaks = $10, max_consecutive = $11
            where event_id = $1 and id = $2 and revision = $3
            """)
        .execute(
            Tuple.of(eventId, p.id(), revision, p.name())
                .addValue(p.kind() == null ? null : text(p.kind()))
                .addValue(p.description())
                .addValue(p.seats())
                .addValue(p.minMeetings())
                .addValue(p.maxMeetings())
                .addValue(p.maxBreaks())
                .addValue(p.maxConsecutive()))
        .compose(done -> expectOne(sql, eventId, p.id(), done.rowCount()))
        .compose(
            done ->
                ParticipantStore.replaceUnavailabilities(sql, eventId, p.id(), p.unavailable()));
  }

  /** Puts only the slots in which a participant is away; NOT_FOUND for an unknown one. */
  public static Future<Void> setUnavailable(
      SqlClient sql, UUID eventId, String id, Collection<String> slots) {
    return sql.preparedQuery(
            "update participant set revision = revision + 1 where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId, id))
        .compose(
            done ->
                done.rowCount() == 0
                    ? Future.failedFuture(ParticipantStore.unknown(id))
                    : ParticipantStore.replaceUnavailabilities(sql, eventId, id, slots));
  }

  /** Removes a participant and all that hangs on it; errors as {@link #change}. */
  public static Future<Void> remove(SqlClient sql, UUID eventId, String id, int revision) {
    return countIds(sql, eventId, id.substring(0, 1))
        .compose(
            counted ->
                sql.preparedQuery(
                        "delete from participant where event_id = $1 and id = $2 and revision = $3")
                    .execute(Tuple.of(eventId, id, revision)))
        .compose(done -> expectOne(sql, eventId, id, done.rowCount()));
  }

  /** Remembers the highest number that an id has, before the participant with it may go. */
  static Future<Void> countIds(SqlClient sql, UUID eventId, String letter) {
    return sql.preparedQuery(
            """
            insert into participant_number (event_id, letter, last)
            select $1, $2, coalesce(max(substr(id, 2)::int), 0)
            from participant
            where event_id = $1 and left(id, 1) = $2 and substr(id, 2) ~ '^[0-9]{1,8}$'
            on conflict (event_id, letter)
            do update set last = greatest(participant_number.last, excluded.last)
            """)
        .execute(Tuple.of(eventId, letter))
        .mapEmpty();
  }

  private static Future<Void> expectOne(SqlClient sql, UUID eventId, String id, int changed) {
    if (changed == 1) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery("select name from participant where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId, id))
        .compose(
            rows ->
                Future.failedFuture(
                    rows.size() == 0
                        ? ParticipantStore.unknown(id)
                        : changedMeanwhile(rows.iterator().next().getString("name"))));
  }

  /** The error for a change that knows nothing of an earlier one. */
  public static DomainError changedMeanwhile(String name) {
    return new DomainError(
        Kind.CONFLICT, Message.of("people.changed-meanwhile", "participant", name));
  }
}
