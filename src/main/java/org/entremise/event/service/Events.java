package org.entremise.event.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entremise.event.Act;
import org.entremise.event.Event;
import org.entremise.event.EventRules;
import org.entremise.event.EventSettings;
import org.entremise.event.Phase;
import org.entremise.event.SavedSettings;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.OrganiserStore;
import org.entremise.event.store.RulesStore;
import org.entremise.event.store.SettingsStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.matching.Policy;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Making, changing, copying, putting away and deleting events; all of it but the last is history.
 */
public final class Events {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final Pool pool;
  private final Changes changes;

  public Events(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /** An organiser who does something. */
  public record Author(UUID organiserId, String name) {}

  /**
   * Makes an event, which its author owns.
   *
   * @throws DomainError INVALID with all that is wrong with the settings
   */
  public Future<UUID> create(Author author, EventSettings settings) {
    EventSettings checked = settings.checked();
    return pool.withTransaction(
        sql -> insert(sql, author, checked, Policy.TOTAL, Message.of("history.event.created")));
  }

  /**
   * Leads an event into a phase, forth or back; nothing happens where it is there already.
   *
   * @throws DomainError (in the future) NOT_FOUND where there is no such event
   */
  public Future<Void> enter(UUID eventId, String author, Phase phase) {
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(before -> enter(sql, eventId, author, before.phase(), phase)))
        .onSuccess(
            entered -> {
              if (entered) {
                changes.publish(eventId, Change.phaseChanged());
                changes.publish(eventId, Change.eventChanged());
              }
            })
        .mapEmpty();
  }

  /**
   * Leads an event into a phase within somebody's transaction, and notes it; who calls it tells of
   * the change.
   *
   * @param before the phase that it is in, which nobody else changes meanwhile
   * @return whether it was in another one
   */
  public static Future<Boolean> enter(
      SqlClient sql, UUID eventId, String author, Phase before, Phase after) {
    if (before == after) {
      return Future.succeededFuture(false);
    }
    Message what =
        Message.of("history.event.phase", "after", after.title(), "before", before.title());
    return RulesStore.enter(sql, eventId, after)
        .compose(done -> HistoryStore.add(sql, eventId, author, what))
        .map(true);
  }

  /** The settings with their version. */
  public Future<SavedSettings> settings(UUID eventId) {
    return SettingsStore.get(pool, eventId);
  }

  /**
   * Changes settings that nobody has changed since their author read them.
   *
   * @param version that the author has read
   * @return the version that is saved now
   * @throws DomainError INVALID with all that is wrong; (in the future) CONFLICT where somebody was
   *     faster, or where the event is closed
   */
  public Future<Integer> change(UUID eventId, String author, EventSettings settings, int version) {
    EventSettings checked = settings.checked();
    return pool.withTransaction(
            sql ->
                SettingsStore.lock(sql, eventId)
                    .compose(
                        before -> {
                          before.phase().check(Act.ORGANISE);
                          if (before.version() != version) {
                            throw stale();
                          }
                          return change(sql, eventId, author, before, checked)
                              .map(before.settings());
                        }))
        .onSuccess(before -> tell(eventId, before, checked))
        .map(done -> version + 1);
  }

  /**
   * Makes an event like another one on other dates, without its people.
   *
   * @throws DomainError (in the future) INVALID with what is wrong with the name or the dates
   */
  public Future<UUID> copy(UUID eventId, Author author, String name, LocalDate firstDay) {
    return pool.withTransaction(
        sql ->
            EventStore.get(sql, eventId)
                .compose(
                    event ->
                        SettingsStore.get(sql, eventId)
                            .map(saved -> saved.settings().copy(name, firstDay).checked())
                            .compose(
                                settings ->
                                    insert(sql, author, settings, event.policy(), copied(event)))));
  }

  /** Puts an event away or takes it back. */
  public Future<Void> setArchived(UUID eventId, String author, boolean archived) {
    String action = archived ? "history.event.archived" : "history.event.restored";
    return pool.withTransaction(
            sql ->
                EventStore.setArchived(sql, eventId, archived)
                    .compose(
                        changed ->
                            changed
                                ? HistoryStore.add(sql, eventId, author, Message.of(action))
                                : Future.succeededFuture()))
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }

  /**
   * Deletes an event with everything of it.
   *
   * @param typedName its name, as whoever wants that has typed it
   * @throws DomainError (in the future) INVALID where that is another name
   */
  public Future<Void> delete(UUID eventId, String author, String typedName) {
    return pool.withTransaction(
            sql ->
                EventStore.get(sql, eventId)
                    .compose(
                        event ->
                            event.name().equals(typedName.strip())
                                ? EventStore.delete(sql, eventId)
                                : Future.failedFuture(otherName(event.name()))))
        .onSuccess(
            done -> {
              LOG.info("event {} was deleted by its owner", eventId);
              changes.publish(eventId, Change.eventChanged());
            });
  }

  /** Decides whom the next schedules serve first. */
  public Future<Void> setPolicy(UUID eventId, String author, Policy policy) {
    Message what = Message.of("history.event.policy", "policy", policy.key());
    return pool.withTransaction(
            sql ->
                RulesStore.hold(sql, eventId)
                    .map(rules -> allowed(rules, Act.ORGANISE))
                    .compose(done -> EventStore.setPolicy(sql, eventId, policy))
                    .compose(done -> HistoryStore.add(sql, eventId, author, what)))
        .onSuccess(done -> changes.publish(eventId, Change.eventChanged()));
  }

  /**
   * Participants hear only of what says when they may wish and whom they may call: there are many
   * of them.
   */
  private void tell(UUID eventId, EventSettings before, EventSettings after) {
    if (!before.rules().equals(after.rules())
        || !before.timeZone().equals(after.timeZone())
        || !Objects.equals(before.contact(), after.contact())) {
      changes.publish(eventId, Change.phaseChanged());
    }
    changes.publish(eventId, Change.eventChanged());
  }

  private static EventRules allowed(EventRules rules, Act act) {
    rules.check(act);
    return rules;
  }

  private static Future<UUID> insert(
      SqlClient sql, Author author, EventSettings settings, Policy policy, Message what) {
    UUID id = UUID.randomUUID();
    return SettingsStore.insert(sql, id, settings, policy)
        .compose(done -> OrganiserStore.makeOwner(sql, id, author.organiserId()))
        .compose(done -> HistoryStore.add(sql, id, author.name(), what))
        .map(id);
  }

  private static Future<Void> change(
      SqlClient sql, UUID eventId, String author, SavedSettings before, EventSettings after) {
    List<TimeSlot> slots = after.grid().slots(after.zone(), before.slots());
    Future<Void> noted = SettingsStore.update(sql, eventId, after, slots);
    for (Message what : SettingsChanges.between(before, after, slots)) {
      noted = noted.compose(done -> HistoryStore.add(sql, eventId, author, what));
    }
    return noted;
  }

  private static Message copied(Event event) {
    return Message.of("history.event.copied", "from", event.name());
  }

  private static DomainError stale() {
    return new DomainError(Kind.CONFLICT, Message.of("event.settings.stale"));
  }

  private static DomainError otherName(String name) {
    return new DomainError(
        Kind.INVALID,
        Message.of("event.delete.refused"),
        List.of(new Fault("$.name", Message.of("event.delete.otherName", "name", name))));
  }
}
