package org.entremise.factsheet.store;

import static org.entremise.factsheet.store.FactSheetStore.json;
import static org.entremise.factsheet.store.FactSheetStore.sheet;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetVersion;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** Sheets as they were sent for review or found ready. */
public final class VersionStore {
  /** So many are shown; older ones stay kept. */
  private static final int SHOWN = 30;

  private VersionStore() {}

  /** Keeps a version under the next number; to be called in a transaction that holds the sheet. */
  public static Future<Void> add(
      SqlClient sql,
      UUID eventId,
      String projectId,
      boolean ready,
      String author,
      FactSheet content) {
    return sql.preparedQuery(
            """
            insert into fact_sheet_version (event_id, participant_id, number, kind, author, content)
            select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5
            from fact_sheet_version where event_id = $1 and participant_id = $2
            """)
        .execute(Tuple.of(eventId, projectId, ready ? "ready" : "sent", author, json(content)))
        .mapEmpty();
  }

  /** The newest versions, newest first. */
  public static Future<List<SheetVersion>> newest(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            select number, kind, author, at, content from fact_sheet_version
            where event_id = $1 and participant_id = $2 order by number desc limit $3
            """)
        .execute(Tuple.of(eventId, projectId, SHOWN))
        .map(rows -> rows.stream().map(VersionStore::version).toList());
  }

  /** One version; NOT_FOUND where there is none of this number. */
  public static Future<SheetVersion> get(
      SqlClient sql, UUID eventId, String projectId, int number) {
    return sql.preparedQuery(
            """
            select number, kind, author, at, content from fact_sheet_version
            where event_id = $1 and participant_id = $2 and number = $3
            """)
        .execute(Tuple.of(eventId, projectId, number))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(
                    Kind.NOT_FOUND, Message.of("sheet.version.unknown", "number", number));
              }
              return version(rows.iterator().next());
            });
  }

  private static SheetVersion version(Row row) {
    return new SheetVersion(
        row.getInteger("number"),
        row.getString("kind").equals("ready"),
        row.getString("author"),
        row.getOffsetDateTime("at").toInstant(),
        sheet(row.getJsonObject("content")));
  }
}
