package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.store.AccountStore;
import org.entremise.access.store.OrganiserLinkStore;
import org.entremise.event.Organiser;
import org.entremise.event.store.OrganiserStore;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Who runs an event: inviting, renewing links, removing, handing over. */
public final class Organisers {
  /** How long a link opens something. */
  public static final Duration LIFETIME = Duration.ofDays(180);

  private static final int LONGEST_NAME = 200;

  private final Pool pool;
  private final Changes changes;

  public Organisers(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /**
   * An organiser who does something.
   *
   * @param ids of the organisers that the browser stands for
   * @param name under which they organise the event
   * @param owner whether the event is theirs
   * @param session of their browser
   */
  public record Acting(Set<UUID> ids, String name, boolean owner, @Nullable Secret session) {}

  /**
   * An organiser in the list.
   *
   * @param self whether it is whoever asks
   * @param account whether they can sign in without a link
   * @param linkUntil until when their link opens something; null: no link does
   */
  public record Listed(
      Organiser organiser, boolean self, boolean account, @Nullable Instant linkUntil) {}

  /**
   * A link that is shown once.
   *
   * @param secret which is kept nowhere
   */
  public record Link(UUID organiserId, String name, Secret secret, Instant until) {}

  /** The owner first. */
  public Future<List<Listed>> all(UUID eventId, Acting reader) {
    return OrganiserStore.of(pool, eventId)
        .compose(
            all ->
                OrganiserLinkStore.expiries(pool, eventId)
                    .compose(
                        until ->
                            AccountStore.signingIn(pool, eventId)
                                .map(
                                    without ->
                                        all.stream()
                                            .map(one -> listed(one, reader, without, until))
                                            .toList())));
  }

  /**
   * Makes somebody one of the event's organisers, with a link to hand to them.
   *
   * @throws DomainError INVALID where the name is missing or too long
   */
  public Future<Link> invite(UUID eventId, Acting author, String givenName) {
    String name = checked(givenName);
    UUID id = UUID.randomUUID();
    Message what = Message.of("history.organiser.invited", "name", name);
    return changed(
        eventId,
        sql ->
            OrganiserStore.insert(sql, id, name)
                .compose(done -> OrganiserStore.assign(sql, eventId, id))
                .compose(done -> HistoryStore.add(sql, eventId, author.name(), what))
                .compose(done -> issue(sql, id, name)));
  }

  /**
   * Gives an organiser a new link and makes the earlier ones void, with what was opened with them
   * in other browsers. Who knows a link can open all events of its organiser: so nobody renews that
   * of somebody who runs an event that they do not run themselves.
   *
   * @throws DomainError (in the future) NOT_FOUND where that is no organiser of the event,
   *     FORBIDDEN where the author may not
   */
  public Future<Link> renew(UUID eventId, Acting author, UUID organiserId) {
    boolean own = author.ids().contains(organiserId);
    return changed(
        eventId,
        sql ->
            organiser(sql, eventId, organiserId)
                .compose(organiser -> mayRenew(sql, author, organiser).map(organiser))
                .compose(
                    organiser ->
                        OrganiserLinkStore.revoke(sql, organiserId, own ? author.session() : null)
                            .compose(done -> noteRenewal(sql, eventId, author, organiser))
                            .compose(done -> issue(sql, organiserId, organiser.name()))));
  }

  /**
   * Takes the event from an organiser; each may leave, and the owner removes any other.
   *
   * @throws DomainError (in the future) NOT_FOUND where that is no organiser of the event,
   *     FORBIDDEN where the author is neither, CONFLICT where it is the owner
   */
  public Future<Void> remove(UUID eventId, Acting author, UUID organiserId) {
    boolean own = author.ids().contains(organiserId);
    return changed(
        eventId,
        sql ->
            organiser(sql, eventId, organiserId)
                .compose(
                    organiser -> {
                      if (organiser.owner()) {
                        throw new DomainError(Kind.CONFLICT, Message.of("organiser.owner-stays"));
                      }
                      if (!own && !author.owner()) {
                        throw new DomainError(Kind.FORBIDDEN, Message.of("web.owners-only"));
                      }
                      Message what =
                          own
                              ? Message.of("history.organiser.left")
                              : Message.of("history.organiser.removed", "name", organiser.name());
                      return OrganiserStore.remove(sql, eventId, organiserId)
                          .compose(done -> HistoryStore.add(sql, eventId, author.name(), what));
                    }));
  }

  /**
   * Makes another organiser of the event its owner.
   *
   * @throws DomainError (in the future) NOT_FOUND where that is no organiser of the event
   */
  public Future<Void> handOver(UUID eventId, Acting author, UUID organiserId) {
    return changed(
        eventId,
        sql ->
            organiser(sql, eventId, organiserId)
                .compose(
                    organiser ->
                        organiser.owner()
                            ? Future.succeededFuture()
                            : OrganiserStore.handOver(sql, eventId, organiserId)
                                .compose(
                                    done ->
                                        HistoryStore.add(
                                            sql,
                                            eventId,
                                            author.name(),
                                            Message.of(
                                                "history.organiser.owner",
                                                "name",
                                                organiser.name())))));
  }

  private interface Work<T> {
    Future<T> in(SqlClient sql);
  }

  /** One change of who runs an event at a time. */
  private <T> Future<T> changed(UUID eventId, Work<T> work) {
    return pool.withTransaction(
            sql -> RulesStore.lock(sql, eventId).compose(locked -> work.in(sql)))
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }

  private static Future<Link> issue(SqlClient sql, UUID organiserId, String name) {
    Secret secret = Secret.random();
    Instant until = Instant.now().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    return OrganiserLinkStore.insert(sql, secret, organiserId, until)
        .map(new Link(organiserId, name, secret, until));
  }

  private static Future<Void> mayRenew(SqlClient sql, Acting author, Organiser organiser) {
    if (author.ids().contains(organiser.id())) {
      return Future.succeededFuture();
    }
    if (!author.owner()) {
      throw new DomainError(Kind.FORBIDDEN, Message.of("web.owners-only"));
    }
    return OrganiserStore.runsMoreThan(sql, organiser.id(), author.ids())
        .map(
            more -> {
              if (more) {
                throw new DomainError(
                    Kind.FORBIDDEN, Message.of("organiser.runs-more", "name", organiser.name()));
              }
              return null;
            });
  }

  private static Future<Void> noteRenewal(
      SqlClient sql, UUID eventId, Acting author, Organiser organiser) {
    Message what =
        author.ids().contains(organiser.id())
            ? Message.of("history.organiser.own-link")
            : Message.of("history.organiser.link", "name", organiser.name());
    return HistoryStore.add(sql, eventId, author.name(), what);
  }

  private static Future<Organiser> organiser(SqlClient sql, UUID eventId, UUID organiserId) {
    return OrganiserStore.of(sql, eventId)
        .map(
            all ->
                all.stream()
                    .filter(one -> one.id().equals(organiserId))
                    .findFirst()
                    .orElseThrow(
                        () -> new DomainError(Kind.NOT_FOUND, Message.of("organiser.unknown"))));
  }

  private static Listed listed(
      Organiser one, Acting reader, Set<UUID> without, Map<UUID, Instant> until) {
    return new Listed(
        one, reader.ids().contains(one.id()), without.contains(one.id()), until.get(one.id()));
  }

  private static String checked(String given) {
    String name = given.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    if (name.isEmpty()) {
      throw refused(Message.of("organiser.name.missing"));
    }
    if (name.length() > LONGEST_NAME) {
      throw refused(Message.of("organiser.name.long", "most", LONGEST_NAME));
    }
    return name;
  }

  private static DomainError refused(Message fault) {
    return new DomainError(
        Kind.INVALID, Message.of("organiser.refused"), List.of(new Fault("$.name", fault)));
  }
}
