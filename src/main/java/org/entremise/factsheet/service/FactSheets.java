package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.store.AttachmentStore;
import org.entremise.factsheet.store.FactSheetStore;
import org.entremise.factsheet.store.QuestionStore;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;

/** Reading fact sheets as funders do. */
public final class FactSheets {
  private final Pool pool;

  public FactSheets(Pool pool) {
    this.pool = pool;
  }

  /**
   * A project with its sheet.
   *
   * @param files what the sheet's attachments are
   * @param questions that the organisers ask
   */
  public record Presented(
      Participant project, FactSheet sheet, List<Attachment> files, List<Question> questions) {}

  /** A project's sheet; NOT_FOUND for an unknown project or one without a sheet to read. */
  public Future<Presented> get(UUID eventId, String projectId) {
    return ParticipantStore.get(pool, eventId, projectId)
        .compose(
            project ->
                FactSheetStore.get(pool, eventId, projectId)
                    .compose(sheet -> presented(eventId, project, sheet)));
  }

  /** All sheets of an event that can be read, in the projects' order; without files. */
  public Future<List<Presented>> all(UUID eventId) {
    return Future.all(
            ParticipantStore.all(pool, eventId),
            FactSheetStore.all(pool, eventId),
            QuestionStore.all(pool, eventId))
        .map(
            found -> {
              List<Participant> participants = found.resultAt(0);
              Map<String, FactSheet> sheets = found.resultAt(1);
              List<Question> questions = found.resultAt(2);
              List<Presented> all = new ArrayList<>();
              for (Participant p : participants) {
                FactSheet sheet = sheets.get(p.id());
                if (p.side() == Side.PROJECT && sheet != null) {
                  all.add(new Presented(p, sheet, List.of(), questions));
                }
              }
              return all;
            });
  }

  private Future<Presented> presented(UUID eventId, Participant project, FactSheet sheet) {
    SqlClient sql = pool;
    return Future.all(
            AttachmentStore.of(sql, eventId, project.id(), sheet.attachments()),
            QuestionStore.all(sql, eventId))
        .map(found -> new Presented(project, sheet, found.resultAt(0), found.resultAt(1)));
  }
}
