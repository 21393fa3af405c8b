package org.entremise.access.store;

import static java.util.Objects.requireNonNull;
import static org.entremise.platform.sql.Constants.constant;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.access.Access;
import org.entremise.access.Access.Role;
import org.entremise.access.Holder;
import org.entremise.access.Holder.Delegate;
import org.entremise.access.Holder.Organiser;
import org.entremise.access.Holder.Screen;
import org.entremise.access.Secret;
import org.entremise.people.Side;
import org.entremise.platform.web.Caller;
import org.jspecify.annotations.Nullable;

/** Links, sessions and what they open; secrets only as their hashes. */
public final class AccessStore {
  /**
   * A row for each access of the sessions' holders; organisers have one for each event, two
   * delegates of a participant share one; one with neither organiser nor participant is a screen's.
   */
  private static final String ACCESSES =
      """
      select max(a.granted_at) as granted_at, e.id as event_id, e.name as event_name, o.name as organiser, eo.role,
        p.id as participant_id, p.name as participant, p.side
      from session s
        join session_access a on a.session_hash = s.secret_hash
        left join organiser o on o.id = a.organiser_id
        left join event_organiser eo on eo.organiser_id = o.id
        left join participant p on p.event_id = a.event_id and p.id = a.participant_id
        join event e on e.id = coalesce(eo.event_id, a.event_id)
      where s.secret_hash = $1 and s.expires_at > now()
      group by e.id, o.id, eo.role, p.id, p.name, p.side
      order by max(a.granted_at), e.created_at
      """;

  /**
   * An organiser and their name.
   *
   * @param signsIn whether they can sign in without a link
   */
  public record OrganiserName(UUID id, String name, boolean signsIn) {}

  /**
   * Something that a session opens.
   *
   * @param organiser whose it is; null: a participant's or a screen's
   * @param eventId null for an organiser who runs none
   * @param owner whether the organiser owns the event
   */
  public record HeldRow(
      Caller.@Nullable Organiser organiser,
      @Nullable UUID eventId,
      boolean owner,
      @Nullable String participantId,
      @Nullable Side side) {}

  private AccessStore() {}

