package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetChanges;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetStanding;
import org.entremise.factsheet.SheetState;
import org.entremise.factsheet.SheetVersion;
import org.entremise.factsheet.Writer;
import org.entremise.factsheet.store.AttachmentStore;
import org.entremise.factsheet.store.DraftStore;
import org.entremise.factsheet.store.QuestionStore;
import org.entremise.factsheet.store.VersionStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Writing sheets: by their projects, as long as {@link WritingRight} lets them, or by an organiser
 * on a project's behalf. Whatever a project changes in a sheet that was sent or found ready has to
 * be sent again; funders go on reading what was found ready.
 */
public final class SheetDrafts {
  private final Pool pool;
  private final Changes changes;

  public SheetDrafts(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /**
   * A draft with all that its writer and reviewer need beside it.
   *
   * @param files that draft and published sheet name
   * @param gaps words of what is missing
   * @param changed words of what differs from what funders read; empty where they read nothing
   * @param refusal why the project may not write now; null: it may
   */
  public record Desk(
      SheetDraft draft,
      List<Question> questions,
      List<Attachment> files,
      List<String> gaps,
      List<String> changed,
      @Nullable Message refusal) {}

  /** A version, and the words of what differs from the one before it. */
  public record Step(SheetVersion version, List<String> changed) {}

  /** A project's draft; NOT_FOUND for an unknown project. */
  public Future<Desk> get(UUID eventId, String projectId) {
    return DraftStore.get(pool, eventId, projectId).compose(draft -> desk(pool, eventId, draft));
  }

  /** How the sheets of all projects stand. */
  public Future<List<SheetStanding>> standings(UUID eventId) {
    return DraftStore.standings(pool, eventId);
  }

  /** The newest versions, newest first. */
  public Future<List<Step>> versions(UUID eventId, String projectId) {
    return VersionStore.newest(pool, eventId, projectId)
        .map(
            versions ->
                IntStream.range(0, versions.size())
                    .mapToObj(
                        i ->
                            new Step(
                                versions.get(i),
                                i + 1 < versions.size()
                                    ? SheetChanges.between(
                                        versions.get(i + 1).sheet(), versions.get(i).sheet())
                                    : List.of()))
                    .toList());
  }

  /**
   * Changes single fields.
   *
   * @param revision the one that the writer has read
   * @param fields their new values by their word, as the contract has them; answers are put one by
   *     one
   * @throws DomainError (in the future) CONFLICT if somebody else has changed the sheet since,
   *     FORBIDDEN where its project may not write now
   */
  public Future<Desk> change(
      UUID eventId, String projectId, int revision, Map<String, Object> fields, Writer writer) {
    return edit(
        eventId,
        projectId,
        writer,
        (sql, draft) -> {
          expect(draft, revision);
          return Future.succeededFuture(merged(draft.sheet(), fields));
        });
  }

  /** Puts a version in the place of what is being written; errors as {@link #change}. */
  public Future<Desk> restore(
      UUID eventId, String projectId, int revision, int number, Writer.Organiser organiser) {
    return edit(
        eventId,
        projectId,
        organiser,
        (sql, draft) -> {
          expect(draft, revision);
          return VersionStore.get(sql, eventId, projectId, number)
              .compose(
                  version ->
                      HistoryStore.add(
                              sql,
                              eventId,
                              organiser.name(),
                              Message.of(
                                  "history.sheet.restored",
                                  "project",
                                  draft.name(),
                                  "number",
                                  number))
                          .map(version.sheet()));
        });
  }

  /** Changes what is being written by any means; to be used by what else edits sheets. */
  Future<Desk> edit(
      UUID eventId,
      String projectId,
      Writer writer,
      BiFunction<SqlClient, SheetDraft, Future<FactSheet>> editing) {
    return pool.withTransaction(
            sql ->
                requireRight(sql, eventId, writer)
                    .compose(may -> DraftStore.hold(sql, eventId, projectId))
                    .compose(
                        draft ->
                            editing
                                .apply(sql, draft)
                                .compose(sheet -> write(sql, eventId, draft, sheet, writer)))
                    .compose(before -> reread(sql, eventId, before)))
        .map(
            edited -> {
              if (edited.before().state() != edited.desk().draft().state()) {
                changes.publish(eventId, Change.sheetsChanged());
              }
              return edited.desk();
            });
  }

  /** Refuses a project that may not write now. */
  Future<Void> requireRight(SqlClient sql, UUID eventId, Writer writer) {
    return writer instanceof Writer.Organiser
        ? RulesStore.hold(sql, eventId, Act.ORGANISE).mapEmpty()
        : WritingRight.refusal(sql, eventId)
            .map(
                refusal -> {
                  if (refusal.isPresent()) {
                    throw new DomainError(Kind.CONFLICT, refusal.get());
                  }
                  return null;
                });
  }

  static void expect(SheetDraft draft, int revision) {
    if (draft.revision() != revision) {
      throw new DomainError(
          Kind.CONFLICT, Message.of("sheet.changed-meanwhile", "project", draft.name()));
    }
  }

  Future<Desk> desk(SqlClient sql, UUID eventId, SheetDraft draft) {
    List<UUID> named = new ArrayList<>(draft.sheet().attachments());
    if (draft.published() != null) {
      draft.published().attachments().stream()
          .filter(id -> !named.contains(id))
          .forEach(named::add);
    }
    return Future.all(
            QuestionStore.all(sql, eventId),
            AttachmentStore.of(sql, eventId, draft.projectId(), named),
            WritingRight.refusal(sql, eventId))
        .map(
            found -> {
              List<Question> questions = found.resultAt(0);
              Optional<Message> refusal = found.resultAt(2);
              return new Desk(
                  draft,
                  questions,
                  found.resultAt(1),
                  Completeness.gaps(draft.sheet(), questions),
                  draft.published() == null
                      ? List.of()
                      : SheetChanges.between(draft.published(), draft.sheet()),
                  refusal.orElse(null));
            });
  }

  private record Edited(SheetDraft before, Desk desk) {}

  private Future<Edited> reread(SqlClient sql, UUID eventId, SheetDraft before) {
    return DraftStore.get(sql, eventId, before.projectId())
        .compose(draft -> desk(sql, eventId, draft))
        .map(desk -> new Edited(before, desk));
  }

  private static Future<SheetDraft> write(
      SqlClient sql, UUID eventId, SheetDraft before, FactSheet sheet, Writer writer) {
    if (before.revision() > 0 && before.sheet().equals(sheet)) {
      return Future.succeededFuture(before);
    }
    @Nullable String editor = writer instanceof Writer.Organiser o ? o.name() : null;
    return DraftStore.write(sql, eventId, before, sheet, after(before.state(), writer), editor)
        .compose(
            done ->
                editor == null || Objects.equals(editor, before.editedBy())
                    ? Future.succeededFuture()
                    : HistoryStore.add(
                        sql,
                        eventId,
                        editor,
                        Message.of("history.sheet.edited", "project", before.name())))
        .map(before);
  }

  /** A project has to send again what it changes; an organiser's change has to be looked at. */
  private static SheetState after(SheetState before, Writer writer) {
    if (before == SheetState.INCOMPLETE || before == SheetState.WRITING) {
      return before;
    }
    return writer instanceof Writer.Organiser ? SheetState.SENT : SheetState.WRITING;
  }

  private static FactSheet merged(FactSheet sheet, Map<String, Object> fields) {
    JsonObject merged = new JsonObject(Json.write(sheet)).mergeIn(new JsonObject(fields), 2);
    return Json.read(merged.encode(), FactSheet.class);
  }
}
