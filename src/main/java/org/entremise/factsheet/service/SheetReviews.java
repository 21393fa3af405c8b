package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.ReviewNote;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetState;
import org.entremise.factsheet.Writer;
import org.entremise.factsheet.service.SheetDrafts.Desk;
import org.entremise.factsheet.store.DraftStore;
import org.entremise.factsheet.store.QuestionStore;
import org.entremise.factsheet.store.VersionStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** The way of a sheet from its project to the funders: sent, given back or found ready. */
public final class SheetReviews {
  private final Pool pool;
  private final Changes changes;
  private final SheetDrafts drafts;
  private final ReturnNotice notice;

  /**
   * @param notice for a project whose sheet comes back
   */
  public SheetReviews(Pool pool, Changes changes, SheetDrafts drafts, ReturnNotice notice) {
    this.pool = pool;
    this.changes = changes;
    this.drafts = drafts;
    this.notice = notice;
  }

  /** One step of the way, within a transaction that holds the sheet. */
  @FunctionalInterface
  private interface Move {
    Future<Void> of(SqlClient sql, SheetDraft draft);
  }

  /**
   * Sends a sheet for review and keeps a version of it.
   *
   * @param revision the one that the writer has read
   * @throws DomainError (in the future) INVALID with a fault for each part that is missing,
   *     CONFLICT if somebody else has changed the sheet since, FORBIDDEN where the project may not
   *     write now
   */
  public Future<Desk> send(UUID eventId, String projectId, int revision, Writer writer) {
    return move(
        eventId,
        projectId,
        revision,
        (sql, draft) ->
            drafts
                .requireRight(sql, eventId, writer)
                .compose(may -> QuestionStore.all(sql, eventId))
                .compose(
                    questions -> {
                      requireComplete(draft, questions);
                      return VersionStore.add(
                          sql, eventId, projectId, false, name(draft, writer), draft.sheet());
                    })
                .compose(kept -> DraftStore.markSent(sql, eventId, projectId))
                .compose(done -> note(sql, eventId, writer, "history.sheet.sent", draft)));
  }

  /**
   * Finds a sheet ready, whatever it lacks: funders read it from now on. Errors as {@link #send}.
   */
  public Future<Desk> approve(
      UUID eventId, String projectId, int revision, Writer.Organiser organiser) {
    return move(
        eventId,
        projectId,
        revision,
        (sql, draft) ->
            VersionStore.add(sql, eventId, projectId, true, organiser.name(), draft.sheet())
                .compose(kept -> DraftStore.markReady(sql, eventId, projectId))
                .compose(done -> note(sql, eventId, organiser, "history.sheet.ready", draft)));
  }

  /**
   * Gives a sheet back with what is to be completed, and writes that to whoever comes for the
   * project. Nothing happens where it was given back with the same note already.
   *
   * @throws DomainError (in the future) INVALID where the note says nothing; else as {@link #send}
   */
  public Future<Desk> giveBack(
      UUID eventId, String projectId, int revision, ReviewNote note, Writer.Organiser organiser) {
    if (note.text().isBlank() && note.fields().values().stream().allMatch(String::isBlank)) {
      return Future.failedFuture(new DomainError(Kind.INVALID, Message.of("sheet.note.missing")));
    }
    return move(
            eventId,
            projectId,
            revision,
            (sql, draft) ->
                draft.state() == SheetState.INCOMPLETE && note.equals(draft.note())
                    ? Future.succeededFuture()
                    : DraftStore.markIncomplete(sql, eventId, projectId, note)
                        .compose(done -> QuestionStore.all(sql, eventId))
                        .compose(
                            questions -> notice.queue(sql, eventId, projectId, note, questions))
                        .compose(
                            done ->
                                note(sql, eventId, organiser, "history.sheet.incomplete", draft)))
        .onSuccess(desk -> changes.publish(eventId, Change.lettersChanged()));
  }

  private Future<Desk> move(UUID eventId, String projectId, int revision, Move move) {
    return pool.withTransaction(
            sql ->
                RulesStore.hold(sql, eventId, Act.ORGANISE)
                    .compose(rules -> DraftStore.hold(sql, eventId, projectId))
                    .compose(
                        draft -> {
                          if (draft.revision() == 0) {
                            throw new DomainError(
                                Kind.CONFLICT,
                                Message.of("sheet.unwritten", "project", draft.name()));
                          }
                          SheetDrafts.expect(draft, revision);
                          return move.of(sql, draft);
                        })
                    .compose(done -> DraftStore.get(sql, eventId, projectId))
                    .compose(draft -> drafts.desk(sql, eventId, draft)))
        .onSuccess(
            desk -> {
              changes.publish(eventId, Change.sheetsChanged());
              changes.publish(eventId, Change.sheetReviewed(projectId));
            });
  }

  private static void requireComplete(SheetDraft draft, List<Question> questions) {
    List<String> gaps = Completeness.gaps(draft.sheet(), questions);
    if (!gaps.isEmpty()) {
      throw new DomainError(
          Kind.INVALID,
          Message.of("sheet.gaps", "count", gaps.size()),
          gaps.stream().map(gap -> new Fault(gap, SheetWords.of(gap, questions))).toList());
    }
  }

  private static String name(SheetDraft draft, Writer writer) {
    return writer instanceof Writer.Organiser o ? o.name() : draft.name();
  }

  /** What organisers do is history; what a project does with its own sheet is not. */
  private static Future<Void> note(
      SqlClient sql, UUID eventId, Writer writer, String key, SheetDraft draft) {
    return writer instanceof Writer.Organiser o
        ? HistoryStore.add(sql, eventId, o.name(), Message.of(key, "project", draft.name()))
        : Future.succeededFuture();
  }
}
