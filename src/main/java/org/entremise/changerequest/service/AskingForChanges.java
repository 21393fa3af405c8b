package org.entremise.changerequest.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.changerequest.ChangeRequest;
import org.entremise.changerequest.ChangeRequest.Asked;
import org.entremise.changerequest.ChangeRequest.State;
import org.entremise.changerequest.store.ChangeRequestStore;
import org.entremise.event.Phase;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.file.ProblemFile;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** What a participant asks about the meetings of its published agenda. */
public final class AskingForChanges {
  /** So much a participant may ask in a day. */
  private static final int MOST_A_DAY = 10;

  private static final int SHOWN = 50;

  private final Pool pool;
  private final Changes changes;

  public AskingForChanges(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /**
   * What is asked.
   *
   * @param slot id of the slot of a meeting of the published agenda
   * @param with whom the participant meets then
   */
  public record Order(String slot, String with, ChangeRequest.Kind kind, String reason) {}

  /** All that a participant has asked, newest first, fifty at most. */
  public Future<List<ChangeRequest>> of(UUID eventId, String participantId) {
    return ChangeRequestStore.of(pool, eventId, participantId, SHOWN);
  }

  /**
   * Asks organisers for a change.
   *
   * @param organiser who asks for the participant; null: it does itself
   * @throws DomainError (in the future) INVALID without a reason, CONFLICT in a closed event, where
   *     the published agenda has no such meeting, or where something is open about it or granted;
   *     TOO_MANY
   */
  public Future<Void> ask(
      UUID eventId, String participantId, Order order, @Nullable String organiser) {
    String reason = order.reason().strip();
    if (reason.isEmpty()) {
      return refuse(Kind.INVALID, "change-request.reason");
    }
    return pool.withTransaction(
            sql ->
                checkOpen(sql, eventId)
                    .compose(done -> ChangeRequestStore.lately(sql, eventId, participantId))
                    .compose(
                        asked ->
                            asked >= MOST_A_DAY
                                ? refuse(Kind.TOO_MANY, "change-request.too-many")
                                : Future.<Void>succeededFuture())
                    .compose(done -> ScheduleStore.published(sql, eventId))
                    .map(published -> meeting(published, participantId, order))
                    .compose(meeting -> keep(sql, eventId, participantId, meeting, order, reason))
                    .compose(done -> note(sql, eventId, participantId, "asked", organiser)))
        .onSuccess(done -> changes.publish(eventId, Change.changeAsked(participantId)));
  }

  private static Future<Void> keep(
      SqlClient sql,
      UUID eventId,
      String participantId,
      Asked meeting,
      Order order,
      String reason) {
    return ChangeRequestStore.isGranted(sql, eventId, participantId, meeting)
        .compose(
            granted ->
                granted
                    ? refuse(Kind.CONFLICT, "change-request.granted")
                    : ChangeRequestStore.insert(
                        sql,
                        UUID.randomUUID(),
                        eventId,
                        participantId,
                        meeting,
                        order.kind(),
                        reason))
        .compose(
            done ->
                done
                    ? Future.<Void>succeededFuture()
                    : refuse(Kind.CONFLICT, "change-request.another"));
  }

  /**
   * Takes it back.
   *
   * @throws DomainError (in the future) NOT_FOUND where the participant has asked no such thing,
   *     CONFLICT where it is settled already
   */
  public Future<Void> withdraw(
      UUID eventId, String participantId, UUID id, @Nullable String organiser) {
    return pool.withTransaction(
            sql ->
                checkOpen(sql, eventId)
                    .compose(done -> ChangeRequestStore.get(sql, eventId, id))
                    .compose(
                        request ->
                            request.participantId().equals(participantId)
                                ? ChangeRequestStore.settle(
                                    sql, eventId, id, State.WITHDRAWN, "", organiser)
                                : refuse(Kind.NOT_FOUND, "change-request.unknown"))
                    .compose(
                        done ->
                            done
                                ? note(sql, eventId, participantId, "withdrawn", organiser)
                                : refuse(Kind.CONFLICT, "change-request.settled")))
        .onSuccess(done -> changes.publish(eventId, Change.changeAsked(participantId)));
  }

  private static Future<Void> checkOpen(SqlClient sql, UUID eventId) {
    return RulesStore.hold(sql, eventId)
        .compose(
            rules ->
                rules.phase() == Phase.CLOSED
                    ? refuse(Kind.CONFLICT, "change-request.closed")
                    : Future.succeededFuture());
  }

  private static Asked meeting(
      Optional<ScheduleVersion> published, String participantId, Order order) {
    ScheduleVersion version = published.orElseThrow(AskingForChanges::noSuchMeeting);
    Problem problem =
        ProblemFile.read("problem", version.problem().getBytes(StandardCharsets.UTF_8));
    Request request =
        problem.requests().stream()
            .filter(one -> isOf(one, participantId, order.with()))
            .filter(
                one ->
                    version.meetings().stream()
                        .anyMatch(
                            meeting ->
                                meeting.request().equals(one.id())
                                    && meeting.slot().equals(order.slot())))
            .findFirst()
            .orElseThrow(AskingForChanges::noSuchMeeting);
    Slot slot =
        problem.slots().stream()
            .filter(one -> one.id().equals(order.slot()))
            .findFirst()
            .orElseThrow(AskingForChanges::noSuchMeeting);
    return new Asked(
        request.id(),
        slot.id(),
        requireNonNull(version.version()),
        order.with(),
        name(problem, order.with()),
        requireNonNull(slot.start()).toInstant(),
        requireNonNull(slot.end()).toInstant());
  }

  private static boolean isOf(Request request, String one, String other) {
    return (request.a().equals(one) && request.b().equals(other))
        || (request.b().equals(one) && request.a().equals(other));
  }

  private static String name(Problem problem, String id) {
    return problem.participants().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.name())
        .findFirst()
        .orElse(id);
  }

  private static DomainError noSuchMeeting() {
    return new DomainError(Kind.CONFLICT, Message.of("change-request.no-meeting"));
  }

  /** What an organiser does for a participant is history. */
  private static Future<Void> note(
      SqlClient sql, UUID eventId, String participantId, String what, @Nullable String organiser) {
    return organiser == null
        ? Future.succeededFuture()
        : ParticipantStore.get(sql, eventId, participantId)
            .map(Participant::name)
            .compose(
                name ->
                    HistoryStore.add(
                        sql,
                        eventId,
                        organiser,
                        Message.of("history.change-request." + what, "participant", name)));
  }

  private static <T> Future<T> refuse(Kind kind, String key) {
    return Future.failedFuture(new DomainError(kind, Message.of(key)));
  }
}
