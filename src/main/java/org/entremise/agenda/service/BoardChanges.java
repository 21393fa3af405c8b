package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.entremise.agenda.DoneCommand;
import org.entremise.agenda.DoneCommand.Action;
import org.entremise.agenda.DoneCommand.State;
import org.entremise.agenda.Job.Mode;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.BoardCommandStore;
import org.entremise.agenda.store.BoardStore;
import org.entremise.agenda.store.BoardStore.Kept;
import org.entremise.agenda.store.JobStore.Start;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Alteration;
import org.entremise.board.Board;
import org.entremise.board.BoardCommand;
import org.entremise.board.Broken;
import org.entremise.board.Fact;
import org.entremise.board.Patch;
import org.entremise.board.Position;
import org.entremise.board.Step;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Violation;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/**
 * What organisers do on a board. Each command is one transaction, in which nobody else changes the
 * board, and a line of the history.
 */
public final class BoardChanges {
  private final Pool pool;
  private final Changes changes;
  private final Grants grants;

  public BoardChanges(Pool pool, Changes changes, Grants grants) {
    this.pool = pool;
    this.changes = changes;
    this.grants = grants;
  }

  /**
   * Does what a command wants.
   *
   * @param revision the one that the organiser has seen
   * @param anyway also where a rule breaks that is not broken yet
   * @throws DomainError (in the future) CONFLICT where somebody else has altered the same since, or
   *     a rule would break, with a fault for each whose path is the violation's key; what {@link
   *     BoardCommand#step} throws
   */
  public Future<Void> change(
      UUID eventId, int revision, BoardCommand command, boolean anyway, String author) {
    return turn(
        eventId,
        (sql, kept, since) ->
            Problems.now(sql, eventId, kept)
                .map(
                    now -> {
                      Step step = step(now.position(), command, anyway, author);
                      checkUntouched(step.patch(), since);
                      return new Turn(Action.DO, step, List.of());
                    }),
        revision,
        author);
  }

  /**
   * As {@link #change(UUID, int, BoardCommand, boolean, String)}, for all meetings of a version, or
   * of what a search has found.
   */
  public Future<Void> take(
      UUID eventId, int revision, UUID scheduleId, boolean anyway, String author) {
    return ScheduleStore.get(pool, eventId, scheduleId)
        .compose(schedule -> change(eventId, revision, taking(schedule), anyway, author))
        .compose(done -> BoardStore.stopWaiting(pool, eventId, scheduleId));
  }

  private static BoardCommand.Take taking(ScheduleVersion schedule) {
    Message what =
        schedule.version() == null
            ? Message.of("board.step.result")
            : Message.of("board.step.restored", "version", schedule.version());
    return new BoardCommand.Take(schedule.meetings(), what);
  }

  /**
   * Undoes a step and all after it.
   *
   * @throws DomainError (in the future) CONFLICT where anything was done since the revision, or the
   *     step does not hold
   */
  public Future<Void> undo(UUID eventId, int revision, int step, String author) {
    return turn(
        eventId,
        (sql, kept, since) ->
            BoardCommandStore.downTo(sql, eventId, step)
                .compose(
                    steps -> turned(sql, eventId, since, step, steps, Action.UNDO, Patch::inverse)),
        revision,
        author);
  }

  /** Does an undone step again, and all before it; otherwise as {@link #undo}. */
  public Future<Void> redo(UUID eventId, int revision, int step, String author) {
    return turn(
        eventId,
        (sql, kept, since) ->
            BoardCommandStore.upTo(sql, eventId, step)
                .compose(
                    steps ->
                        turned(sql, eventId, since, step, steps, Action.REDO, Function.identity())),
        revision,
        author);
  }

  /**
   * Puts what a search has found on the board, in the transaction that ends its job; where the
   * meetings have altered since it was ordered, lets it wait for somebody to take it.
   *
   * @param from what it was to better
   * @return ids of the participants for whom something is granted no longer
   */
  Future<Set<String>> put(SqlClient sql, ScheduleVersion found, Start from, String author) {
    UUID eventId = found.eventId();
    return BoardStore.lock(sql, eventId)
        .compose(
            kept ->
                BoardCommandStore.since(sql, eventId, from.boardRevision())
                    .compose(
                        since ->
                            since.stream().anyMatch(done -> altersMeetings(done.patch()))
                                ? BoardStore.letWait(sql, eventId, found.id()).map(Set.of())
                                : put(sql, kept, found, from, author).map(Altered::asked)));
  }

  private Future<Altered> put(
      SqlClient sql, Kept kept, ScheduleVersion found, Start from, String author) {
    UUID eventId = found.eventId();
    Message what = searched(kept.board(), from.mode(), found.summary().parts());
    BoardCommand.Take take = new BoardCommand.Take(found.meetings(), what);
    return BoardStore.letWait(sql, eventId, null)
        .compose(done -> Problems.now(sql, eventId, kept))
        .compose(
            now -> {
              Step step = step(now.position(), take, true, author);
              return write(sql, eventId, kept, new Turn(Action.DO, step, List.of()), author);
            });
  }

  private static Message searched(Board before, Mode mode, ComfortParts found) {
    String key =
        before.all(Fact.Kind.MEETS).isEmpty()
            ? "board.step.generated"
            : mode == Mode.COMPLETE ? "board.step.completed" : "board.step.optimised";
    return Message.of(key, "scheduled", found.scheduled(), "requests", found.requests());
  }

