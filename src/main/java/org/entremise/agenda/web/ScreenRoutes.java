package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.entremise.agenda.service.Screens;
import org.entremise.agenda.service.Screens.Screen;
import org.entremise.agenda.service.Screens.Shown;
import org.entremise.platform.live.Change.Kind;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The big screen. */
public final class ScreenRoutes {
  private final Screens screens;

  public ScreenRoutes(Screens screens) {
    this.screens = screens;
  }

  private record ScreenJson(
      String eventName,
      String timeZone,
      Instant serverTime,
      @Nullable Integer version,
      List<ShownJson> meetings) {}

  private record ShownJson(
      String slotId, Instant start, Instant end, String funder, String project) {
    static ShownJson of(Shown shown) {
      var slot = shown.slot();
      return new ShownJson(slot.id(), slot.start(), slot.end(), shown.funder(), shown.project());
    }
  }

  public void mount(Api api) {
    api.on("getScreen", this::get);
    api.onStream("followScreen", EnumSet.of(Kind.SCHEDULE_PUBLISHED, Kind.PHASE_CHANGED));
  }

  private Future<Reply> get(Call call) {
    return screens.of(call.eventId()).map(screen -> Reply.ok(json(screen)));
  }

  private static ScreenJson json(Screen screen) {
    return new ScreenJson(
        screen.event().name(),
        screen.event().zone().getId(),
        Instant.now(),
        screen.version().orElse(null),
        screen.meetings().stream().map(ShownJson::of).toList());
  }
}
