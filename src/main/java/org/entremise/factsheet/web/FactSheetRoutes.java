package org.entremise.factsheet.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.service.FactSheets;
import org.entremise.factsheet.service.SheetPrints;
import org.entremise.factsheet.service.SheetPrints.Print;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations by which sheets are read. */
public final class FactSheetRoutes {
  private final FactSheets sheets;
  private final SheetPrints prints;

  public FactSheetRoutes(FactSheets sheets, SheetPrints prints) {
    this.sheets = sheets;
    this.prints = prints;
  }

  private record FactSheetJson(
      String projectId,
      String name,
      @JsonUnwrapped FactSheet sheet,
      List<Attachment> files,
      List<Question> questions) {}

  public void mount(Api api) {
    api.on("getFactSheet", this::get);
    api.on(
        "printFactSheet",
        call ->
            print(
                call,
                call.participantId(),
                () -> prints.one(call.eventId(), call.participantId(), call.sentences())));
    api.on(
        "printFactSheets",
        call -> print(call, null, () -> prints.all(call.eventId(), call.sentences())));
  }

  private Future<Reply> get(Call call) {
    return sheets
        .get(call.eventId(), call.participantId())
        .map(
            found ->
                Reply.ok(
                    new FactSheetJson(
                        found.project().id(),
                        found.project().name(),
                        found.sheet(),
                        found.files(),
                        found.questions())));
  }

  /** Draws nothing where the caller has the same PDF already. */
  private Future<Reply> print(
      Call call, @Nullable String projectId, Supplier<Future<Print>> drawing) {
    return prints
        .revision(call.eventId(), projectId, call.sentences())
        .compose(
            revision ->
                call.has(revision)
                    ? Future.succeededFuture(Reply.unchanged(revision))
                    : drawing
                        .get()
                        .map(
                            print ->
                                Reply.download(
                                        "application/pdf", print.name() + ".pdf", print.pdf())
                                    .toBeAskedFor(revision)));
  }
}
