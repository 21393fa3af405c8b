package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.store.FactSheetStore;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;

/** Reading fact sheets. */
public final class FactSheets {
  private final Pool pool;

  public FactSheets(Pool pool) {
    this.pool = pool;
  }

  /** A project with its sheet. */
  public record Presented(Participant project, FactSheet sheet) {}

  /** A project's sheet; NOT_FOUND for an unknown project or one without a sheet. */
  public Future<Presented> get(UUID eventId, String projectId) {
    return ParticipantStore.get(pool, eventId, projectId)
        .compose(
            project ->
                FactSheetStore.get(pool, eventId, projectId)
                    .map(sheet -> new Presented(project, sheet)));
  }
}
