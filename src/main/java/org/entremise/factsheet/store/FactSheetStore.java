package org.entremise.factsheet.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;

/** Fact sheets as JSON documents. */
public final class FactSheetStore {
  private FactSheetStore() {}

  public static Future<Void> insert(
      SqlClient sql, UUID eventId, String projectId, FactSheet sheet) {
    return sql.preparedQuery(
            "insert into fact_sheet (event_id, participant_id, content, state) values ($1, $2, $3, 'ready')")
        .execute(Tuple.of(eventId, projectId, new JsonObject(Json.write(sheet))))
        .mapEmpty();
  }

  /** One project's sheet; NOT_FOUND where it has none yet. */
  public static Future<FactSheet> get(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            "select content from fact_sheet where event_id = $1 and participant_id = $2")
        .execute(Tuple.of(eventId, projectId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(
                    Kind.NOT_FOUND, Message.of("factsheet.missing", "project", projectId));
              }
              return sheet(rows.iterator().next().getJsonObject("content"));
            });
  }

  /** All sheets of an event by their project. */
  public static Future<Map<String, FactSheet>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery("select participant_id, content from fact_sheet where event_id = $1")
        .execute(Tuple.of(eventId))
        .map(
            rows -> {
              Map<String, FactSheet> sheets = new LinkedHashMap<>();
              rows.forEach(
                  row ->
                      sheets.put(
                          row.getString("participant_id"), sheet(row.getJsonObject("content"))));
              return sheets;
            });
  }

  private static FactSheet sheet(JsonObject content) {
    return Json.read(content.encode(), FactSheet.class);
  }
}
