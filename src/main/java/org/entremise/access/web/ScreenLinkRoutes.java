package org.entremise.access.web;

import io.vertx.core.Future;
import java.time.Instant;
import org.entremise.access.service.ScreenLinks;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on the link of an event's big screen. */
public final class ScreenLinkRoutes {
  private final ScreenLinks links;

  public ScreenLinkRoutes(ScreenLinks links) {
    this.links = links;
  }

  private record LinkJson(String secret, Instant until) {}

  private record StateJson(@Nullable Instant until) {}

  public void mount(Api api) {
    api.on("getScreenLink", this::get);
    api.on("makeScreenLink", this::make);
    api.on("revokeScreenLink", this::revoke);
  }

  private Future<Reply> get(Call call) {
    return links.until(call.eventId()).map(until -> Reply.ok(new StateJson(until.orElse(null))));
  }

  private Future<Reply> make(Call call) {
    return links
        .make(call.eventId(), call.author())
        .map(link -> Reply.ok(new LinkJson(link.secret().text(), link.until())));
  }

  private Future<Reply> revoke(Call call) {
    return links.revoke(call.eventId(), call.author()).map(done -> Reply.nothing());
  }
}
