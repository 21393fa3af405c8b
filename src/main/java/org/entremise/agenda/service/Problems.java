package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.store.EventStore;
import org.entremise.matching.Problem;
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
   * The text of the event's problem file. Once something is published it holds that as what people
   * already have; {@link ProblemFile#asked} tells what it asks beyond that. Reads one state of the
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
                                                EventProblem.of(event, participants, wishes))))
                .compose(
                    asked ->
                        ScheduleStore.published(sql, eventId)
                            .map(published -> ProblemFile.write(holding(asked, published)))));
  }

  /**
   * Whether two texts of problem files ask the same, whatever people hold already.
   *
   * @param now such as {@link #text} reads it
   */
  static boolean asksTheSame(String before, String now) {
    return before.equals(now) || ProblemFile.asked(before).equals(ProblemFile.asked(now));
  }

  private static Problem holding(Problem asked, Optional<ScheduleVersion> published) {
    return published.map(version -> EventProblem.holding(asked, version.meetings())).orElse(asked);
  }
}
