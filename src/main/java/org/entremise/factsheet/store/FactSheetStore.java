package org.entremise.factsheet.store;

import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetState;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;

/** Fact sheets as funders read them. */
public final class FactSheetStore {
  private FactSheetStore() {}

  /** Inserts a sheet that funders read at once. */
  public static Future<Void> insert(
      SqlClient sql, UUID eventId, String projectId, FactSheet sheet) {
    return sql.preparedQuery(
            """
            insert into fact_sheet (event_id, participant_id, content, state, published, published_at)
            values ($1, $2, $3, $4, $3, now())
            """)
        .execute(Tuple.of(eventId, projectId, json(sheet), text(SheetState.READY)))
        .compose(done -> VersionStore.add(sql, eventId, projectId, true, "", sheet));
  }

  /** One project's sheet; NOT_FOUND where funders have none to read yet. */
  public static Future<FactSheet> get(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            select published from fact_sheet
            where event_id = $1 and participant_id = $2 and published is not null
            """)
        .execute(Tuple.of(eventId, projectId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw missing(projectId);
              }
              return sheet(rows.iterator().next().getJsonObject("published"));
            });
  }

  /** The error for a project without a sheet to read. */
  public static DomainError missing(String projectId) {
    return new DomainError(Kind.NOT_FOUND, Message.of("factsheet.missing", "project", projectId));
  }

  /** All sheets of an event that can be read, by their project. */
  public static Future<Map<String, FactSheet>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select participant_id, published from fact_sheet
            where event_id = $1 and published is not null
            """)
        .execute(Tuple.of(eventId))
        .map(FactSheetStore::byProject);
  }

  /** The sheets of some projects that can be read, by their project. */
  public static Future<Map<String, FactSheet>> of(
      SqlClient sql, UUID eventId, Collection<String> projects) {
    return sql.preparedQuery(
            """
            select participant_id, published from fact_sheet
            where event_id = $1 and published is not null and participant_id = any($2)
            """)
        .execute(Tuple.of(eventId, (Object) projects.toArray(String[]::new)))
        .map(FactSheetStore::byProject);
  }

  static FactSheet sheet(JsonObject content) {
    return Json.read(content.encode(), FactSheet.class);
  }

  static JsonObject json(FactSheet sheet) {
    return new JsonObject(Json.write(sheet));
  }

  private static Map<String, FactSheet> byProject(RowSet<Row> rows) {
    Map<String, FactSheet> sheets = new LinkedHashMap<>();
    rows.forEach(
        row -> sheets.put(row.getString("participant_id"), sheet(row.getJsonObject("published"))));
    return sheets;
  }
}
