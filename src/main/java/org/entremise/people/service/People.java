package org.entremise.people.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.store.DelegateStore;
import org.entremise.people.store.RegistrationStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** Adding, changing and removing participants, by an organiser; each in one transaction. */
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
  public Future<Registration> add(UUID eventId, Side side, Entry entry) {
    return pool.withTransaction(
            sql ->
                slots(sql, eventId)
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
                                .compose(done -> putDelegates(sql, eventId, added))))
        .onSuccess(added -> changes.publish(eventId, Change.participantsChanged()));
  }

  /**
   * Changes a participant.
   *
   * @param revision the one that the organiser has read
   * @throws DomainError (in the future) INVALID as {@link #add}, CONFLICT if somebody else has
   *     changed it since, NOT_FOUND if it is gone
   */
  public Future<Registration> change(UUID eventId, String id, int revision, Entry entry) {
    return pool.withTransaction(
            sql ->
                Future.all(slots(sql, eventId), RegistrationStore.get(sql, eventId, id))
                    .map(found -> checked(found.resultAt(1), revision, entry, found.resultAt(0)))
                    .compose(
                        changed ->
                            RegistrationStore.change(sql, eventId, revision, changed.participant())
                                .compose(done -> putDelegates(sql, eventId, changed))))
        .onSuccess(changed -> changes.publish(eventId, Change.participantsChanged()));
  }

  /**
   * Puts the slots in which a participant is away, as it says itself, whatever else has changed.
   *
   * @throws DomainError (in the future) INVALID for a slot that the event does not have, NOT_FOUND
   *     for an unknown participant
   */
  public Future<Void> setUnavailable(UUID eventId, String id, Set<String> away) {
    return pool.withTransaction(
            sql ->
                slots(sql, eventId)
                    .compose(
                        slots ->
                            slots.containsAll(away)
                                ? RegistrationStore.setUnavailable(sql, eventId, id, away)
                                : Future.failedFuture(unknownSlots(slots, away))))
        .onSuccess(done -> changes.publish(eventId, Change.participantsChanged()));
  }

  /** Removes a participant and all that hangs on it; errors as {@link #change}. */
  public Future<Void> remove(UUID eventId, String id, int revision) {
    return pool.withTransaction(sql -> RegistrationStore.remove(sql, eventId, id, revision))
        .onSuccess(done -> changes.publish(eventId, Change.participantsChanged()));
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
