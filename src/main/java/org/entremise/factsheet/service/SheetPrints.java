package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.entremise.event.Event;
import org.entremise.event.store.EventStore;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.print.SheetHtml;
import org.entremise.factsheet.print.SheetPage;
import org.entremise.factsheet.service.FactSheets.Presented;
import org.entremise.factsheet.store.AttachmentStore;
import org.entremise.factsheet.store.PrintStore;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.print.Pdf;
import org.entremise.platform.print.PrintQueue;
import org.jspecify.annotations.Nullable;

/** Sheets as PDF, as funders read them. */
public final class SheetPrints {
  private final PrintQueue queue;
  private final Pool pool;
  private final FactSheets sheets;

  /** Another start may draw the same sheets in another way. */
  private final String start = UUID.randomUUID().toString();

  public SheetPrints(PrintQueue queue, Pool pool, FactSheets sheets) {
    this.queue = queue;
    this.pool = pool;
    this.sheets = sheets;
  }

  /** A PDF and the name to save it under. */
  public record Print(String name, Buffer pdf) {}

  /**
   * What tells a PDF from another one: as long as it is the same, the PDF need not be drawn again.
   *
   * @param projectId whose sheet; null: all of the event
   */
  public Future<String> revision(UUID eventId, @Nullable String projectId, Sentences sentences) {
    return PrintStore.revision(pool, eventId, projectId)
        .map(content -> start + "-" + content + "-" + sentences.locale().getLanguage());
  }

  /**
   * One sheet with its pictures; NOT_FOUND for a project without a sheet to read, UNAVAILABLE where
   * too many wait for theirs.
   */
  public Future<Print> one(UUID eventId, String projectId, Sentences sentences) {
    return sheets
        .get(eventId, projectId)
        .compose(
            found ->
                pictures(eventId, found)
                    .compose(
                        shown ->
                            queue.draw(
                                () ->
                                    new Print(
                                        found.project().name(),
                                        Buffer.buffer(
                                            Pdf.draw(
                                                SheetHtml.one(page(found, shown), sentences)))))));
  }

  /** All sheets of an event, without pictures; UNAVAILABLE where too many wait for theirs. */
  public Future<Print> all(UUID eventId, Sentences sentences) {
    return Future.all(EventStore.get(pool, eventId), sheets.all(eventId))
        .compose(
            found -> {
              Event event = found.resultAt(0);
              List<Presented> all = found.resultAt(1);
              return queue.draw(
                  () -> {
                    List<SheetPage> pages = all.stream().map(s -> page(s, List.of())).toList();
                    return new Print(
                        event.name(),
                        Buffer.buffer(Pdf.draw(SheetHtml.all(event.name(), pages, sentences))));
                  });
            });
  }

  private Future<List<SheetPage.Shown>> pictures(UUID eventId, Presented found) {
    Future<List<SheetPage.Shown>> all = Future.succeededFuture(new ArrayList<>());
    for (Attachment file : found.files()) {
      if (file.type().isPicture()) {
        all =
            all.compose(
                shown ->
                    AttachmentStore.get(pool, eventId, found.project().id(), file.id())
                        .map(
                            stored -> {
                              String base64 =
                                  Base64.getEncoder().encodeToString(stored.bytes().getBytes());
                              shown.add(new SheetPage.Shown(file, base64));
                              return shown;
                            }));
      }
    }
    return all;
  }

  private static SheetPage page(Presented found, List<SheetPage.Shown> pictures) {
    return new SheetPage(
        found.project().id(),
        found.project().name(),
        found.sheet(),
        found.questions(),
        found.files(),
        pictures);
  }
}
