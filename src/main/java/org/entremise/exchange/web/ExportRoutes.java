package org.entremise.exchange.web;

import io.vertx.core.Future;
import java.util.Locale;
import org.entremise.exchange.ImportKind;
import org.entremise.exchange.service.Exports;
import org.entremise.exchange.service.Exports.File;
import org.entremise.exchange.service.Exports.Format;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations by which organisers take out what an event holds, and get templates. */
public final class ExportRoutes {
  private final Exports exports;

  public ExportRoutes(Exports exports) {
    this.exports = exports;
  }

  public void mount(Api api) {
    api.on("exportEvent", this::export);
    api.on("downloadTemplate", this::template);
  }

  private Future<Reply> export(Call call) {
    return exports
        .export(call.eventId(), call.query("what", "all"), format(call), sentences(call))
        .map(ExportRoutes::download);
  }

  private Future<Reply> template(Call call) {
    ImportKind kind = ImportKind.valueOf(call.query("kind", "funders").toUpperCase(Locale.ROOT));
    return exports.template(kind, format(call), sentences(call)).map(ExportRoutes::download);
  }

  private static Format format(Call call) {
    return Format.valueOf(call.query("format", "xlsx").toUpperCase(Locale.ROOT));
  }

  /** A link to a file cannot say in a header what language the page is in. */
  private static Sentences sentences(Call call) {
    String language = call.query("language", "");
    return language.isEmpty() ? call.sentences() : Sentences.in(Locale.forLanguageTag(language));
  }

  private static Reply download(File file) {
    return Reply.download(file.contentType(), file.name(), file.content());
  }
}
