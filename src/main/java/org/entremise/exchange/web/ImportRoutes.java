package org.entremise.exchange.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.entremise.exchange.Choices;
import org.entremise.exchange.service.Imports;
import org.entremise.exchange.service.Imports.Author;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Caller.Organiser;
import org.entremise.platform.web.Reply;

/** The operations by which organisers import spreadsheets. */
public final class ImportRoutes {
  private final Imports imports;

  public ImportRoutes(Imports imports) {
    this.imports = imports;
  }

  private record Confirmation(String fingerprint) {}

  private record IdsJson(List<UUID> ids) {}

  public void mount(Api api) {
    api.on("dropSpreadsheet", this::drop);
    api.on("listImports", this::list);
    api.on("getImport", this::get);
    api.on("chooseImport", this::choose);
    api.on("discardImport", this::discard);
    api.on("confirmImport", this::confirm);
  }

  private Future<Reply> drop(Call call) {
    return imports
        .drop(call.eventId(), author(call), call.query("name", ""), call.bytes().getBytes())
        .map(ids -> Reply.ok(new IdsJson(ids)));
  }

  private Future<Reply> list(Call call) {
    return imports.waiting(call.eventId(), author(call)).map(ids -> Reply.ok(new IdsJson(ids)));
  }

  private Future<Reply> get(Call call) {
    int from = (int) call.number("from", 0);
    return imports
        .preview(call.eventId(), author(call), call.id("importId"))
        .map(preview -> Reply.ok(ImportJson.of(preview, from, call.sentences())));
  }

  private Future<Reply> choose(Call call) {
    return imports
        .choose(call.eventId(), author(call), call.id("importId"), call.body(Choices.class))
        .map(preview -> Reply.ok(ImportJson.of(preview, 0, call.sentences())));
  }

  private Future<Reply> discard(Call call) {
    return imports
        .discard(call.eventId(), author(call), call.id("importId"))
        .map(done -> Reply.nothing());
  }

  private Future<Reply> confirm(Call call) {
    String fingerprint = call.body(Confirmation.class).fingerprint();
    return imports
        .confirm(call.eventId(), author(call), call.id("importId"), fingerprint)
        .map(Reply::ok);
  }

  private static Author author(Call call) {
    return new Author(
        call.caller().organisers().stream().map(Organiser::id).toList(), call.author());
  }
}
