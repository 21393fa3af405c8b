package org.entremise.invitation.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.access.service.Attempts;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Recipient;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
import org.entremise.people.EmailAddress;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to whoever has lost the link. The answer comes before anybody looks for the address, so
 * that neither its words nor its time tell whether the address is known.
 */
public final class LostLinks {
  private static final Logger LOG = LoggerFactory.getLogger(LostLinks.class);

  /**
   * So many times an hour a machine may ask, for whatever addresses: a whole office may share one.
   */
  private static final int MOST_BY_MACHINE = 20;

  /** So many times an hour an address is written to. */
  private static final int MOST_BY_ADDRESS = 3;

  private final Pool pool;
  private final Changes changes;
  private final Outbox outbox;
  private final Attempts attempts;

  public LostLinks(Pool pool, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.outbox = outbox;
    this.attempts = new Attempts(pool);
  }

  /**
   * Takes a request. What is done about it is done later.
   *
   * @param email as it was typed
   * @param machine the address of the machine that asks
   * @throws DomainError (in the future) INVALID for what is no address; TOO_MANY where the machine
   *     asks too often, whatever it asks
   */
  public Future<Void> ask(String email, String machine) {
    Optional<EmailAddress> address = EmailAddress.of(email);
    if (address.isEmpty()) {
      return Future.failedFuture(
          new DomainError(Kind.INVALID, Message.of("invitation.lost.no-address")));
    }
    return attempts
        .note("machine " + machine)
        .compose(
            asked -> {
              if (asked > MOST_BY_MACHINE) {
                return Future.failedFuture(
                    new DomainError(Kind.TOO_MANY, Message.of("invitation.lost.too-many")));
              }
              answer(address.get());
              return Future.succeededFuture();
            });
  }

  private void answer(EmailAddress address) {
    // Noted before anything is written: of requests at the same time each counts the others.
    attempts
        .note("mailbox " + address.mailbox())
        .compose(
            asked ->
                asked > MOST_BY_ADDRESS
                    ? Future.succeededFuture(Set.<UUID>of())
                    : pool.withTransaction(
                        sql ->
                            RecipientStore.withMailbox(sql, address)
                                .compose(recipients -> write(sql, recipients))))
        .onSuccess(events -> events.forEach(id -> changes.publish(id, Change.lettersChanged())))
        .onFailure(e -> LOG.warn("a request for a lost link could not be answered", e));
  }

  private Future<Set<UUID>> write(SqlClient sql, List<Recipient> recipients) {
    Map<UUID, List<Recipient>> byEvent =
        recipients.stream()
            .collect(
                Collectors.groupingBy(Recipient::eventId, LinkedHashMap::new, Collectors.toList()));
    Future<Void> written = Future.succeededFuture();
    for (Map.Entry<UUID, List<Recipient>> event : byEvent.entrySet()) {
      written =
          written
              .compose(done -> LetterWriter.of(sql, event.getKey(), LetterKind.NEW_LINK))
              .compose(writer -> outbox.queue(sql, writer.write(event.getValue())));
    }
    return written.map(byEvent.keySet());
  }
}
