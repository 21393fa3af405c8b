package org.entremise.wish.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.store.FactSheetStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.wish.Wish;
import org.entremise.wish.store.AnswerStore;
import org.entremise.wish.store.WishStore;
import org.jspecify.annotations.Nullable;

/** Making, changing and reading wishes. */
public final class Wishes {
  private final Pool pool;
  private final Changes changes;

  public Wishes(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /**
   * Somebody of the other side, as a participant chooses among them.
   *
   * @param sheet of a project that has one
   * @param wish what the participant wishes, or null
   */
  public record Choice(Participant counterpart, @Nullable FactSheet sheet, @Nullable Wish wish) {}

  public Future<List<Wish>> all(UUID eventId) {
    return WishStore.all(pool, eventId);
  }

  /** The other side, in its order, with what the participant wishes. */
  public Future<List<Choice>> choices(UUID eventId, String participantId) {
    return Future.all(
            ParticipantStore.all(pool, eventId),
            FactSheetStore.all(pool, eventId),
            WishStore.of(pool, eventId, participantId))
        .map(
            found ->
                choices(participantId, found.resultAt(0), found.resultAt(1), found.resultAt(2)));
  }

  /**
   * Makes a wish or changes it. Only funders wish, and only to meet projects.
   *
   * @throws DomainError (in the future) NOT_FOUND for an unknown participant, INVALID where it is
   *     not a funder who wishes for a project
   */
  public Future<Wish> put(UUID eventId, Wish wish) {
    return Future.all(
            ParticipantStore.get(pool, eventId, wish.from()),
            ParticipantStore.get(pool, eventId, wish.to()))
        .compose(
            found -> {
              Participant from = found.resultAt(0);
              Participant to = found.resultAt(1);
              if (from.side() != Side.FUNDER || to.side() != Side.PROJECT) {
                return Future.failedFuture(
                    new DomainError(
                        Kind.INVALID,
                        Message.of("wish.wrong-sides", "from", from.name(), "to", to.name())));
              }
              return WishStore.put(pool, eventId, wish);
            })
        .onSuccess(done -> changes.publish(eventId, Change.wishesChanged()))
        .map(wish);
  }

  /**
   * Puts what a participant wishes in order.
   *
   * @param order ids of those wished for, the most wished first within each level; those that are
   *     no wishes (any more) count for nothing, wishes that it leaves out come after it
   */
  public Future<Void> rank(UUID eventId, String from, List<String> order) {
    return WishStore.rank(pool, eventId, from, order)
        .onSuccess(done -> changes.publish(eventId, Change.wishesChanged()));
  }

  /** Notes that a participant's answer is whole, or that it is not any more. */
  public Future<Void> setAnswered(UUID eventId, String participantId, boolean done) {
    return AnswerStore.set(pool, eventId, participantId, done)
        .onSuccess(noted -> changes.publish(eventId, Change.participantsChanged()));
  }

  /** Takes a wish back; nothing happens where there is none. */
  public Future<Void> delete(UUID eventId, String from, String to) {
    return WishStore.delete(pool, eventId, from, to)
        .onSuccess(
            existed -> {
              if (existed) {
                changes.publish(eventId, Change.wishesChanged());
              }
            })
        .mapEmpty();
  }

  private static List<Choice> choices(
      String participantId,
      List<Participant> participants,
      Map<String, FactSheet> sheets,
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
        .map(p -> new Choice(p, sheets.get(p.id()), own.get(p.id())))
        .toList();
  }
}
