package org.entremise.privacy.service;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.agenda.service.Agendas;
import org.entremise.agenda.service.Agendas.Agenda;
import org.entremise.event.EventRules;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.privacy.Person;
import org.entremise.privacy.store.AnonymousStore;
import org.entremise.privacy.store.PersonStore;

/** What is held about somebody who comes for a participant: seeing it, and erasing it. */
public final class MyData {
  private final Pool pool;
  private final Agendas agendas;
  private final Changes changes;

  public MyData(Pool pool, Agendas agendas, Changes changes) {
    this.pool = pool;
    this.agendas = agendas;
    this.changes = changes;
  }

  /** Everything, in the shape of the contract's {@code MyData}. */
  public Future<JsonObject> all(UUID eventId, String participantId, Secret session) {
    Future<JsonObject> stored =
        person(pool, eventId, participantId, session)
            .compose(person -> PersonStore.all(pool, person));
    return Future.all(stored, agendas.of(eventId, participantId))
        .map(
            found -> {
              Agenda agenda = found.resultAt(1);
              return found
                  .<JsonObject>resultAt(0)
                  .put("erasedOn", Objects.toString(agenda.event().erasedOn(), null))
                  .put("meetings", meetings(agenda));
            });
  }

  /**
   * Erases the person whom the session stands for.
   *
   * @param everything also what the participant is called and has written; its place stays
   * @throws DomainError (in the future) CONFLICT where others come for the participant and
   *     everything is to go, or where nothing else is known of the person
   */
  public Future<Void> erase(
      UUID eventId, String participantId, Secret session, boolean everything) {
    return pool.withTransaction(
            sql ->
                person(sql, eventId, participantId, session)
                    .compose(
                        person ->
                            PersonStore.hasOthers(sql, person)
                                .map(others -> checked(person, everything, others))
                                .compose(others -> erase(sql, person, others))
                                .compose(
                                    done ->
                                        everything
                                            ? makeNameless(sql, person)
                                            : noteGone(sql, person))))
        .onSuccess(
            done -> {
              changes.publish(eventId, Change.participantsChanged());
              changes.publish(eventId, Change.lettersChanged());
            });
  }

  private static Future<Person> person(
      SqlClient sql, UUID eventId, String participantId, Secret session) {
    return AccessStore.delegate(sql, session, eventId, participantId)
        .map(delegate -> new Person(eventId, participantId, delegate.orElse(null)));
  }

  /** Tells whether others come too. */
  private static boolean checked(Person person, boolean everything, boolean others) {
    if (everything && others) {
      throw new DomainError(Kind.CONFLICT, Message.of("privacy.others"));
    }
    if (!everything && person.delegateId() == null) {
      throw new DomainError(Kind.CONFLICT, Message.of("privacy.nothing-personal"));
    }
    return others;
  }

  private static Future<Void> erase(SqlClient sql, Person person, boolean others) {
    return PersonStore.erase(sql, person)
        .compose(done -> others ? Future.succeededFuture() : PersonStore.eraseReasons(sql, person));
  }

  private static Future<Void> noteGone(SqlClient sql, Person person) {
    return ParticipantStore.get(sql, person.eventId(), person.participantId())
        .compose(
            participant ->
                note(sql, person, participant.name(), Message.of("history.privacy.person")));
  }

  private static Future<Void> makeNameless(SqlClient sql, Person person) {
    UUID eventId = person.eventId();
    return RulesStore.get(sql, eventId)
        .compose(
            rules ->
                ParticipantStore.get(sql, eventId, person.participantId())
                    .map(participant -> nameless(rules, participant)))
        .compose(
            name ->
                AnonymousStore.make(sql, eventId, person.participantId(), name)
                    .compose(done -> note(sql, person, name, Message.of("history.privacy.place"))));
  }

  /** In the usual language of the event, as names are in one language. */
  private static String nameless(EventRules rules, Participant participant) {
    return Sentences.in(Locale.forLanguageTag(rules.rules().languages().get(0)))
        .say(Message.of("privacy.nameless", "side", participant.side().name()));
  }

  private static Future<Void> note(SqlClient sql, Person person, String author, Message what) {
    return HistoryStore.add(sql, person.eventId(), author, what);
  }

  private static JsonArray meetings(Agenda agenda) {
    JsonArray meetings = new JsonArray();
    for (Agendas.Entry entry : agenda.entries()) {
      meetings.add(
          new JsonObject()
              .put("with", entry.counterpart().name())
              .put("start", entry.slot().start())
              .put("end", entry.slot().end()));
    }
    return meetings;
  }
}
