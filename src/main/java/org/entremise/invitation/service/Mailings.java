package org.entremise.invitation.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.history.store.HistoryStore;
import org.entremise.invitation.Choice;
import org.entremise.invitation.Invitation;
import org.entremise.invitation.Mailing;
import org.entremise.invitation.Wanted;
import org.entremise.invitation.store.InvitationStore;
import org.entremise.invitation.store.MailingStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.PreviewedLetter;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/**
 * Inviting and reminding many at once. What is to be sent is kept when an organiser looks at it,
 * and sent by its id: exactly that, and once, however often somebody presses.
 */
public final class Mailings {
  private final Pool pool;
  private final Changes changes;
  private final Outbox outbox;

  public Mailings(Pool pool, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.outbox = outbox;
  }

  /**
   * What would be sent.
   *
   * @param leftOut how many of those asked for get none
   */
  public record Prepared(Mailing mailing, int leftOut) {}

  /**
   * Keeps a mailing to be looked at; nothing is sent.
   *
   * @param kind invitation, to those who were never invited; or reminder, to those who have not
   *     answered
   * @param choice who is asked for; whoever of them needs no letter is left out
   * @param everybody whether whoever needs a letter was asked for, so that nobody is left out
   */
  public Future<Prepared> prepare(UUID eventId, LetterKind kind, Choice choice, boolean everybody) {
    return pool.withTransaction(
        sql ->
            InvitationStore.all(sql, eventId)
                .compose(
                    all -> {
                      List<Invitation> chosen = choice.among(all);
                      List<Invitation> recipients = fitting(chosen, kind);
                      int leftOut = everybody ? 0 : chosen.size() - recipients.size();
                      Mailing mailing =
                          new Mailing(
                              UUID.randomUUID(),
                              kind,
                              recipients.stream().map(one -> one.delegate().id()).toList(),
                              null);
                      return MailingStore.insert(sql, eventId, mailing)
                          .map(new Prepared(mailing, leftOut));
                    }));
  }

  /**
   * Some of those whom a mailing goes to, in the event's order; NOT_FOUND for an unknown mailing.
   *
   * @param text words of their names or addresses
   */
  public Future<List<Invitation>> recipients(UUID eventId, UUID mailingId, String text, int most) {
    return MailingStore.get(pool, eventId, mailingId)
        .compose(
            mailing ->
                InvitationStore.all(pool, eventId)
                    .map(
                        all ->
                            new Choice(
                                    Set.copyOf(mailing.delegates()),
                                    new Wanted(text, null, null),
                                    Set.of())
                                .among(all).stream().limit(most).toList()));
  }

  /** The letter of a mailing that a delegate would get; NOT_FOUND where it would get none. */
  public Future<PreviewedLetter> letter(UUID eventId, UUID mailingId, UUID delegateId) {
    return MailingStore.get(pool, eventId, mailingId)
        .compose(
            mailing ->
                RecipientStore.among(
                        pool,
                        eventId,
                        mailing.delegates().contains(delegateId) ? List.of(delegateId) : List.of())
                    .compose(
                        found ->
                            found.isEmpty()
                                ? Future.failedFuture(
                                    new DomainError(
                                        Kind.NOT_FOUND, Message.of("mail.delegate.unknown")))
                                : LetterWriter.of(pool, eventId, mailing.kind())
                                    .map(writer -> writer.preview(found.get(0), Map.of()))));
  }

  /**
   * Sends a mailing: to those of it for whom it still makes sense. Once: again, it only says what
   * was sent.
   *
   * @return how many letters were written; NOT_FOUND (in the future) for an unknown mailing
   */
  public Future<Integer> send(UUID eventId, UUID mailingId, String author) {
    return pool.withTransaction(
            sql ->
                MailingStore.lock(sql, eventId, mailingId)
                    .compose(
                        mailing ->
                            mailing.queued() != null
                                ? Future.succeededFuture(mailing.queued())
                                : send(sql, eventId, mailing, author)))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  private Future<Integer> send(SqlClient sql, UUID eventId, Mailing mailing, String author) {
    Set<UUID> asked = Set.copyOf(mailing.delegates());
    return InvitationStore.all(sql, eventId)
        .map(
            all ->
                fitting(all, mailing.kind()).stream()
                    .map(one -> one.delegate().id())
                    .filter(asked::contains)
                    .toList())
        .compose(ids -> RecipientStore.among(sql, eventId, ids))
        .compose(
            recipients ->
                LetterWriter.of(sql, eventId, mailing.kind())
                    .compose(writer -> outbox.queue(sql, writer.write(recipients)))
                    .compose(done -> MailingStore.close(sql, mailing.id(), recipients.size()))
                    .compose(done -> note(sql, eventId, mailing.kind(), recipients.size(), author))
                    .map(recipients.size()));
  }

  private static List<Invitation> fitting(List<Invitation> chosen, LetterKind kind) {
    Instant now = Instant.now();
    return chosen.stream()
        .filter(one -> kind == LetterKind.REMINDER ? one.mayRemind(now) : one.mayInvite())
        .toList();
  }

  private static Future<Void> note(
      SqlClient sql, UUID eventId, LetterKind kind, int count, String author) {
    if (count == 0) {
      return Future.succeededFuture();
    }
    String key = kind == LetterKind.REMINDER ? "history.reminded" : "history.invited";
    return HistoryStore.add(sql, eventId, author, Message.of(key, "count", count));
  }
}
