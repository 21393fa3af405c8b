package org.entremise.changerequest.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.agenda.service.Replanning;
import org.entremise.agenda.service.Replanning.Reaction;
import org.entremise.agenda.store.BoardStore;
import org.entremise.changerequest.ChangeRequest;
import org.entremise.changerequest.ChangeRequest.State;
import org.entremise.changerequest.store.ChangeRequestStore;
import org.entremise.event.Act;
import org.entremise.event.Event;
import org.entremise.event.EventRules;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.mail.service.Outbox;
import org.entremise.matching.Meeting;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What organisers do about changes that participants ask for. Granting one alters the board and
 * tells nobody: the next publication does.
 */
public final class ChangeRequests {
  private static final int PAGE = 50;

  private final Pool pool;
  private final Changes changes;
  private final Replanning replanning;
  private final BoardChanges board;
  private final Outbox outbox;

  public ChangeRequests(
      Pool pool, Changes changes, Replanning replanning, BoardChanges board, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.replanning = replanning;
    this.board = board;
    this.outbox = outbox;
  }

  /**
   * Some of them.
   *
   * @param open how many are open in all
   * @param requests open ones first, then newest first
   * @param more whether there are others behind them
   */
  public record Page(int open, List<ChangeRequest> requests, boolean more) {}

  /** The first of an event, or those behind one. */
  public Future<Page> page(UUID eventId, @Nullable UUID before) {
    return ChangeRequestStore.open(pool, eventId)
        .compose(
            open ->
                ChangeRequestStore.inOrder(pool, eventId, before, PAGE + 1)
                    .map(
                        found ->
                            new Page(
                                open, found.stream().limit(PAGE).toList(), found.size() > PAGE)));
  }

  /**
   * Three schedules in which the participant does not meet anybody then; changes nothing.
   *
   * @param few how many participants are few
   * @throws DomainError (in the future) NOT_FOUND for an unknown one; as {@link
   *     Replanning#proposals(UUID, int)}
   */
  public Future<Found> proposals(UUID eventId, UUID id, int few) {
    return ChangeRequestStore.get(pool, eventId, id)
        .compose(
            request ->
                BoardStore.get(pool, eventId)
                    .compose(
                        board ->
                            replanning
                                .proposals(eventId, few, request::granted)
                                .map(reaction -> new Found(board.revision(), reaction))));
  }

  /**
   * What a search has found.
   *
   * @param revision the board's when it began
   */
  public record Found(int revision, Reaction reaction) {}

  /**
   * Puts a proposal on the board as one step, with the absence where the participant cannot come,
   * and settles what was asked; wholly or not at all.
   *
   * @param revision the board's when the proposals were searched for
   * @param proposal the kind of the proposal
   * @throws DomainError (in the future) NOT_FOUND for an unknown one, CONFLICT where it is settled
   *     already; as {@link BoardChanges#change(UUID, int, org.entremise.board.BoardCommand,
   *     boolean, String)}
   */
  public Future<Void> apply(
      UUID eventId, UUID id, int revision, String proposal, List<Meeting> meetings, String author) {
    return Future.all(ChangeRequestStore.get(pool, eventId, id), EventStore.get(pool, eventId))
        .compose(
            found -> {
              ChangeRequest request = found.resultAt(0);
              Event event = found.resultAt(1);
              if (request.state() != State.OPEN) {
                return Future.failedFuture(ChangeRequestStore.settled());
              }
              return board.change(
                  eventId,
                  revision,
                  request.granting(event.slots(), proposal, meetings),
                  false,
                  author);
            });
  }

  /**
   * Declines it, and writes so to those who come for the participant.
   *
   * @param note what they read, or empty
   * @throws DomainError (in the future) NOT_FOUND for an unknown one, CONFLICT where it is settled
   *     already, or where the event is closed
   */
  public Future<Void> decline(UUID eventId, UUID id, String note, String author) {
    return pool.withTransaction(
            sql ->
                RulesStore.hold(sql, eventId, Act.ORGANISE)
                    .compose(
                        rules ->
                            ChangeRequestStore.get(sql, eventId, id)
                                .compose(
                                    request ->
                                        decline(sql, request, rules, note.strip(), author)
                                            .map(request))))
        .onSuccess(this::tell)
        .onSuccess(request -> changes.publish(eventId, Change.lettersChanged()))
        .mapEmpty();
  }

  private Future<Void> decline(
      SqlClient sql, ChangeRequest request, EventRules rules, String note, String author) {
    Message what =
        Message.of("history.change-request.declined", "participant", request.participant());
    return settle(sql, request, State.DECLINED, note, author)
        .compose(done -> DeclineLetters.of(sql, request, rules.zone(), note))
        .compose(letters -> outbox.queue(sql, letters))
        .compose(done -> HistoryStore.add(sql, request.eventId(), author, what));
  }

  private static Future<Void> settle(
      SqlClient sql, ChangeRequest request, State state, String note, String author) {
    return ChangeRequestStore.settle(sql, request.eventId(), request.id(), state, note, author)
        .compose(
            done ->
                done
                    ? Future.succeededFuture()
                    : Future.failedFuture(ChangeRequestStore.settled()));
  }

  private void tell(ChangeRequest request) {
    changes.publish(request.eventId(), Change.changeAsked(request.participantId()));
  }
}
