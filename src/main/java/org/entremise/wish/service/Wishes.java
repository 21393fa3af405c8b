package org.entremise.wish.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.store.RulesStore;
import org.entremise.factsheet.SheetCard;
import org.entremise.factsheet.store.SheetCardStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.wish.Wish;
import org.entremise.wish.Wishing;
import org.entremise.wish.store.AnswerStore;
import org.entremise.wish.store.WishStore;
import org.jspecify.annotations.Nullable;

/** Making, changing and reading wishes. */
public final class Wishes {
  private final Pool pool;
  private final Changes changes;
  private final Receipt receipt;

  /**
   * @param receipt for whoever says that their answer is whole
   */
  public Wishes(Pool pool, Changes changes, Receipt receipt) {
    this.pool = pool;
    this.changes = changes;
    this.receipt = receipt;
  }

  /**
   * Somebody of the other side, as a participant chooses among them.
   *
   * @param card of a project whose sheet can be read
   * @param wish what the participant wishes, or null
   */
  public record Choice(Participant counterpart, @Nullable SheetCard card, @Nullable Wish wish) {}

  public Future<List<Wish>> all(UUID eventId) {
    return WishStore.all(pool, eventId);
  }

  /** The other side, in its order, with what the participant wishes. */
  public Future<List<Choice>> choices(UUID eventId, String participantId) {
    return Future.all(
            ParticipantStore.all(pool, eventId),
            SheetCardStore.all(pool, eventId),
            WishStore.of(pool, eventId, participantId))
        .map(
            found ->
                choices(participantId, found.resultAt(0), found.resultAt(1), found.resultAt(2)));
  }

  /**
   * Makes a wish or changes it, by the event's rules of who may wish for whom. What an organiser
   * does for somebody is history.
   *
   * @param organiser the name of one who acts for the participant; null: the participant itself
   * @throws DomainError (in the future) NOT_FOUND for an unknown participant, INVALID where it may
   *     not wish for the other, CONFLICT where the phase or the hour does not allow it
   */
  public Future<Wish> put(UUID eventId, Wish wish, @Nullable String organiser) {
    return pool.withTransaction(
            sql ->
                pair(sql, eventId, wish.from(), wish.to(), organiser)
                    .compose(pair -> put(sql, eventId, pair, wish, organiser)))
        .onSuccess(done -> changes.publish(eventId, Change.wishesChanged()))
        .map(wish);
  }

  /**
   * Puts what a participant wishes in order.
   *
   * @param order ids of those wished for, the most wished first within each level; those that are
   *     no wishes (any more) count for nothing, wishes that it leaves out come after it
   * @param organiser as for {@link #put}
   */
  public Future<Void> rank(
      UUID eventId, String from, List<String> order, @Nullable String organiser) {
    return pool.withTransaction(
            sql ->
                answering(sql, eventId, from, organiser)
                    .compose(name -> WishStore.rank(sql, eventId, from, order).map(name))
                    .compose(
                        name -> note(sql, eventId, about("history.wish.ordered", name), organiser)))
        .onSuccess(done -> changes.publish(eventId, Change.wishesChanged()));
  }

  /**
   * Notes that a participant's answer is whole, which gets it a receipt, or that it is not any
   * more. Whoever says so twice within a minute gets one receipt.
   *
   * @param organiser as for {@link #put}
   */
  public Future<Void> setAnswered(
      UUID eventId, String participantId, boolean done, @Nullable String organiser) {
    String what = done ? "history.answer.whole" : "history.answer.open";
    return pool.withTransaction(
            sql ->
                answering(sql, eventId, participantId, organiser)
                    .compose(name -> note(sql, eventId, about(what, name), organiser))
                    .compose(noted -> AnswerStore.set(sql, eventId, participantId, done))
                    .compose(
                        fresh ->
                            fresh
                                ? receipt.queue(sql, eventId, participantId)
                                : Future.succeededFuture()))
        .onSuccess(
            noted -> {
              changes.publish(eventId, Change.participantsChanged());
              changes.publish(eventId, Change.lettersChanged());
            });
  }

