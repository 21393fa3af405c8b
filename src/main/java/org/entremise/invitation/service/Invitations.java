package org.entremise.invitation.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.access.service.PersonalLinks;
import org.entremise.history.store.HistoryStore;
import org.entremise.invitation.InvitationPage;
import org.entremise.invitation.store.InvitationStore;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Recipient;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** How far the invitations are, and the link of each delegate. */
public final class Invitations {
  private final Pool pool;
  private final Changes changes;
  private final Outbox outbox;

  public Invitations(Pool pool, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.outbox = outbox;
  }

  /**
   * A page of an event's delegates.
   *
   * @param language of the reader, for the order of names
   */
  public Future<InvitationPage> page(UUID eventId, InvitationPage.Ask ask, Locale language) {
    return InvitationStore.all(pool, eventId)
        .map(all -> InvitationPage.of(all, ask, language, Instant.now()));
  }

  /** Whether letters are sent, and not copied by hand. */
  public boolean sends() {
    return outbox.sends();
  }

  /**
   * A link for a delegate, to be handed over by an organiser; NOT_FOUND for an unknown delegate.
   */
  public Future<Secret> makeLink(
      UUID eventId, String participantId, UUID delegateId, String author) {
    return pool.withTransaction(
        sql ->
            RecipientStore.get(sql, eventId, participantId, delegateId)
                .compose(
                    found ->
                        note(sql, "history.link.made", found, author)
                            .compose(
                                done ->
                                    PersonalLinks.make(sql, eventId, participantId, delegateId))));
  }

  /**
   * Makes a delegate's links void and closes what they had opened; NOT_FOUND for an unknown one.
   */
  public Future<Void> revoke(UUID eventId, String participantId, UUID delegateId, String author) {
    return pool.withTransaction(
            sql ->
                RecipientStore.get(sql, eventId, participantId, delegateId)
                    .compose(found -> note(sql, "history.link.revoked", found, author))
                    .compose(done -> PersonalLinks.revoke(sql, eventId, participantId, delegateId)))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  /** As {@link #revoke}, and writes to the delegate with a new link. */
  public Future<Void> renew(UUID eventId, String participantId, UUID delegateId, String author) {
    return pool.withTransaction(
            sql ->
                RecipientStore.get(sql, eventId, participantId, delegateId)
                    .compose(
                        found ->
                            note(sql, "history.link.renewed", found, author)
                                .compose(
                                    done ->
                                        PersonalLinks.revoke(
                                            sql, eventId, participantId, delegateId))
                                .compose(done -> LetterWriter.of(sql, eventId, LetterKind.NEW_LINK))
                                .compose(
                                    writer -> outbox.queue(sql, List.of(writer.write(found))))))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  private static Future<Void> note(SqlClient sql, String key, Recipient of, String author) {
    Message what = Message.of(key, "participant", of.participant());
    return HistoryStore.add(sql, of.eventId(), author, what);
  }
}
