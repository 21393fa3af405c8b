package org.entremise.people.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.OtherLimits;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.store.DelegateStore;
import org.entremise.people.store.LimitStore;
import org.entremise.people.store.ParticipantStore;
import org.entremise.people.store.RegistrationStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Adding, changing and removing participants, by an organiser; each in one transaction, with its
 * line in the history.
 */
public final class People {
  /** A registration begins with this. */
  private static final int FIRST_REVISION = 1;

  private final Pool pool;
  private final Changes changes;

  public People(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /** All that is kept of a participant; NOT_FOUND for an unknown one. */
  public Future<Registration> get(UUID eventId, String id) {
    return pool.withTransaction(sql -> RegistrationStore.get(sql, eventId, id));
  }

  /**
   * Adds a participant as the last of its side, under an id that nobody in the event had before.
   *
   * @throws DomainError (in the future) INVALID with a fault for each field that has to be mended
   */
  public Future<Registration> add(UUID eventId, String author, Side side, Entry entry) {
    return pool.withTransaction(
            sql ->
                open(sql, eventId)
                    .compose(rules -> slots(sql, eventId))
                    .compose(
                        slots ->
                            RegistrationStore.nextId(sql, eventId, side)
                                .map(
                                    id ->
                                        EntryCheck.check(
                                            id, side, FIRST_REVISION, entry, slots, Set.of())))
                    .compose(
                        added ->
                            RegistrationStore.add(sql, eventId, added.participant())
                                .compose(done -> putDelegates(sql, eventId, added)))
                    .compose(
                        added -> note(sql, eventId, author, PeopleChanges.added(added), added)))
        .onSuccess(added -> changes.publish(eventId, Change.participantsChanged()));
  }

  /**
   * Changes a participant.
   *
   * @param revision the one that the organiser has read
   * @throws DomainError (in the future) INVALID as {@link #add}, CONFLICT if somebody else has
   *     changed it since or the event is closed, NOT_FOUND if it is gone
   */
  public Future<Registration> change(
      UUID eventId, String author, String id, int revision, Entry entry) {
    return pool.withTransaction(
            sql ->
                open(sql, eventId)
                    .compose(
                        rules ->
                            Future.all(
                                slots(sql, eventId), RegistrationStore.get(sql, eventId, id)))
                    .compose(
                        found -> {
                          Registration before = found.resultAt(1);
                          Registration after = checked(before, revision, entry, found.resultAt(0));
                          return change(sql, eventId, author, before, after);
                        }))
        .onSuccess(changed -> changes.publish(eventId, Change.participantsChanged()));
  }

  /**
   * Puts the slots in which a participant is away, whatever else has changed.
   *
   * @param organiser the name of one who acts for the participant; null: the participant itself
   * @throws DomainError (in the future) INVALID for a slot that the event does not have, NOT_FOUND
   *     for an unknown participant, CONFLICT where the phase does not allow it
   */
  public Future<Void> setUnavailable(
      UUID eventId, String id, Set<String> away, @Nullable String organiser) {
    return pool.withTransaction(
            sql ->
                RulesStore.hold(
                        sql, eventId, organiser == null ? Act.SAY_UNAVAILABLE : Act.ORGANISE)
                    .compose(rules -> slots(sql, eventId))
                    .compose(
                        slots ->
                            slots.containsAll(away)
                                ? RegistrationStore.setUnavailable(sql, eventId, id, away)
                                : Future.failedFuture(unknownSlots(slots, away)))
                    .compose(done -> noteAway(sql, eventId, id, organiser)))
        .onSuccess(done -> changes.publish(eventId, Change.participantsChanged()));
  }

  private static Future<Registration> change(
      SqlClient sql, UUID eventId, String author, Registration before, Registration after) {
    return RegistrationStore.change(sql, eventId, before.revision(), after.participant())
        .compose(done -> putDelegates(sql, eventId, after))
        .compose(done -> note(sql, eventId, author, PeopleChanges.between(before, after), after));
  }

  /** Removes a participant and all that hangs on it; errors as {@link #change}. */
  public Future<Void> remove(UUID eventId, String author, String id, int revision) {
    return pool.withTransaction(
            sql ->
                open(sql, eventId)
                    .compose(rules -> ParticipantStore.get(sql, eventId, id))
                    .compose(
                        gone ->
                            RegistrationStore.remove(sql, eventId, id, revision)
                                .compose(
                                    done ->
                                        HistoryStore.add(
                                            sql, eventId, author, PeopleChanges.removed(gone)))))
        .onSuccess(done -> changes.publish(eventId, Change.participantsChanged()));
  }

  /** How many of a side have other limits than those that new ones get. */
  public Future<OtherLimits> otherLimits(UUID eventId, Side side) {
    return RulesStore.get(pool, eventId)
        .compose(rules -> LimitStore.differing(pool, eventId, side, side.limitsIn(rules.rules())));
  }

  /**
   * Gives everybody of a side the limits that new ones get.
   *
   * @return how many had others
   * @throws org.entremise.kernel.DomainError (in the future) CONFLICT where the event is closed
   */
  public Future<Integer> applyLimits(UUID eventId, String author, Side side) {
    return pool.withTransaction(
            sql ->
                open(sql, eventId)
                    .compose(
                        rules -> LimitStore.apply(sql, eventId, side, side.limitsIn(rules.rules())))
                    .compose(
                        changed ->
                            changed == 0
                                ? Future.succeededFuture(changed)
                                : HistoryStore.add(
                                        sql, eventId, author, PeopleChanges.limited(side, changed))
                                    .map(changed)))
        .onSuccess(changed -> changes.publish(eventId, Change.participantsChanged()));
  }

  /** The event's rules, if organisers may change something. */
  private static Future<EventRules> open(SqlClient sql, UUID eventId) {
    return RulesStore.hold(sql, eventId, Act.ORGANISE);
  }

  private static Future<Void> noteAway(
      SqlClient sql, UUID eventId, String id, @Nullable String organiser) {
    if (organiser == null) {
      return Future.succeededFuture();
    }
    return ParticipantStore.get(sql, eventId, id)
        .compose(
            participant ->
                HistoryStore.add(
                    sql,
                    eventId,
                    organiser,
                    Message.of("history.people.away", "name", participant.name())));
  }

  private static Future<Registration> note(
      SqlClient sql, UUID eventId, String author, Optional<Message> what, Registration kept) {
    return what.map(sentence -> HistoryStore.add(sql, eventId, author, sentence))
        .orElseGet(Future::succeededFuture)
        .map(kept);
  }

  private static Registration checked(
      Registration before, int revision, Entry entry, Set<String> slots) {
    var participant = before.participant();
    if (before.revision() != revision) {
      throw RegistrationStore.changedMeanwhile(participant.name());
    }
    Set<UUID> known = before.delegates().stream().map(Delegate::id).collect(Collectors.toSet());
    return EntryCheck.check(
        participant.id(), participant.side(), revision + 1, entry, slots, known);
  }

  private static DomainError unknownSlots(Set<String> slots, Set<String> away) {
    long unknown = away.stream().filter(slot -> !slots.contains(slot)).count();
    return new DomainError(Kind.INVALID, Message.of("people.entry.slot.unknown", "count", unknown));
  }

  private static Future<Registration> putDelegates(SqlClient sql, UUID eventId, Registration kept) {
    return DelegateStore.replace(sql, eventId, kept.participant().id(), kept.delegates()).map(kept);
  }

  private static Future<Set<String>> slots(SqlClient sql, UUID eventId) {
    return EventStore.get(sql, eventId)
        .map(event -> event.slots().stream().map(TimeSlot::id).collect(Collectors.toSet()));
  }
}
