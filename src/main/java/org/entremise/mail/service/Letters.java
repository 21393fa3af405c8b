package org.entremise.mail.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.access.service.PersonalLinks;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterState;
import org.entremise.mail.LetterStatus;
import org.entremise.mail.store.LetterStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** An event's letters: reading them, sending one again, taking one over to send it by hand. */
public final class Letters {
  private static final int PAGE = 50;

  private final Pool pool;
  private final Changes changes;
  private final Outbox outbox;

  public Letters(Pool pool, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.outbox = outbox;
  }

  /**
   * Letters of an event.
   *
   * @param counts of all of them, by where they stand
   * @param letters newest first
   * @param more whether there are earlier ones
   * @param sends whether there is a mail server
   */
  public record Page(
      Map<LetterState, Integer> counts, List<LetterStatus> letters, boolean more, boolean sends) {}

  /**
   * A letter to be pasted somewhere.
   *
   * @param text with a link of its own in it
   */
  public record Copy(String email, String subject, String text) {}

  /** The newest letters in these states, behind a letter or from the newest on. */
  public Future<Page> page(UUID eventId, Collection<LetterState> states, @Nullable UUID before) {
    return LetterStore.counts(pool, eventId)
        .compose(
            counts ->
                LetterStore.newest(pool, eventId, states, before, PAGE + 1)
                    .map(
                        found ->
                            new Page(
                                counts,
                                found.stream().limit(PAGE).toList(),
                                found.size() > PAGE,
                                outbox.sends())));
  }

  /** One letter; NOT_FOUND for an unknown one. */
  public Future<LetterStatus> get(UUID eventId, UUID id) {
    return LetterStore.get(pool, eventId, id);
  }

  /**
   * Queues a letter again that was refused or given up, or that nobody knows to be sent.
   *
   * @throws DomainError (in the future) CONFLICT where it is sent or waits already, or where there
   *     is no mail server; NOT_FOUND for an unknown one
   */
  public Future<Void> sendAgain(UUID eventId, UUID id, String author) {
    if (!outbox.sends()) {
      return Future.failedFuture(new DomainError(Kind.CONFLICT, Message.of("mail.server.missing")));
    }
    return pool.withTransaction(
            sql ->
                LetterStore.get(sql, eventId, id)
                    .compose(
                        status ->
                            LetterStore.requeue(sql, eventId, id)
                                .compose(
                                    done ->
                                        done
                                            ? note(sql, "history.letter.again", author, status)
                                            : refuse("mail.letter.not-again"))))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  /**
   * Hands a letter to an organiser, with a fresh link in it. It leaves the queue, so that it is not
   * sent as well.
   *
   * @param address where people reach the service
   * @throws DomainError (in the future) CONFLICT while it is being sent; NOT_FOUND for an unknown
   *     one
   */
  public Future<Copy> copy(UUID eventId, UUID id, String author, String address) {
    return pool.withTransaction(
            sql ->
                LetterStore.get(sql, eventId, id)
                    .compose(
                        status ->
                            LetterStore.takeOver(sql, eventId, id)
                                .compose(
                                    done ->
                                        done
                                            ? note(sql, "history.letter.copied", author, status)
                                            : refuse("mail.letter.under-way"))
                                .compose(done -> copy(sql, status.letter(), address))))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  /**
   * Notes that an organiser has sent by hand a letter that was handed over; again changes nothing.
   *
   * @throws DomainError (in the future) CONFLICT for a letter that the service sends itself;
   *     NOT_FOUND for an unknown one
   */
  public Future<Void> markSent(UUID eventId, UUID id, String author) {
    return pool.withTransaction(
            sql -> LetterStore.get(sql, eventId, id).compose(status -> mark(sql, author, status)))
        .onSuccess(done -> changes.publish(eventId, Change.lettersChanged()));
  }

  private static Future<Void> mark(SqlClient sql, String author, LetterStatus status) {
    if (status.state() == LetterState.COPIED) {
      return Future.succeededFuture();
    }
    return LetterStore.markSent(sql, status.letter().eventId(), status.letter().id())
        .compose(
            done ->
                done
                    ? note(sql, "history.letter.byHand", author, status)
                    : refuse("mail.letter.not-by-hand"));
  }

  private static Future<Copy> copy(SqlClient sql, Letter letter, String address) {
    Future<String> text =
        letter.hasLink()
            ? PersonalLinks.make(sql, letter.eventId(), letter.participantId(), letter.delegateId())
                .map(secret -> letter.text(secret.link(address)))
            : Future.succeededFuture(letter.body());
    return text.map(whole -> new Copy(letter.email(), letter.subject(), whole));
  }

  private static Future<Void> note(SqlClient sql, String key, String author, LetterStatus status) {
    Message what = Message.of(key, "participant", status.participant());
    return HistoryStore.add(sql, status.letter().eventId(), author, what);
  }

  private static Future<Void> refuse(String key) {
    return Future.failedFuture(new DomainError(Kind.CONFLICT, Message.of(key)));
  }
}
