package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.entremise.agenda.DoneCommand;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Problems.Now;
import org.entremise.agenda.store.BoardCommandStore;
import org.entremise.agenda.store.BoardStore;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Fact;
import org.entremise.board.Option;
import org.entremise.board.Options;
import org.entremise.board.Position;
import org.entremise.board.Standing;
import org.entremise.change.Held;
import org.entremise.kernel.Message;
import org.entremise.matching.file.ProblemFile;
import org.entremise.reason.Reason;
import org.entremise.reason.Reasons;
import org.jspecify.annotations.Nullable;

/** Boards as organisers look at them; what takes a while is worked out beside the event loop. */
public final class Boards {
  private static final int THREADS = 2;
  private static final int STEPS = 50;

  private final Pool pool;
  private final Problems problems;
  private final WorkerExecutor workers;

  public Boards(Vertx vertx, Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
    this.workers = vertx.createSharedWorkerExecutor("boards", THREADS, 1, TimeUnit.MINUTES);
  }

  /**
   * A board as it is now.
   *
   * @param undo what undoing once would undo
   * @param redo what redoing once would do again
   * @param published how the latest version stands beside it, once there is one
   * @param waiting what a search has found and nobody has taken
   * @param newest the newest schedule, made by a search or published, once there is one
   */
  public record Seen(
      int revision,
      Position position,
      Optional<DoneCommand> undo,
      Optional<DoneCommand> redo,
      Optional<Published> published,
      Optional<ScheduleVersion> waiting,
      Optional<ScheduleVersion> newest) {
    /** Meetings whose pair or slot the event no longer has. */
    public int lost() {
      return position.board().all(Fact.Kind.MEETS).size() - position.meetings().size();
    }

    /** Whether there is a schedule, and the event asks by now what the newest does not answer. */
    public boolean isOutdated() {
      String text = ProblemFile.write(position.problem());
      return newest.filter(schedule -> !Problems.asksTheSame(schedule.problem(), text)).isPresent();
    }
  }

  /**
   * The version that agendas show.
   *
   * @param told participants whose agenda the board would change
   * @param broken what the version breaks by now, in words
   */
  public record Published(ScheduleVersion version, int told, List<Message> broken) {}

  /**
   * What was done since a revision.
   *
   * @param done in its order
   */
  public record Since(Seen seen, List<DoneCommand> done) {}

  private record Read(
      Now now,
      Optional<DoneCommand> undo,
      Optional<DoneCommand> redo,
      Optional<ScheduleVersion> waiting,
      Optional<ScheduleVersion> newest,
      List<DoneCommand> since) {}

  /** A board as it is now. */
  public Future<Seen> look(UUID eventId) {
    return look(eventId, Function.identity());
  }

  /** What can be told of a board as it is now; worked out beside the event loop. */
  public <T> Future<T> look(UUID eventId, Function<Seen, T> telling) {
    return problems
        .consistently(sql -> read(sql, eventId, Integer.MAX_VALUE))
        .compose(read -> workers.executeBlocking(() -> telling.apply(seen(read).seen()), false));
  }

  /** A board as it is now, and what was done since a revision. */
  public Future<Since> since(UUID eventId, int revision) {
    return problems
        .consistently(sql -> read(sql, eventId, revision))
        .compose(read -> workers.executeBlocking(() -> seen(read), false));
  }

  private static Future<Read> read(SqlClient sql, UUID eventId, int revision) {
    return BoardStore.get(sql, eventId)
        .compose(
            kept ->
                Future.all(
                    Problems.now(sql, eventId, kept),
                    BoardCommandStore.last(sql, eventId),
                    BoardCommandStore.next(sql, eventId),
                    waiting(sql, eventId, kept.waiting()),
                    ScheduleStore.newest(sql, eventId),
                    BoardCommandStore.since(sql, eventId, revision)))
        .map(
            found ->
                new Read(
                    found.resultAt(0),
                    found.resultAt(1),
                    found.resultAt(2),
                    found.resultAt(3),
                    found.resultAt(4),
                    found.resultAt(5)));
  }

  private static Future<Optional<ScheduleVersion>> waiting(
      SqlClient sql, UUID eventId, @Nullable UUID scheduleId) {
    return scheduleId == null
        ? Future.succeededFuture(Optional.empty())
        : ScheduleStore.get(sql, eventId, scheduleId).map(Optional::of);
  }

  private static Since seen(Read read) {
    Now now = read.now();
    Seen seen =
        new Seen(
            now.kept().revision(),
            now.position(),
            read.undo(),
            read.redo(),
            now.published().map(version -> published(now.position(), version)),
            read.waiting(),
            read.newest());
    return new Since(seen, read.since());
  }

  private static Published published(Position position, ScheduleVersion version) {
    Held held = new Held(EventProblem.read(version.problem()), version.meetings());
    return new Published(version, Standing.told(held, position), Standing.broken(held, position));
  }

  /** Steps that hold or can be done again, newest first. */
  public Future<List<DoneCommand>> steps(UUID eventId, int before) {
    return BoardCommandStore.steps(pool, eventId, before, STEPS);
  }

  /** What it would do to put a request into each slot. */
  public Future<List<Option>> options(UUID eventId, String request) {
    return problems
        .now(eventId)
        .compose(now -> workers.executeBlocking(() -> Options.of(now.position(), request), false));
  }

  /** The shortest way to put a request into a slot that others hold, so that nothing breaks. */
  public Future<Optional<Option>> chain(UUID eventId, String request, String slot) {
    return problems
        .now(eventId)
        .compose(
            now ->
                workers.executeBlocking(() -> Options.chain(now.position(), request, slot), false));
  }

  /** Why a request has no meeting; empty where it has one. */
  public Future<Optional<Reason>> reason(UUID eventId, String request) {
    return problems
        .now(eventId)
        .compose(now -> workers.executeBlocking(() -> reason(now.position(), request), false));
  }

  private static Optional<Reason> reason(Position position, String request) {
    return Reasons.of(position.problem(), position.meetings()).stream()
        .filter(reason -> reason.request().id().equals(request))
        .findFirst();
  }
}
