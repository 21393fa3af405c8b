package org.entremise.factsheet.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.util.List;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.service.FactSheets;
import org.entremise.factsheet.service.SheetPrints;
import org.entremise.factsheet.service.SheetPrints.Print;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

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
            prints
                .one(call.eventId(), call.participantId(), call.sentences())
                .map(FactSheetRoutes::pdf));
    api.on(
        "printFactSheets",
        call -> prints.all(call.eventId(), call.sentences()).map(FactSheetRoutes::pdf));
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

  private static Reply pdf(Print print) {
    return Reply.download("application/pdf", print.name() + ".pdf", print.pdf());
  }
}
