package org.entremise.factsheet.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.service.FactSheets;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations on fact sheets. */
public final class FactSheetRoutes {
  private final FactSheets sheets;

  public FactSheetRoutes(FactSheets sheets) {
    this.sheets = sheets;
  }

  private record FactSheetJson(String projectId, String name, @JsonUnwrapped FactSheet sheet) {}

  public void mount(Api api) {
    api.on("getFactSheet", this::get);
  }

  private Future<Reply> get(Call call) {
    return sheets
        .get(call.eventId(), call.participantId())
        .map(
            found ->
                Reply.ok(
                    new FactSheetJson(
                        found.project().id(), found.project().name(), found.sheet())));
  }
}
