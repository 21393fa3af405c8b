package org.entremise.factsheet.store;

import static org.entremise.factsheet.store.FactSheetStore.json;
import static org.entremise.factsheet.store.FactSheetStore.sheet;
import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.ReviewNote;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetStanding;
import org.entremise.factsheet.SheetState;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Sheets while they are written. What writes is to be called in a transaction. */
public final class DraftStore {
  private static final String SELECT =
      """
      select p.id, p.name, s.revision, s.state, s.content, s.note, s.published, s.published_at,
        s.sent_at, s.updated_at, s.edited_by
      from participant p left join fact_sheet s
        on s.event_id = p.event_id and s.participant_id = p.id
      where p.event_id = $1 and p.side = 'project'
      """;

  private DraftStore() {}

  /**
   * A project's sheet as it is being written, an empty one of revision 0 where nothing is written
   * yet; NOT_FOUND where there is no such project. Until the transaction's end nobody else changes
   * it.
   */
  public static Future<SheetDraft> hold(SqlClient sql, UUID eventId, String projectId) {
    return read(sql, eventId, projectId, "for update of p");
  }

  /** The same without holding it. */
  public static Future<SheetDraft> get(SqlClient sql, UUID eventId, String projectId) {
    return read(sql, eventId, projectId, "");
  }

  /** How the sheets of all projects stand, in the projects' order. */
  public static Future<List<SheetStanding>> standings(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select p.id, p.name, s.state, s.published is not null as published, s.updated_at, s.sent_at
            from participant p left join fact_sheet s
              on s.event_id = p.event_id and s.participant_id = p.id
            where p.event_id = $1 and p.side = 'project' order by p.position
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(DraftStore::standing).toList());
  }

  /**
   * Writes a draft with the next revision.
   *
   * @param editor the organiser who wrote it; null: its project
   */
  public static Future<Void> write(
      SqlClient sql,
      UUID eventId,
      SheetDraft before,
      FactSheet sheet,
      SheetState state,
      @Nullable String editor) {
    return sql.preparedQuery(
            """
            insert into fact_sheet (event_id, participant_id, content, state, edited_by)
            values ($1, $2, $3, $4, $5)
            on conflict (event_id, participant_id) do update
            set content = excluded.content, state = excluded.state, edited_by = excluded.edited_by,
              revision = fact_sheet.revision + 1, updated_at = now()
            """)
        .execute(Tuple.of(eventId, before.projectId(), json(sheet), text(state), editor))
        .mapEmpty();
  }

  /** The project has sent it; what was to be completed is. */
  public static Future<Void> markSent(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            update fact_sheet set state = 'sent', note = null, sent_at = now(), revision = revision + 1
            where event_id = $1 and participant_id = $2
            """)
        .execute(Tuple.of(eventId, projectId))
        .mapEmpty();
  }

  /** An organiser gives it back. */
  public static Future<Void> markIncomplete(
      SqlClient sql, UUID eventId, String projectId, ReviewNote note) {
    return sql.preparedQuery(
            """
            update fact_sheet set state = 'incomplete', note = $3, revision = revision + 1
            where event_id = $1 and participant_id = $2
            """)
        .execute(Tuple.of(eventId, projectId, new JsonObject(Json.write(note))))
        .mapEmpty();
  }

  /** Funders read it from now on as it is. */
  public static Future<Void> markReady(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            update fact_sheet set state = 'ready', note = null, published = content, published_at = now(),
              edited_by = null, revision = revision + 1
            where event_id = $1 and participant_id = $2
            """)
        .execute(Tuple.of(eventId, projectId))
        .mapEmpty();
  }

  /** All sheets that are written, by their project. */
  public static Future<Map<String, SheetDraft>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(SELECT + "and s.revision is not null order by p.position")
        .execute(Tuple.of(eventId))
        .map(DraftStore::byProject);
  }

  /**
   * Many projects' sheets, an empty one of revision 0 where nothing is written yet. Until the
   * transaction's end nobody else changes them.
   */
  public static Future<Map<String, SheetDraft>> holdAll(
      SqlClient sql, UUID eventId, Collection<String> projects) {
    // In one order, so that two who hold many do not wait for each other.
    return sql.preparedQuery(SELECT + "and p.id = any($2) order by p.id for update of p")
        .execute(Tuple.of(eventId, (Object) projects.toArray(String[]::new)))
        .map(DraftStore::byProject);
  }

  /**
   * Writes what an organiser has changed in many sheets, each with its next revision; those that
   * were sent or found ready have to be looked at again.
   *
   * @param sheets by their project
   */
  public static Future<Void> writeAll(
      SqlClient sql, UUID eventId, Map<String, FactSheet> sheets, String editor) {
    return sql.preparedQuery(
            """
            insert into fact_sheet (event_id, participant_id, content, state, edited_by)
            select $1, w.id, w.content::jsonb, 'writing', $4
            from unnest($2::text[], $3::text[]) w (id, content)
            on conflict (event_id, participant_id) do update
            set content = excluded.content, edited_by = excluded.edited_by,
              state = case when fact_sheet.state = 'ready' then 'sent' else fact_sheet.state end,
              revision = fact_sheet.revision + 1, updated_at = now()
            """)
        .execute(
            Tuple.tuple()
                .addValue(eventId)
                .addArrayOfString(sheets.keySet().toArray(String[]::new))
                .addArrayOfString(sheets.values().stream().map(Json::write).toArray(String[]::new))
                .addString(editor))
        .mapEmpty();
  }

  private static Map<String, SheetDraft> byProject(RowSet<Row> rows) {
    Map<String, SheetDraft> drafts = new LinkedHashMap<>();
    rows.forEach(row -> drafts.put(row.getString("id"), draft(row)));
    return drafts;
  }

  private static Future<SheetDraft> read(
      SqlClient sql, UUID eventId, String projectId, String lock) {
    return sql.preparedQuery(SELECT + "and p.id = $2 " + lock)
        .execute(Tuple.of(eventId, projectId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw ParticipantStore.unknown(projectId);
              }
              return draft(rows.iterator().next());
            });
  }

  private static SheetDraft draft(Row row) {
    @Nullable Integer revision = row.getInteger("revision");
    @Nullable JsonObject note = row.getJsonObject("note");
    @Nullable JsonObject published = row.getJsonObject("published");
    return new SheetDraft(
        row.getString("id"),
        row.getString("name"),
        revision == null ? 0 : revision,
        state(row),
        revision == null ? FactSheet.EMPTY : sheet(row.getJsonObject("content")),
        note == null ? null : Json.read(note.encode(), ReviewNote.class),
        published == null ? null : sheet(published),
        instant(row, "published_at"),
        instant(row, "sent_at"),
        instant(row, "updated_at"),
        row.getString("edited_by"));
  }

  private static SheetStanding standing(Row row) {
    return new SheetStanding(
        row.getString("id"),
        row.getString("name"),
        state(row),
        row.getBoolean("published"),
        instant(row, "updated_at"),
        instant(row, "sent_at"));
  }

  private static SheetState state(Row row) {
    @Nullable String state = row.getString("state");
    return state == null ? SheetState.WRITING : constant(SheetState.class, state);
  }

  private static @Nullable Instant instant(Row row, String column) {
    @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