  private static boolean altersMeetings(Patch patch) {
    return patch.alterations().stream().anyMatch(a -> a.fact().kind() != Fact.Kind.ACCEPTED);
  }

  private static Step step(Position before, BoardCommand command, boolean anyway, String author) {
    Step step = command.step(before, author);
    Position after = before.after(step.patch());
    List<Violation> broken = after.brokenBeyond(before);
    if (!anyway && !broken.isEmpty()) {
      throw new DomainError(
          Kind.CONFLICT,
          Message.of("board.breaks", "count", broken.size()),
          broken.stream().map(v -> new Fault(v.key(), Broken.message(v, after))).toList());
    }
    return after.concluded(step);
  }

  /** What alters, and what becomes of the steps that it turns. */
  private record Turn(Action action, Step step, List<Integer> turned) {}

  @FunctionalInterface
  private interface Deciding {
    /**
     * What is to be done.
     *
     * @param since what was done after the revision that the organiser has seen
     */
    Future<Turn> decide(SqlClient sql, Kept kept, List<DoneCommand> since);
  }

  private Future<Void> turn(UUID eventId, Deciding deciding, int revision, String author) {
    return pool.withTransaction(
            sql ->
                RulesStore.hold(sql, eventId, Act.ORGANISE)
                    .compose(rules -> BoardStore.lock(sql, eventId))
                    .compose(
                        kept ->
                            BoardCommandStore.since(sql, eventId, revision)
                                .compose(since -> deciding.decide(sql, kept, since))
                                .compose(turn -> write(sql, eventId, kept, turn, author))))
        .onSuccess(altered -> tell(eventId, altered))
        .mapEmpty();
  }

  /**
   * What a step has altered.
   *
   * @param asked ids of the participants for whom something is granted now, or is so no longer
   */
  private record Altered(Patch patch, Set<String> asked) {
    private static final Altered NOTHING = new Altered(Patch.NONE, Set.of());
  }

  private void tell(UUID eventId, Altered altered) {
    if (!altered.patch().of(Fact.Kind.AWAY).isEmpty()) {
      changes.publish(eventId, Change.participantsChanged());
    }
    altered.asked().forEach(id -> changes.publish(eventId, Change.changeAsked(id)));
    if (!altered.patch().isEmpty()) {
      changes.publish(eventId, Change.boardChanged());
    }
  }

  private Future<Altered> write(SqlClient sql, UUID eventId, Kept kept, Turn turn, String author) {
    Patch patch = turn.step().patch();
    if (patch.isEmpty()) {
      return Future.succeededFuture(Altered.NOTHING);
    }
    List<Alteration> granted = patch.of(Fact.Kind.GRANTED);
    return keep(sql, eventId, kept.revision() + 1, turn, author)
        .compose(
            done ->
                granted.isEmpty()
                    ? Future.succeededFuture(Set.<String>of())
                    : grants.write(sql, eventId, granted, author))
        .map(asked -> new Altered(patch, asked));
  }

  private static Future<Void> keep(
      SqlClient sql, UUID eventId, int revision, Turn turn, String author) {
    Patch patch = turn.step().patch();
    State turned = turn.action() == Action.UNDO ? State.UNDONE : State.DONE;
    return BoardStore.write(sql, eventId, revision, patch)
        .compose(done -> Absences.write(sql, eventId, patch.of(Fact.Kind.AWAY)))
        .compose(
            done ->
                turn.action() == Action.DO
                    ? BoardCommandStore.dropUndone(sql, eventId)
                    : BoardCommandStore.turn(sql, eventId, turn.turned(), turned))
        .compose(done -> HistoryStore.note(sql, eventId, author, turn.step().what()))
        .compose(
            history ->
                BoardCommandStore.add(sql, eventId, revision, history, turn.action(), patch));
  }

  private static Future<Turn> turned(
      SqlClient sql,
      UUID eventId,
      List<DoneCommand> since,
      int step,
      List<DoneCommand> steps,
      Action action,
      Function<Patch, Patch> direction) {
    if (!since.isEmpty()) {
      throw outdated(since);
    }
    if (steps.isEmpty() || steps.get(steps.size() - 1).revision() != step) {
      throw new DomainError(Kind.CONFLICT, Message.of("board.turned.already"));
    }
    String key = action == Action.UNDO ? "board.step.undone" : "board.step.redone";
    Message what =
        steps.size() == 1
            ? Message.of(key, "what", steps.get(0).entry().what())
            : Message.of(key + ".many", "count", steps.size());
    Patch patch = Patch.all(steps.stream().map(DoneCommand::patch).map(direction).toList());
    return Absences.check(sql, eventId, patch)
        .map(
            possible ->
                new Turn(
                    action,
                    new Step(what, possible),
                    steps.stream().map(DoneCommand::revision).toList()));
  }

  /** Two organisers may work side by side, but not on the same. */
  private static void checkUntouched(Patch patch, List<DoneCommand> since) {
    Set<Fact> facts = patch.facts();
    List<DoneCommand> same =
        since.stream()
            .filter(done -> done.patch().facts().stream().anyMatch(facts::contains))
            .toList();
    if (!same.isEmpty()) {
      throw outdated(same);
    }
  }

  private static DomainError outdated(List<DoneCommand> done) {
    DoneCommand last = done.get(done.size() - 1);
    return new DomainError(
        Kind.CONFLICT,
        Message.of("board.outdated", "author", last.entry().author(), "what", last.entry().what()));
  }
}
