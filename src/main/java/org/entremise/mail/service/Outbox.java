package org.entremise.mail.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterState;
import org.entremise.mail.store.OutboxStore;

/**
 * Where letters are put that shall be sent, in the transaction of whatever they tell. Without a
 * mail server they wait there for somebody who copies them.
 *
 * @param sends whether there is a mail server
 */
public record Outbox(boolean sends) {
  /** Puts letters in. Whoever does it publishes {@code lettersChanged} once that is committed. */
  public Future<Void> queue(SqlClient sql, List<Letter> letters) {
    return OutboxStore.insert(sql, sends ? LetterState.QUEUED : LetterState.BY_HAND, letters);
  }
}
