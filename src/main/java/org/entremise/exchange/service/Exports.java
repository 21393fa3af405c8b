package org.entremise.exchange.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entremise.exchange.EventContents;
import org.entremise.exchange.EventTables;
import org.entremise.exchange.ImportKind;
import org.entremise.exchange.Templates;
import org.entremise.exchange.Templates.Template;
import org.entremise.platform.json.Json;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.TableWriter;
import org.entremise.platform.table.TypedTable;

/** Everything that was entered, to be taken out as files. */
public final class Exports {
  private static final int THREADS = 2;

  private final Pool pool;
  private final WorkerExecutor workers;

  public Exports(Vertx vertx, Pool pool) {
    this.pool = pool;
    this.workers = vertx.createSharedWorkerExecutor("tables", THREADS, 1, TimeUnit.MINUTES);
  }

  /** How a file is written. */
  public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    /** The end of the file's name. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A file.
   *
   * @param name in ASCII
   */
  public record File(String name, String contentType, Buffer content) {}

  /**
   * What an event holds.
   *
   * @param what {@code all}, {@code sheets}, or the name of an {@link ImportKind}; as JSON always
   *     all
   */
  public Future<File> export(UUID eventId, String what, Format format, Sentences sentences) {
    return EventStates.contents(pool, eventId)
        .compose(
            contents ->
                workers.executeBlocking(() -> file(contents, what, format, sentences), false));
  }

  /** A table to be filled in. */
  public Future<File> template(Template template, Format format, Sentences sentences) {
    return workers.executeBlocking(
        () -> tables(List.of(Templates.of(template, sentences)), format, sentences), false);
  }

  static File file(EventContents contents, String what, Format format, Sentences sentences) {
    if (format == Format.JSON) {
      return new File(
          "entremise.json", format.contentType, Buffer.buffer(Json.write(EventFile.of(contents))));
    }
    EventTables tables = new EventTables(contents, sentences);
    List<TypedTable> chosen =
        switch (what) {
          case "all" -> tables.all();
          case "sheets" -> List.of(tables.sheets());
          default -> List.of(tables.of(ImportKind.valueOf(what.toUpperCase(Locale.ROOT))));
        };
    return tables(chosen, format, sentences);
  }

  private static File tables(List<TypedTable> tables, Format format, Sentences sentences) {
    String name = tables.size() == 1 ? fileName(tables.get(0)) : "entremise";
    if (format == Format.XLSX) {
      byte[] content = TableWriter.xlsx(tables);
      return new File(name + ".xlsx", format.contentType, Buffer.buffer(content));
    }
    // Where the comma parts whole from fraction, Excel takes the semicolon to part cells.
    char separator = sentences.locale().getLanguage().equals("fr") ? ';' : ',';
    if (tables.size() == 1) {
      byte[] content = TableWriter.csv(tables.get(0), separator);
      return new File(name + ".csv", format.contentType, Buffer.buffer(content));
    }
    return new File(name + ".zip", "application/zip", zipped(tables, separator));
  }

  private static Buffer zipped(List<TypedTable> tables, char separator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (TypedTable table : tables) {
        zip.putNextEntry(new ZipEntry(fileName(table) + ".csv"));
        zip.write(TableWriter.csv(table, separator));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(out.toByteArray());
  }

  private static String fileName(TypedTable table) {
    return EventTables.fileName(table.name());
  }
}
