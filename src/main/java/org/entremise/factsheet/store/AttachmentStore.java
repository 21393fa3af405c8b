package org.entremise.factsheet.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FileType;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** Pictures and documents of sheets. */
public final class AttachmentStore {
  /** How many files are in memory at once, a few megabytes each. */
  private static final int AT_ONCE = 4;

  private AttachmentStore() {}

  /** A file with its bytes. */
  public record Stored(Attachment attachment, Buffer bytes, Buffer sha256) {}

  public static Future<Void> insert(SqlClient sql, UUID eventId, String projectId, Stored file) {
    Attachment a = file.attachment();
    return sql.preparedQuery(
            """
            insert into fact_sheet_file
              (event_id, participant_id, id, name, type, bytes, size, sha256, width, height)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """)
        .execute(
            Tuple.of(eventId, projectId, a.id(), a.name(), text(a.type()))
                .addValue(file.bytes())
                .addValue(a.size())
                .addValue(file.sha256())
                .addValue(a.width())
                .addValue(a.height()))
        .mapEmpty();
  }

  /** These of a project's files, in the order of the ids; ids of none are left out. */
  public static Future<List<Attachment>> of(
      SqlClient sql, UUID eventId, String projectId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return sql.preparedQuery(
            """
            select id, name, type, size, width, height from fact_sheet_file
            where event_id = $1 and participant_id = $2 and id = any($3)
            """)
        .execute(Tuple.of(eventId, projectId, ids.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, Attachment> byId = new LinkedHashMap<>();
              rows.forEach(row -> byId.put(row.getUUID("id"), attachment(row)));
              return ids.stream().filter(byId::containsKey).map(byId::get).toList();
            });
  }

  /** One with its bytes; NOT_FOUND where the project has none of this id. */
  public static Future<Stored> get(SqlClient sql, UUID eventId, String projectId, UUID id) {
    return sql.preparedQuery(
            """
            select id, name, type, size, width, height, bytes, sha256 from fact_sheet_file
            where event_id = $1 and participant_id = $2 and id = $3
            """)
        .execute(Tuple.of(eventId, projectId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw missing();
              }
              Row row = rows.iterator().next();
              return new Stored(attachment(row), row.getBuffer("bytes"), row.getBuffer("sha256"));
            });
  }

  /** A file and whose it is. */
  public record OfProject(String projectId, String projectName, String name, Buffer bytes) {}

  /**
   * Hands over all files that an event's sheets name, what is written or what funders read, a few
   * at a time: so many are never in memory at once. To be called in a transaction.
   *
   * @param take handles some, before the next are read
   */
  public static Future<Void> each(
      SqlConnection sql, UUID eventId, Function<List<OfProject>, Future<Void>> take) {
    return sql.prepare(
            """
            select p.id, p.name as project, f.name, f.bytes
            from fact_sheet_file f
              join participant p on p.event_id = f.event_id and p.id = f.participant_id
              join fact_sheet s on s.event_id = f.event_id and s.participant_id = f.participant_id
            where f.event_id = $1
              and (s.content -> 'attachments' ? f.id::text
                or s.published -> 'attachments' ? f.id::text)
            order by p.position, f.added_at, f.id
            """)
        .compose(
            query -> {
              Cursor cursor = query.cursor(Tuple.of(eventId));
              return next(cursor, take).eventually(cursor::close);
            });
  }

  private static Future<Void> next(Cursor cursor, Function<List<OfProject>, Future<Void>> take) {
    return cursor
        .read(AT_ONCE)
        .compose(
            rows ->
                take.apply(
                    rows.stream()
                        .map(
                            row ->
                                new OfProject(
                                    row.getString("id"),
                                    row.getString("project"),
                                    row.getString("name"),
                                    row.getBuffer("bytes")))
                        .toList()))
        .compose(done -> cursor.hasMore() ? next(cursor, take) : Future.succeededFuture());
  }

  /** The error for a file that is not there, or not for this reader. */
  public static DomainError missing() {
    return new DomainError(Kind.NOT_FOUND, Message.of("sheet.file.missing"));
  }

  /** Drops the files that neither the draft nor what funders read nor a version names. */
  public static Future<Void> dropUnnamed(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            delete from fact_sheet_file f
            where event_id = $1 and participant_id = $2
              and not exists (
                select from fact_sheet s
                where s.event_id = $1 and s.participant_id = $2
                  and (s.content -> 'attachments' ? f.id::text
                    or s.published -> 'attachments' ? f.id::text))
              and not exists (
                select from fact_sheet_version v
                where v.event_id = $1 and v.participant_id = $2
                  and v.content -> 'attachments' ? f.id::text)
            """)
        .execute(Tuple.of(eventId, projectId))
        .mapEmpty();
  }

  private static Attachment attachment(Row row) {
    return new Attachment(
        row.getUUID("id"),
        row.getString("name"),
        constant(FileType.class, row.getString("type")),
        row.getInteger("size"),
        row.getInteger("width"),
        row.getInteger("height"));
  }
}
