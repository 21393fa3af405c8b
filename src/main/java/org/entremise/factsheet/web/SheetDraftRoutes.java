package org.entremise.factsheet.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.ReviewNote;
import org.entremise.factsheet.Writer;
import org.entremise.factsheet.service.SheetDrafts;
import org.entremise.factsheet.service.SheetDrafts.Desk;
import org.entremise.factsheet.service.SheetDrafts.Step;
import org.entremise.factsheet.service.SheetFiles;
import org.entremise.factsheet.service.SheetQuestions;
import org.entremise.factsheet.service.SheetReviews;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations by which sheets are written and reviewed. */
public final class SheetDraftRoutes {
  private final SheetDrafts drafts;
  private final SheetReviews reviews;
  private final SheetQuestions questions;
  private final SheetFiles files;

  public SheetDraftRoutes(
      SheetDrafts drafts, SheetReviews reviews, SheetQuestions questions, SheetFiles files) {
    this.drafts = drafts;
    this.reviews = reviews;
    this.questions = questions;
    this.files = files;
  }

  private record ChangeOrder(int revision, Map<String, Object> fields) {}

  private record RevisionOrder(int revision) {}

  private record ReviewOrder(int revision, boolean ready, @Nullable ReviewNote note) {}

  private record RestoreOrder(int revision, int number) {}

  private record QuestionsOrder(List<Question> questions) {}

  private record VersionJson(
      int number, boolean ready, String author, Instant at, FactSheet sheet, List<String> changed) {
    static VersionJson of(Step step) {
      var version = step.version();
      return new VersionJson(
          version.number(),
          version.ready(),
          version.author(),
          version.at(),
          version.sheet(),
          step.changed());
    }
  }

  public void mount(Api api) {
    api.on("listSheets", call -> drafts.standings(call.eventId()).map(Reply::ok));
    api.on("getSheetDraft", call -> desk(call, drafts.get(call.eventId(), call.participantId())));
    api.on("changeSheetDraft", this::change);
    api.on("sendSheet", this::send);
    api.on("reviewSheet", this::review);
    api.on("listSheetVersions", this::versions);
    api.on("restoreSheetVersion", this::restore);
    api.on("listSheetQuestions", call -> questions.all(call.eventId()).map(Reply::ok));
    api.on("putSheetQuestions", this::putQuestions);
    api.on("attachFile", this::attach);
    api.on("removeFile", this::detach);
    api.on("getFile", this::file);
  }

  private Future<Reply> change(Call call) {
    ChangeOrder order = call.body(ChangeOrder.class);
    return desk(
        call,
        drafts.change(
            call.eventId(), call.participantId(), order.revision(), order.fields(), writer(call)));
  }

  private Future<Reply> send(Call call) {
    int revision = call.body(RevisionOrder.class).revision();
    return desk(call, reviews.send(call.eventId(), call.participantId(), revision, writer(call)));
  }

  private Future<Reply> review(Call call) {
    ReviewOrder order = call.body(ReviewOrder.class);
    UUID event = call.eventId();
    String project = call.participantId();
    ReviewNote note = order.note() == null ? new ReviewNote("", Map.of()) : order.note();
    return desk(
        call,
        order.ready()
            ? reviews.approve(event, project, order.revision(), organiser(call))
            : reviews.giveBack(event, project, order.revision(), note, organiser(call)));
  }

  private Future<Reply> versions(Call call) {
    return drafts
        .versions(call.eventId(), call.participantId())
        .map(steps -> Reply.ok(steps.stream().map(VersionJson::of).toList()));
  }

  private Future<Reply> restore(Call call) {
    RestoreOrder order = call.body(RestoreOrder.class);
    return desk(
        call,
        drafts.restore(
            call.eventId(),
            call.participantId(),
            order.revision(),
            order.number(),
            organiser(call)));
  }

  private Future<Reply> putQuestions(Call call) {
    return questions
        .replace(call.eventId(), call.body(QuestionsOrder.class).questions(), call.author())
        .map(Reply::ok);
  }

  private Future<Reply> attach(Call call) {
    return desk(
        call,
        files.add(
            call.eventId(),
            call.participantId(),
            call.query("name", ""),
            call.bytes(),
            writer(call)));
  }

  private Future<Reply> detach(Call call) {
    return desk(
        call, files.remove(call.eventId(), call.participantId(), call.id("fileId"), writer(call)));
  }

  private Future<Reply> file(Call call) {
    boolean own = isProject(call) || call.caller().organises().containsKey(call.eventId());
    return files
        .get(call.eventId(), call.participantId(), call.id("fileId"), !own)
        .map(
            stored -> {
              var file = stored.file();
              String type = file.type().mediaType();
              Reply reply =
                  file.type().isPicture()
                      ? Reply.shown(type, stored.bytes())
                      : Reply.download(type, file.name(), stored.bytes());
              // A file never changes under its id; nothing in it may run.
              return reply
                  .with("Cache-Control", "private, max-age=600")
                  .with("Content-Security-Policy", "default-src 'none'; sandbox");
            });
  }

  private static Future<Reply> desk(Call call, Future<Desk> desk) {
    return desk.map(found -> Reply.ok(SheetDraftJson.of(found, call.sentences())));
  }

  /** A browser that has both accesses writes as the project. */
  private static Writer writer(Call call) {
    return isProject(call) ? new Writer.Project() : organiser(call);
  }

  private static Writer.Organiser organiser(Call call) {
    return new Writer.Organiser(call.author());
  }

  private static boolean isProject(Call call) {
    return call.caller().seats().stream()
        .anyMatch(
            seat ->
                seat.eventId().equals(call.eventId())
                    && seat.participantId().equals(call.participantId()));
  }
}
