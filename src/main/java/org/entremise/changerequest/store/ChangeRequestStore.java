package org.entremise.changerequest.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.board.Alteration;
import org.entremise.changerequest.ChangeRequest;
import org.entremise.changerequest.ChangeRequest.Asked;
import org.entremise.changerequest.ChangeRequest.Kind;
import org.entremise.changerequest.ChangeRequest.State;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** What participants ask, settled or not. */
public final class ChangeRequestStore {
  private static final String SELECT =
      """
      select c.*, p.name as participant, p.side
      from change_request c join participant p on p.event_id = c.event_id and p.id = c.participant_id
      where c.event_id = $1
      """;

  private ChangeRequestStore() {}

  /** How much a participant has asked in the last day. */
  public static Future<Integer> lately(SqlClient sql, UUID eventId, String participantId) {
    return sql.preparedQuery(
            """
            select count(*) from change_request
            where event_id = $1 and participant_id = $2 and created_at > now() - interval '1 day'
            """)
        .execute(Tuple.of(eventId, participantId))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** Keeps what is asked; whether nothing was open about the same meeting. */
  public static Future<Boolean> insert(
      SqlClient sql,
      UUID id,
      UUID eventId,
      String participantId,
      Asked meeting,
      Kind kind,
      String reason) {
    return sql.preparedQuery(
            """
            insert into change_request (id, event_id, participant_id, request_id, slot_id, version,
              with_id, with_name, start_at, end_at, kind, reason, state)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open')
            on conflict (event_id, participant_id, request_id) where state = 'open' do nothing
            """)
        .execute(
            Tuple.of(id, eventId, participantId, meeting.request(), meeting.slot())
                .addValue(meeting.version())
                .addValue(meeting.withId())
                .addValue(meeting.with())
                .addValue(meeting.start().atOffset(ZoneOffset.UTC))
                .addValue(meeting.end().atOffset(ZoneOffset.UTC))
                .addValue(text(kind))
                .addValue(reason))
        .map(done -> done.rowCount() == 1);
  }

  /** Whether a change of the meeting is granted to a participant, and not published. */
  public static Future<Boolean> isGranted(
      SqlClient sql, UUID eventId, String participantId, Asked meeting) {
    return sql.preparedQuery(
            """
            select from change_request
            where event_id = $1 and participant_id = $2 and request_id = $3 and version = $4
              and state = 'applied'
            """)
        .execute(Tuple.of(eventId, participantId, meeting.request(), meeting.version()))
        .map(rows -> rows.size() > 0);
  }

  /** One of them; NOT_FOUND where the event has none of that id. */
  public static Future<ChangeRequest> get(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery(SELECT + " and c.id = $2")
        .execute(Tuple.of(eventId, id))
        .map(rows -> requests(rows).stream().findFirst().orElseThrow(ChangeRequestStore::unknown));
  }

  /** A participant's, newest first. */
  public static Future<List<ChangeRequest>> of(
      SqlClient sql, UUID eventId, String participantId, int most) {
    return sql.preparedQuery(
            SELECT + " and c.participant_id = $2 order by c.created_at desc, c.id desc limit $3")
        .execute(Tuple.of(eventId, participantId, most))
        .map(ChangeRequestStore::requests);
  }

  /**
   * Those of an event, open ones first, then newest first.
   *
   * @param before only those behind this one; null: from the first on
   */
  public static Future<List<ChangeRequest>> inOrder(
      SqlClient sql, UUID eventId, @Nullable UUID before, int most) {
    return sql.preparedQuery(
            SELECT
                + """
                 and ($2::uuid is null or ((c.state = 'open'), c.created_at, c.id) <
                   (select (state = 'open'), created_at, id from change_request
                    where event_id = $1 and id = $2))
                order by (c.state = 'open') desc, c.created_at desc, c.id desc limit $3
                """)
        .execute(Tuple.of(eventId, before, most))
        .map(ChangeRequestStore::requests);
  }

  /** How many are open. */
  public static Future<Integer> open(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select count(*) from change_request where event_id = $1 and state = 'open'")
        .execute(Tuple.of(eventId))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /**
   * Settles one that is open.
   *
   * @param author null: its participant
   * @return whether it was open
   */
  public static Future<Boolean> settle(
      SqlClient sql, UUID eventId, UUID id, State state, String note, @Nullable String author) {
    return sql.preparedQuery(
            """
            update change_request set state = $3, note = $4, author = $5, settled_at = now()
            where event_id = $1 and id = $2 and state = 'open'
            """)
        .execute(Tuple.of(eventId, id, text(state), note, author))
        .map(done -> done.rowCount() == 1);
  }

  /**
   * Keeps what was asked in step with a board.
   *
   * @param altered facts of the kind {@link org.entremise.board.Fact.Kind#GRANTED}
   * @param author the organiser who altered them
   * @return ids of the participants who had asked
   * @throws DomainError (in the future) CONFLICT where something that is granted now is not open
   */
  public static Future<Set<String>> keepInStep(
      SqlClient sql, UUID eventId, List<Alteration> altered, String author) {
    UUID[] ids = altered.stream().map(one -> UUID.fromString(one.fact().id())).toArray(UUID[]::new);
    Boolean[] granted = altered.stream().map(one -> one.after() != null).toArray(Boolean[]::new);
    return sql.preparedQuery(
            """
            update change_request c set
              state = case when a.granted then 'applied' else 'open' end,
              author = case when a.granted then $4 end,
              settled_at = case when a.granted then now() end
            from unnest($2::uuid[], $3::boolean[]) as a(id, granted)
            where c.event_id = $1 and c.id = a.id and case
              when a.granted then c.state = 'open'
              else c.state = 'applied'
                and not exists (
                  select from schedule s where s.event_id = $1 and s.published_at > c.settled_at)
                and not exists (
                  select from change_request o where o.event_id = $1 and o.state = 'open'
                    and o.participant_id = c.participant_id and o.request_id = c.request_id)
              end
            returning c.participant_id, a.granted
            """)
        .execute(Tuple.of(eventId, ids, granted, author))
        .map(
            rows -> {
              long done = rows.stream().filter(row -> row.getBoolean("granted")).count();
              if (done < Stream.of(granted).filter(one -> one).count()) {
                throw settled();
              }
              return rows.stream()
                  .map(row -> row.getString("participant_id"))
                  .collect(Collectors.toSet());
            });
  }

  /** What to say of something that is open no longer. */
  public static DomainError settled() {
    return new DomainError(DomainError.Kind.CONFLICT, Message.of("change-request.settled"));
  }

  private static DomainError unknown() {
    return new DomainError(DomainError.Kind.NOT_FOUND, Message.of("change-request.unknown"));
  }

  private static List<ChangeRequest> requests(RowSet<Row> rows) {
    return rows.stream().map(ChangeRequestStore::request).toList();
  }

  private static ChangeRequest request(Row row) {
    Optional<OffsetDateTime> settled = Optional.ofNullable(row.getOffsetDateTime("settled_at"));
    return new ChangeRequest(
        row.getUUID("id"),
        row.getUUID("event_id"),
        row.getString("participant_id"),
        row.getString("participant"),
        constant(Side.class, row.getString("side")),
        new Asked(
            row.getString("request_id"),
            row.getString("slot_id"),
            row.getInteger("version"),
            row.getString("with_id"),
            row.getString("with_name"),
            row.getOffsetDateTime("start_at").toInstant(),
            row.getOffsetDateTime("end_at").toInstant()),
        constant(Kind.class, row.getString("kind")),
        row.getString("reason"),
        constant(State.class, row.getString("state")),
        row.getString("note"),
        row.getString("author"),
        row.getOffsetDateTime("created_at").toInstant(),
        settled.map(OffsetDateTime::toInstant).orElse(null));
  }
}
