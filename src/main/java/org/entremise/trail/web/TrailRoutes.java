package org.entremise.trail.web;

import org.entremise.platform.web.Api;
import org.entremise.platform.web.Reply;
import org.entremise.trail.service.Trails;

/** Who saw and changed what in an event. */
public final class TrailRoutes {
  private final Trails trails;

  public TrailRoutes(Trails trails) {
    this.trails = trails;
  }

  public void mount(Api api) {
    api.on(
        "listTrail",
        call -> trails.page(call.eventId(), call.number("before", Long.MAX_VALUE)).map(Reply::ok));
  }
}
