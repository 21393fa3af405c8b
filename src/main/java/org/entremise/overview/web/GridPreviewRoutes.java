package org.entremise.overview.web;

import io.vertx.core.Future;
import java.util.List;
import org.entremise.event.GridSlot;
import org.entremise.event.TimeGrid;
import org.entremise.event.web.SlotJson;
import org.entremise.overview.GridPreview;
import org.entremise.overview.GridPreviews;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** Grids before they are saved. */
public final class GridPreviewRoutes {
  private final GridPreviews previews;

  public GridPreviewRoutes(GridPreviews previews) {
    this.previews = previews;
  }

  private record Order(String timeZone, TimeGrid grid) {}

  private record LossJson(
      List<SlotJson> slots, int unavailabilities, int participants, int meetings, int retimed) {
    static LossJson of(GridPreview.Loss loss) {
      return new LossJson(
          loss.slots().stream().map(SlotJson::of).toList(),
          loss.unavailabilities(),
          loss.participants(),
          loss.meetings(),
          loss.retimed());
    }
  }

  private record PreviewJson(
      List<GridSlot> slots, int open, int idleExceptions, @Nullable LossJson loss) {
    static PreviewJson of(GridPreview preview) {
      return new PreviewJson(
          preview.slots(),
          preview.open(),
          preview.idleExceptions(),
          preview.loss().map(LossJson::of).orElse(null));
    }
  }

  public void mount(Api api) {
    api.on("previewGrid", this::ofNothing);
    api.on("previewSettings", this::ofEvent);
  }

  private Future<Reply> ofNothing(Call call) {
    Order order = call.body(Order.class);
    GridPreview preview = GridPreview.of(order.timeZone(), order.grid());
    return Future.succeededFuture(Reply.ok(PreviewJson.of(preview)));
  }

  private Future<Reply> ofEvent(Call call) {
    Order order = call.body(Order.class);
    return previews
        .of(call.eventId(), order.timeZone(), order.grid())
        .map(preview -> Reply.ok(PreviewJson.of(preview)));
  }
}
