package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entremise.access.Access;
import org.entremise.access.Access.Role;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.web.Caller;
import org.entremise.platform.web.Callers;
import org.jspecify.annotations.Nullable;

/** Exchanging a link for a session, and knowing who calls. */
public final class Sessions implements Callers {
  /** How long a browser stays signed in after it last opened a link. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  private final Pool pool;

  public Sessions(Pool pool) {
    this.pool = pool;
  }

  /**
   * A session that was opened or enlarged.
   *
   * @param secret for the browser's cookie
   * @param opened what the link opens; an organiser's link opens their first event
   * @param accesses all that the session opens
   */
  public record SignedIn(Secret secret, Access opened, List<Access> accesses) {}

  /**
   * Exchanges a link's secret for a session, or adds the link's access to the one there is.
   *
   * @param current the browser's session, or null
   * @throws DomainError (in the future) UNAUTHENTICATED where the link is unknown or has expired
   */
  public Future<SignedIn> signIn(Secret link, @Nullable Secret current) {
    return pool.withTransaction(
        sql ->
            AccessStore.holderOfLink(sql, link)
                .compose(
                    holder -> {
                      if (holder.isEmpty()) {
                        return Future.failedFuture(
                            new DomainError(Kind.UNAUTHENTICATED, Message.of("access.link.dead")));
                      }
                      return session(sql, current)
                          .compose(
                              session ->
                                  AccessStore.grant(sql, session, holder.get())
                                      .compose(done -> AccessStore.accesses(sql, session))
                                      .map(all -> signedIn(session, holder.get(), all)));
                    }));
  }

  public Future<List<Access>> accesses(Secret session) {
    return AccessStore.accesses(pool, session);
  }

  public Future<Void> signOut(Secret session) {
    return AccessStore.deleteSession(pool, session);
  }

  @Override
  public Future<Caller> identify(String sessionSecret) {
    return accesses(new Secret(sessionSecret)).map(Sessions::caller);
  }

  private static Future<Secret> session(SqlClient sql, @Nullable Secret current) {
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
          return AccessStore.insertSession(sql, fresh, expiry).map(fresh);
        });
  }

  private static SignedIn signedIn(Secret session, Holder holder, List<Access> all) {
    Access opened =
        all.stream()
            .filter(access -> opens(holder, access))
            .findFirst()
            .orElseThrow(
                () -> new DomainError(Kind.NOT_FOUND, Message.of("access.nothing-to-open")));
    return new SignedIn(session, opened, all);
  }

  private static boolean opens(Holder holder, Access access) {
    if (holder instanceof Holder.Delegate delegate) {
      return access.eventId().equals(delegate.eventId())
          && delegate.participantId().equals(access.participantId());
    }
    return access.role() == Role.ORGANISER;
  }

  private static Caller caller(List<Access> accesses) {
    Map<UUID, String> organises = new LinkedHashMap<>();
    List<Caller.Seat> seats = new ArrayList<>();
    for (Access access : accesses) {
      if (access.participantId() == null || access.side() == null) {
        organises.put(access.eventId(), access.name());
      } else {
        String side = access.side().name().toLowerCase(Locale.ROOT);
        seats.add(new Caller.Seat(access.eventId(), access.participantId(), side));
      }
    }
    return new Caller(Map.copyOf(organises), List.copyOf(seats));
  }
}
