package org.entremise.access.service;

import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.access.Access;
import org.entremise.access.Access.Role;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.Visitor;
import org.entremise.access.store.AccessStore;
import org.entremise.access.store.AccessStore.HeldRow;
import org.entremise.access.store.AccountStore;
import org.entremise.access.store.OrganiserLinkStore;
import org.entremise.access.store.PersonalLinkStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.platform.sql.Together;
import org.entremise.platform.web.Caller;
import org.entremise.platform.web.Callers;
import org.jspecify.annotations.Nullable;

/** Exchanging a link for a session, and knowing who calls. */
public final class Sessions implements Callers {
  /** How long a browser stays signed in after it last opened a link. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  private final Pool pool;
  private final Changes changes;
  private final Together<Secret, List<HeldRow>> held;

  public Sessions(Vertx vertx, Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
    this.held = new Together<>(vertx, secrets -> AccessStore.held(pool, secrets), List.of());
  }

  /**
   * A session that was opened or enlarged.
   *
   * @param secret for the browser's cookie
   * @param opened what the link opens; an organiser's link opens their first event, if they have
   *     one
   * @param held all that the session opens
   */
  public record SignedIn(Secret secret, @Nullable Access opened, Held held) {}

  /**
   * What a session opens.
   *
   * @param organiser the name under which it may create events; null where it may not
   * @param account whether that organiser can sign in without a link
   */
  public record Held(@Nullable String organiser, boolean account, List<Access> accesses) {
    /** Nothing. */
    public static final Held NOTHING = new Held(null, false, List.of());
  }

  /**
   * Exchanges a link's secret for a session, or adds the link's access to the one there is.
   *
   * @throws DomainError (in the future) UNAUTHENTICATED where the link is unknown or has expired
   */
  public Future<SignedIn> signIn(Secret link, Visitor visitor) {
    return pool.withTransaction(
            sql ->
                AccessStore.holderOfLink(sql, link)
                    .compose(
                        holder -> {
                          if (holder.isEmpty()) {
                            return Future.failedFuture(
                                new DomainError(
                                    Kind.UNAUTHENTICATED, Message.of("access.link.dead")));
                          }
                          return session(sql, visitor)
                              .compose(session -> grant(sql, session, holder.get()))
                              .compose(done -> noteOpening(sql, holder.get()).map(done));
                        }))
        .onSuccess(signedIn -> tell(signedIn.opened()));
  }

  /**
   * Opens what a holder may open to a browser that has shown who it is, in a session of a new name:
   * whoever knew the name before knows nothing now.
   */
  Future<SignedIn> open(SqlClient sql, Holder holder, Visitor visitor) {
    @Nullable Secret before = visitor.session();
    return open(
        sql, holder, visitor.device(), before == null ? null : Buffer.buffer(before.hash()));
  }

  /**
   * The same, for a browser that does not show its session.
   *
   * @param before the hash of its name; null: it has none
   */
  Future<SignedIn> open(
      SqlClient sql, Holder holder, @Nullable String device, @Nullable Buffer before) {
    Secret fresh = Secret.random();
    return AccessStore.insertSession(sql, fresh, device, Instant.now().plus(LIFETIME))
        .compose(
            done ->
                before == null
                    ? Future.succeededFuture()
                    : AccessStore.moveAccesses(sql, before, fresh))
        .compose(done -> grant(sql, fresh, holder));
  }

  private static Future<SignedIn> grant(SqlClient sql, Secret session, Holder holder) {
    return AccessStore.grant(sql, session, holder)
        .compose(done -> held(sql, session))
        .map(all -> signedIn(session, holder, all));
  }

  /**
   * Organisers see who has opened their link. A link to an organiser who can sign in without one
   * has now served: it was for this once.
   */
  private static Future<Void> noteOpening(SqlClient sql, Holder holder) {
    if (holder instanceof Holder.Organiser organiser) {
      return AccountStore.signsIn(sql, organiser.organiserId())
          .compose(
              without ->
                  without
                      ? OrganiserLinkStore.spend(sql, organiser.organiserId())
                      : Future.succeededFuture());
    }
    return holder instanceof Holder.Delegate delegate && delegate.delegateId() != null
        ? PersonalLinkStore.noteOpening(sql, delegate)
        : Future.succeededFuture();
  }

  private void tell(@Nullable Access opened) {
    if (opened != null && opened.role() == Role.PARTICIPANT) {
      changes.publish(opened.eventId(), Change.lettersChanged());
    }
  }

  /** What a browser's session opens, which shows that somebody is there. */
  public Future<Held> held(Secret session) {
    return AccessStore.noteSeen(pool, session).compose(done -> held(pool, session));
  }

  public Future<Void> signOut(Secret session) {
    return AccessStore.deleteSession(pool, session);
  }

  @Override
  public Future<Caller> identify(String sessionSecret) {
    return held.of(new Secret(sessionSecret)).map(Sessions::caller);
  }

  private static Future<Held> held(SqlClient sql, Secret session) {
    return AccessStore.organisers(sql, session)
        .compose(
            organisers ->
                AccessStore.accesses(sql, session)
                    .map(
                        all ->
                            organisers.isEmpty()
                                ? new Held(null, false, all)
                                : new Held(
                                    organisers.get(0).name(), organisers.get(0).signsIn(), all)));
  }

  private static Future<Secret> session(SqlClient sql, Visitor visitor) {
    @Nullable Secret current = visitor.session();
    Instant expiry = Instant.now().plus(LIFETIME);
    Future<Boolean> extended =
        current == null
            ? Future.succeededFuture(false)
            : AccessStore.extendSession(sql, current, expiry);
    return extended.compose(
        there -> {
          if (there && current != null) {
            return Future.succeededFuture(current);
          }
          Secret fresh = Secret.random();
          return AccessStore.insertSession(sql, fresh, visitor.device(), expiry).map(fresh);
        });
  }

  private static SignedIn signedIn(Secret session, Holder holder, Held held) {
    @Nullable Access opened =
        held.accesses().stream().filter(access -> opens(holder, access)).findFirst().orElse(null);
    return new SignedIn(session, opened, held);
  }

  private static boolean opens(Holder holder, Access access) {
    if (holder instanceof Holder.Delegate delegate) {
      return access.eventId().equals(delegate.eventId())
          && delegate.participantId().equals(access.participantId());
    }
    return holder instanceof Holder.Screen screen
        ? access.role() == Role.SCREEN && access.eventId().equals(screen.eventId())
        : access.role() == Role.ORGANISER;
  }

  private static Caller caller(List<HeldRow> rows) {
    Map<UUID, Caller.Organiser> organisers = new LinkedHashMap<>();
    Map<UUID, String> organises = new LinkedHashMap<>();
    Set<UUID> owns = new HashSet<>();
    Set<Caller.Seat> seats = new LinkedHashSet<>();
    Set<UUID> screens = new HashSet<>();
    for (HeldRow row : rows) {
      if (row.organiser() != null) {
        organisers.put(row.organiser().id(), row.organiser());
        if (row.eventId() != null) {
          organises.put(row.eventId(), row.organiser().name());
          if (row.owner()) {
            owns.add(row.eventId());
          }
        }
      } else if (row.eventId() != null && row.participantId() != null && row.side() != null) {
        seats.add(new Caller.Seat(row.eventId(), row.participantId(), text(row.side())));
      } else if (row.eventId() != null) {
        screens.add(row.eventId());
      }
    }
    return new Caller(
        List.copyOf(organisers.values()),
        Map.copyOf(organises),
        Set.copyOf(owns),
        List.copyOf(seats),
        Set.copyOf(screens));
  }
}