  /** Takes a wish back; nothing happens where there is none. Errors as {@link #put}. */
  public Future<Void> delete(UUID eventId, String from, String to, @Nullable String organiser) {
    return pool.withTransaction(
            sql ->
                pair(sql, eventId, from, to, organiser)
                    .compose(pair -> delete(sql, eventId, pair, organiser)))
        .onSuccess(
            existed -> {
              if (existed) {
                changes.publish(eventId, Change.wishesChanged());
              }
            })
        .mapEmpty();
  }

  /** Who wishes and who is wished for. */
  private record Pair(Participant from, Participant to) {}

  /** The two, if the one may wish for the other now; asked at once, on the one connection. */
  private static Future<Pair> pair(
      SqlClient sql, UUID eventId, String from, String to, @Nullable String organiser) {
    return Future.all(
            RulesStore.hold(sql, eventId),
            ParticipantStore.get(sql, eventId, from),
            ParticipantStore.get(sql, eventId, to))
        .map(
            found ->
                allowed(
                    found.resultAt(0), new Pair(found.resultAt(1), found.resultAt(2)), organiser));
  }

  /** The name of a participant whose answer may be changed now. */
  private static Future<String> answering(
      SqlClient sql, UUID eventId, String id, @Nullable String organiser) {
    return RulesStore.hold(sql, eventId)
        .compose(
            rules ->
                ParticipantStore.get(sql, eventId, id)
                    .map(
                        participant -> {
                          check(rules, participant.side(), organiser);
                          return participant.name();
                        }));
  }

  private static void check(EventRules rules, Side side, @Nullable String organiser) {
    if (organiser == null) {
      Wishing.of(rules, side, Instant.now()).check();
    } else {
      rules.check(Act.ORGANISE);
    }
  }

  private static Pair allowed(EventRules rules, Pair pair, @Nullable String organiser) {
    Participant from = pair.from();
    Participant to = pair.to();
    if (from.side() == to.side() || !from.side().wishesIn(rules.rules())) {
      String rule = rules.rules().wishRule().name();
      throw new DomainError(
          Kind.INVALID,
          Message.of("wish.wrong-sides", "from", from.name(), "to", to.name(), "rule", rule));
    }
    check(rules, from.side(), organiser);
    return pair;
  }

  private static Future<Void> put(
      SqlClient sql, UUID eventId, Pair pair, Wish wish, @Nullable String organiser) {
    return WishStore.put(sql, eventId, wish)
        .compose(done -> note(sql, eventId, pair, wish.level().key(), organiser));
  }

  private static Future<Boolean> delete(
      SqlClient sql, UUID eventId, Pair pair, @Nullable String organiser) {
    return WishStore.delete(sql, eventId, pair.from().id(), pair.to().id())
        .compose(
            existed ->
                existed
                    ? note(sql, eventId, pair, "none", organiser).map(true)
                    : Future.succeededFuture(false));
  }

  private static Future<Void> note(
      SqlClient sql, UUID eventId, Pair pair, String level, @Nullable String organiser) {
    String from = pair.from().name();
    String to = pair.to().name();
    Message what = Message.of("history.wish.changed", "from", from, "to", to, "level", level);
    return note(sql, eventId, what, organiser);
  }

  private static Future<Void> note(
      SqlClient sql, UUID eventId, Message what, @Nullable String organiser) {
    return organiser == null
        ? Future.succeededFuture()
        : HistoryStore.add(sql, eventId, organiser, what);
  }

  private static Message about(String what, String name) {
    return Message.of(what, "name", name);
  }

  private static List<Choice> choices(
      String participantId,
      List<Participant> participants,
      Map<String, SheetCard> cards,
      List<Wish> wishes) {
    Map<String, Wish> own = wishes.stream().collect(Collectors.toMap(Wish::to, w -> w));
    Side side =
        participants.stream()
            .filter(p -> p.id().equals(participantId))
            .findFirst()
            .orElseThrow(() -> ParticipantStore.unknown(participantId))
            .side();
    return participants.stream()
        .filter(p -> p.side() != side)
        .map(p -> new Choice(p, cards.get(p.id()), own.get(p.id())))
        .toList();
  }
}
