package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.BoardStore;
import org.entremise.agenda.store.BoardStore.Kept;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Position;
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
   * An event as it stands.
   *
   * @param kept its board, at its revision
   * @param position the board in the event, which is what organisers have decided and what wishes
   *     ask
   * @param published the version that people hold, once something is published
   */
  record Now(Kept kept, Position position, Optional<ScheduleVersion> published) {
    /** The text of the problem file. */
    String text() {
      return ProblemFile.write(position.problem());
    }
  }

  /**
   * The text of the event's problem file, with what organisers have decided on the board. Once
   * something is published it holds that as what people already have; {@link ProblemFile#asked}
   * tells what it asks beyond that.
   */
  public Future<String> text(UUID eventId) {
    return now(eventId).map(Now::text);
  }

  /** The event as it stands. Reads one state of the database, however many changes arrive. */
  Future<Now> now(UUID eventId) {
    return consistently(sql -> now(sql, eventId));
  }

  /** Reads one state of the database. */
  <T> Future<T> consistently(Function<SqlClient, Future<T>> read) {
    return pool.withTransaction(
        sql ->
            sql.query("set transaction isolation level repeatable read, read only")
                .execute()
                .compose(done -> read.apply(sql)));
  }

  private static Future<Now> now(SqlClient sql, UUID eventId) {
    return BoardStore.get(sql, eventId).compose(kept -> now(sql, eventId, kept));
  }

  /** The event as a transaction sees it, with a board that it has read. */
  static Future<Now> now(SqlClient sql, UUID eventId, Kept kept) {
    return event(sql, eventId)
        .compose(
            event ->
                ScheduleStore.published(sql, eventId)
                    .map(
                        published ->
                            new Now(
                                kept,
                                new Position(
                                    kept.board(),
                                    event,
                                    published.map(ScheduleVersion::meetings).orElse(null)),
                                published)));
  }

  /** What wishes ask, whatever organisers have decided on the board. */
  private static Future<Problem> event(SqlClient sql, UUID eventId) {
    return EventStore.get(sql, eventId)
        .compose(
            event ->
                ParticipantStore.all(sql, eventId)
                    .compose(
                        participants ->
                            WishStore.all(sql, eventId)
                                .map(wishes -> EventProblem.of(event, participants, wishes))));
  }

  /**
   * Whether two texts of problem files ask the same, whatever people hold already and whatever is
   * pinned.
   *
   * @param now such as {@link #text} reads it
   */
  static boolean asksTheSame(String before, String now) {
    return before.equals(now) || ProblemFile.asked(before).equals(ProblemFile.asked(now));
  }
}
