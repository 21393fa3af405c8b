package org.entremise.overview;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Event;
import org.entremise.event.TimeGrid;
import org.entremise.event.store.EventStore;
import org.entremise.people.store.ParticipantStore;

/** Shows what a grid would change in an event; changes nothing. */
public final class GridPreviews {
  private final Pool pool;

  public GridPreviews(Pool pool) {
    this.pool = pool;
  }

  /**
   * What a grid would make of an event.
   *
   * @throws org.entremise.kernel.DomainError INVALID with all that is wrong with the grid
   */
  public Future<GridPreview> of(UUID eventId, String timeZone, TimeGrid grid) {
    GridPreview preview = GridPreview.of(timeZone, grid);
    return Future.all(
            EventStore.get(pool, eventId),
            ParticipantStore.all(pool, eventId),
            ScheduleStore.published(pool, eventId))
        .map(
            found -> {
              Event event = found.resultAt(0);
              Optional<ScheduleVersion> published = found.resultAt(2);
              return preview.beside(
                  event.slots(),
                  found.resultAt(1),
                  published.map(ScheduleVersion::meetings).orElse(List.of()));
            });
  }
}
