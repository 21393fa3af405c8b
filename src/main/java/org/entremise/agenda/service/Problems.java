package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.entremise.event.store.EventStore;
import org.entremise.matching.file.ProblemFile;
import org.entremise.people.store.ParticipantStore;
import org.entremise.wish.store.WishStore;

/** What an event asks the scheduler now. */
public final class Problems {
  private final Pool pool;

  public Problems(Pool pool) {
    this.pool = pool;
  }

  /**
   * The text of the event's problem file; equal texts ask the same. Reads one state of the
   * database, however many changes arrive meanwhile.
   */
  public Future<String> text(UUID eventId) {
    return pool.withTransaction(
        sql ->
            sql.query("set transaction isolation level repeatable read, read only")
                .execute()
                .compose(done -> EventStore.get(sql, eventId))
                .compose(
                    event ->
                        ParticipantStore.all(sql, eventId)
                            .compose(
                                participants ->
                                    WishStore.all(sql, eventId)
                                        .map(
                                            wishes ->
                                                ProblemFile.write(
                                                    EventProblem.of(
                                                        event, participants, wishes))))));
  }
}
