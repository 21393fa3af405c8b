package org.entremise.people.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.Language;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;

/**
 * Hundreds of participants with their delegates at once, in a few statements. What writes is to be
 * called in a transaction.
 */
public final class ManyRegistrations {
  private ManyRegistrations() {}

  /** All of an event: funders first, each side in its order. */
  public static Future<List<Registration>> all(SqlClient sql, UUID eventId) {
    return Future.all(
            ParticipantStore.all(sql, eventId), revisions(sql, eventId), delegates(sql, eventId))
        .map(
            found -> {
              List<Participant> participants = found.resultAt(0);
              Map<String, Integer> revisions = found.resultAt(1);
              Map<String, List<Delegate>> delegates = found.resultAt(2);
              return participants.stream()
                  .filter(p -> revisions.containsKey(p.id()))
                  .map(
                      p ->
                          new Registration(
                              p,
                              revisions.getOrDefault(p.id(), 0),
                              delegates.getOrDefault(p.id(), List.of())))
                  .toList();
            });
  }

  /** As {@link RegistrationStore#nextId}, many at once. */
  public static Future<List<String>> nextIds(SqlClient sql, UUID eventId, Side side, int count) {
    String letter = side.name().substring(0, 1).toLowerCase(Locale.ROOT);
    return RegistrationStore.countIds(sql, eventId, letter)
        .compose(
            counted ->
                sql.preparedQuery(
                        """
                        update participant_number set last = last + $3
                        where event_id = $1 and letter = $2
                        returning last
                        """)
                    .execute(Tuple.of(eventId, letter, count)))
        .map(
            rows -> {
              int last = rows.iterator().next().getInteger("last");
              return IntStream.rangeClosed(last - count + 1, last)
                  .mapToObj(number -> "%s%02d".formatted(letter, number))
                  .toList();
            });
  }

  /** Inserts registrations of one side, in their order, behind those that are there. */
  public static Future<Void> add(SqlClient sql, UUID eventId, Side side, List<Registration> added) {
    if (added.isEmpty()) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery(
            """
            select coalesce(max(position), -1) + 1 as position
            from participant where event_id = $1 and side = $2
            """)
        .execute(Tuple.of(eventId, text(side)))
        .map(rows -> rows.iterator().next().getInteger("position"))
        .compose(
            first ->
                sql.preparedQuery(ParticipantStore.INSERT)
                    .executeBatch(
                        IntStream.range(0, added.size())
                            .mapToObj(
                                i ->
                                    ParticipantStore.row(
                                        eventId, first + i, added.get(i).participant()))
                            .toList()))
        .compose(done -> writeWhatHangsOn(sql, eventId, added));
  }

  /**
   * Changes registrations to these.
   *
   * @param changed each with the revision that it gets, one more than it was read with
   * @throws DomainError (in the future) CONFLICT where somebody has changed or removed one since
   */
  public static Future<Void> change(SqlClient sql, UUID eventId, List<Registration> changed) {
    if (changed.isEmpty()) {
      return Future.succeededFuture();
    }
    return sql.preparedQuery(
            """
            update participant
            set revision = $3, name = $4, kind = $5, description = $6, seats = $7,
              min_meetings = $8, max_meetings = $9, max_breaks = $10, max_consecutive = $11
            where event_id = $1 and id = $2 and revision = $3 - 1
            """)
        .executeBatch(changed.stream().map(one -> row(eventId, one)).toList())
        .compose(
            done ->
                rowCount(done) == changed.size()
                    ? forget(sql, eventId, changed)
                    : Future.failedFuture(
                        new DomainError(Kind.CONFLICT, Message.of("people.many.changed"))))
        .compose(done -> writeWhatHangsOn(sql, eventId, changed));
  }

  private static int rowCount(RowSet<Row> first) {
    int count = 0;
    for (RowSet<Row> rows = first; rows != null; rows = rows.next()) {
      count += rows.rowCount();
    }
    return count;
  }

  private static Tuple row(UUID eventId, Registration one) {
    Participant p = one.participant();
    return Tuple.of(eventId, p.id(), one.revision(), p.name())
        .addValue(p.kind() == null ? null : text(p.kind()))
        .addValue(p.description())
        .addValue(p.seats())
        .addValue(p.minMeetings())
        .addValue(p.maxMeetings())
        .addValue(p.maxBreaks())
        .addValue(p.maxConsecutive());
  }

  /**
   * Takes away what the changed ones no longer have; delegates who stay keep what hangs on them.
   */
  private static Future<Void> forget(SqlClient sql, UUID eventId, List<Registration> changed) {
    String[] ids = changed.stream().map(one -> one.participant().id()).toArray(String[]::new);
    UUID[] staying =
        changed.stream()
            .flatMap(one -> one.delegates().stream())
            .map(Delegate::id)
            .toArray(UUID[]::new);
    return sql.preparedQuery(
            "delete from unavailability where event_id = $1 and participant_id = any($2)")
        .execute(Tuple.tuple().addValue(eventId).addArrayOfString(ids))
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        delete from delegate
                        where event_id = $1 and participant_id = any($2) and id <> all($3)
                        """)
                    .execute(
                        Tuple.tuple()
                            .addValue(eventId)
                            .addArrayOfString(ids)
                            .addArrayOfUUID(staying)))
        .mapEmpty();
  }

  private static Future<Void> writeWhatHangsOn(
      SqlClient sql, UUID eventId, List<Registration> registrations) {
    List<Tuple> unavailabilities = new ArrayList<>();
    List<Tuple> delegates = new ArrayList<>();
    for (Registration one : registrations) {
      String id = one.participant().id();
      one.participant()
          .unavailable()
          .forEach(slot -> unavailabilities.add(Tuple.of(eventId, id, slot)));
      for (int i = 0; i < one.delegates().size(); i++) {
        delegates.add(DelegateStore.row(eventId, id, i, one.delegates().get(i)));
      }
    }
    return ParticipantStore.insertUnavailabilities(sql, unavailabilities)
        .compose(done -> DelegateStore.put(sql, delegates));
  }

  private static Future<Map<String, Integer>> revisions(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select id, revision from participant where event_id = $1")
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("id"), row -> row.getInteger("revision"))));
  }

  private static Future<Map<String, List<Delegate>>> delegates(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select participant_id, id, name, email, language from delegate
            where event_id = $1 order by participant_id, position
            """)
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.getString("participant_id"),
                            Collectors.mapping(
                                row ->
                                    new Delegate(
                                        row.getUUID("id"),
                                        row.getString("name"),
                                        new EmailAddress(row.getString("email")),
                                        constant(Language.class, row.getString("language"))),
                                Collectors.toList()))));
  }
}
