package org.entremise.exchange.web;

import io.vertx.core.Future;
import java.util.Locale;
import org.entremise.exchange.Templates.Template;
import org.entremise.exchange.service.Archives;
import org.entremise.exchange.service.Exports;
import org.entremise.exchange.service.Exports.File;
import org.entremise.exchange.service.Exports.Format;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations by which organisers take out what an event holds, and get templates. */
public final class ExportRoutes {
  private final Exports exports;
  private final Archives archives;

  public ExportRoutes(Exports exports, Archives archives) {
    this.exports = exports;
    this.archives = archives;
  }

  public void mount(Api api) {
    api.on("exportEvent", this::export);
    api.on("exportArchive", this::archive);
    api.on("downloadTemplate", this::template);
  }

  private Future<Reply> export(Call call) {
    return exports
        .export(call.eventId(), call.query("what", "all"), format(call), call.inLanguageOfFile())
        .map(ExportRoutes::download);
  }

  private Future<Reply> archive(Call call) {
    return archives
        .write(call.eventId(), call.inLanguageOfFile())
        .map(path -> Reply.once("application/zip", "entremise.zip", path));
  }

  private Future<Reply> template(Call call) {
    Template template = Template.valueOf(call.query("kind", "funders").toUpperCase(Locale.ROOT));
    return exports
        .template(template, format(call), call.inLanguageOfFile())
        .map(ExportRoutes::download);
  }

  private static Format format(Call call) {
    return Format.valueOf(call.query("format", "xlsx").toUpperCase(Locale.ROOT));
  }

  private static Reply download(File file) {
    return Reply.download(file.contentType(), file.name(), file.content());
  }
}