  /**
   * All that sessions open, an organiser's events among it; the organiser who has signed in last
   * comes first. Each request asks for it, so it is one question, and one for all who ask at once.
   *
   * @return those sessions that there are
   */
  public static Future<Map<Secret, List<HeldRow>>> held(SqlClient sql, Set<Secret> sessions) {
    Map<Buffer, Secret> byHash =
        sessions.stream().collect(Collectors.toMap(one -> Buffer.buffer(one.hash()), one -> one));
    return sql.preparedQuery(
            """
            select s.secret_hash, o.id as organiser_id, o.name as organiser,
              coalesce(eo.event_id, a.event_id) as event_id, eo.role, p.id as participant_id, p.side
            from session s
              join session_access a on a.session_hash = s.secret_hash
              left join organiser o on o.id = a.organiser_id
              left join event_organiser eo on eo.organiser_id = o.id
              left join participant p on p.event_id = a.event_id and p.id = a.participant_id
            where s.secret_hash = any($1) and s.expires_at > now()
            order by o.id is null, case when o.id is not null then a.granted_at end desc, a.granted_at
            """)
        .execute(Tuple.of((Object) byHash.keySet().toArray(Buffer[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> requireNonNull(byHash.get(row.getBuffer("secret_hash"))),
                            Collectors.mapping(AccessStore::heldRow, Collectors.toList()))));
  }

  private static HeldRow heldRow(Row row) {
    @Nullable UUID organiser = row.getUUID("organiser_id");
    @Nullable String side = row.getString("side");
    return new HeldRow(
        organiser == null ? null : new Caller.Organiser(organiser, row.getString("organiser")),
        row.getUUID("event_id"),
        "owner".equals(row.getString("role")),
        row.getString("participant_id"),
        side == null ? null : constant(Side.class, side));
  }

  /** Links that a person reads off the console and that are made anew at each start. */
  public static Future<Void> deleteConsoleLinks(SqlClient sql) {
    return sql.query("delete from link where purpose = 'console'").execute().mapEmpty();
  }

  public static Future<Void> insertConsoleLink(
      SqlClient sql, Secret secret, Holder holder, Instant expiry) {
    return sql.preparedQuery(
            """
            insert into link (purpose, secret_hash, organiser_id, event_id, participant_id, delegate_id,
              expires_at)
            values ('console', $1, $2, $3, $4, $5, $6)
            """)
        .execute(row(secret, holder).addValue(expiry.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** Whom a link stands for, unless it is unknown or has expired. */
  public static Future<Optional<Holder>> holderOfLink(SqlClient sql, Secret secret) {
    return sql.preparedQuery(
            """
            select organiser_id, event_id, participant_id, delegate_id
            from link where secret_hash = $1 and expires_at > now()
            """)
        .execute(Tuple.of(Buffer.buffer(secret.hash())))
        .map(rows -> rows.stream().findFirst().map(AccessStore::holder));
  }

  /**
   * Begins a session.
   *
   * @param device by the name that its organiser sees; null where it has none
   */
  public static Future<Void> insertSession(
      SqlClient sql, Secret secret, @Nullable String device, Instant expiry) {
    return sql.preparedQuery(
            "insert into session (secret_hash, device, expires_at) values ($1, $2, $3)")
        .execute(Tuple.of(Buffer.buffer(secret.hash()), device, expiry.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /**
   * Gives what a session opens to another, and ends it.
   *
   * @param from its hash
   */
  public static Future<Void> moveAccesses(SqlClient sql, Buffer from, Secret to) {
    return sql.preparedQuery(
            """
            update session_access set session_hash = $2
            where session_hash in (select secret_hash from session where secret_hash = $1 and expires_at > now())
            """)
        .execute(Tuple.of(from, Buffer.buffer(to.hash())))
        .compose(done -> deleteSession(sql, from));
  }

  /** Notes that a page was opened, to the hour. */
  public static Future<Void> noteSeen(SqlClient sql, Secret session) {
    return sql.preparedQuery(
            """
            update session set seen_at = now()
            where secret_hash = $1 and seen_at < now() - interval '1 hour'
            """)
        .execute(Tuple.of(Buffer.buffer(session.hash())))
        .mapEmpty();
  }

  /** Whether the session was there and had not expired. */
  public static Future<Boolean> extendSession(SqlClient sql, Secret secret, Instant expiry) {
    return sql.preparedQuery(
            "update session set expires_at = $2 where secret_hash = $1 and expires_at > now()")
        .execute(Tuple.of(Buffer.buffer(secret.hash()), expiry.atOffset(ZoneOffset.UTC)))
        .map(result -> result.rowCount() == 1);
  }

  public static Future<Void> grant(SqlClient sql, Secret session, Holder holder) {
    return sql.preparedQuery(
            """
            insert into session_access (session_hash, organiser_id, event_id, participant_id, delegate_id)
            values ($1, $2, $3, $4, $5)
            on conflict (session_hash, organiser_id, event_id, participant_id, delegate_id)
            do update set granted_at = now()
            """)
        .execute(row(session, holder))
        .mapEmpty();
  }

  public static Future<Void> deleteSession(SqlClient sql, Secret secret) {
    return deleteSession(sql, Buffer.buffer(secret.hash()));
  }

  private static Future<Void> deleteSession(SqlClient sql, Buffer hash) {
    return sql.preparedQuery("delete from session where secret_hash = $1 or expires_at <= now()")
        .execute(Tuple.of(hash))
        .mapEmpty();
  }

  /** What a session opens, in the order of the grants. */
  public static Future<List<Access>> accesses(SqlClient sql, Secret session) {
    return sql.preparedQuery(ACCESSES)
        .execute(Tuple.of(Buffer.buffer(session.hash())))
        .map(rows -> rows.stream().map(AccessStore::access).toList());
  }

  /**
   * The delegate as whom a session has opened a participant's pages last; empty: by a link that was
   * printed, or not at all.
   */
  public static Future<Optional<UUID>> delegate(
      SqlClient sql, Secret session, UUID eventId, String participantId) {
    return sql.preparedQuery(
            """
            select a.delegate_id
            from session s join session_access a on a.session_hash = s.secret_hash
            where s.secret_hash = $1 and s.expires_at > now()
              and a.event_id = $2 and a.participant_id = $3
            order by a.granted_at desc limit 1
            """)
        .execute(Tuple.of(Buffer.buffer(session.hash()), eventId, participantId))
        .map(rows -> rows.stream().findFirst().flatMap(row -> Optional.ofNullable(row.getUUID(0))));
  }

  /** The organisers that a session stands for, the one who has signed in last first. */
  public static Future<List<OrganiserName>> organisers(SqlClient sql, Secret session) {
    return sql.preparedQuery(
            "select o.id, o.name, "
                + AccountStore.SIGNS_IN
                + """
             as signs_in
            from session s
              join session_access a on a.session_hash = s.secret_hash
              join organiser o on o.id = a.organiser_id
            where s.secret_hash = $1 and s.expires_at > now()
            order by a.granted_at desc
            """)
        .execute(Tuple.of(Buffer.buffer(session.hash())))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new OrganiserName(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getBoolean("signs_in")))
                    .toList());
  }

  private static Tuple row(Secret secret, Holder holder) {
    Buffer hash = Buffer.buffer(secret.hash());
    if (holder instanceof Organiser organiser) {
      return Tuple.of(hash, organiser.organiserId(), null, null, null);
    }
    if (holder instanceof Screen screen) {
      return Tuple.of(hash, null, screen.eventId(), null, null);
    }
    Delegate delegate = (Delegate) holder;
    return Tuple.of(
        hash, null, delegate.eventId(), delegate.participantId(), delegate.delegateId());
  }

  private static Holder holder(Row row) {
    @Nullable UUID organiser = row.getUUID("organiser_id");
    if (organiser != null) {
      return new Organiser(organiser);
    }
    UUID eventId = row.getUUID("event_id");
    @Nullable String participantId = row.getString("participant_id");
    return participantId == null
        ? new Screen(eventId)
        : new Delegate(eventId, participantId, row.getUUID("delegate_id"));
  }

  private static Access access(Row row) {
    @Nullable String participantId = row.getString("participant_id");
    if (participantId == null && row.getString("organiser") == null) {
      String event = row.getString("event_name");
      return new Access(Role.SCREEN, row.getUUID("event_id"), event, event, false, null, null);
    }
    if (participantId == null) {
      return new Access(
          Role.ORGANISER,
          row.getUUID("event_id"),
          row.getString("event_name"),
          row.getString("organiser"),
          "owner".equals(row.getString("role")),
          null,
          null);
    }
    return new Access(
        Role.PARTICIPANT,
        row.getUUID("event_id"),
        row.getString("event_name"),
        row.getString("participant"),
        false,
        participantId,
        constant(Side.class, row.getString("side")));
  }
}
