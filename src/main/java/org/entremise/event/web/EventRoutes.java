package org.entremise.event.web;

import io.vertx.core.Future;
import org.entremise.event.service.Events;
import org.entremise.matching.Policy;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations on an event itself. */
public final class EventRoutes {
  private final Events events;

  public EventRoutes(Events events) {
    this.events = events;
  }

  private record PolicyOrder(String policy) {}

  public void mount(Api api) {
    api.on("setPolicy", this::setPolicy);
  }

  private Future<Reply> setPolicy(Call call) {
    Policy policy = Policy.ofKey(call.body(PolicyOrder.class).policy());
    return events.setPolicy(call.eventId(), policy).map(done -> Reply.nothing());
  }
}
