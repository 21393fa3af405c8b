package org.entremise.agenda.web;

import io.vertx.core.Future;
import org.entremise.agenda.service.Replanning;
import org.entremise.change.Replan;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations that react to a change after a publication. */
public final class ReplanRoutes {
  private final Replanning replanning;

  public ReplanRoutes(Replanning replanning) {
    this.replanning = replanning;
  }

  private record Order(@Nullable Integer few) {}

  public void mount(Api api) {
    api.on("searchProposals", this::search);
    api.on("listStandby", this::standby);
  }

  private Future<Reply> search(Call call) {
    Integer few = call.body(Order.class).few();
    return replanning
        .proposals(call.eventId(), few == null ? Replan.DEFAULT_FEW : few)
        .map(reaction -> Reply.ok(ProposalsJson.of(reaction, call.sentences())));
  }

  private Future<Reply> standby(Call call) {
    return replanning.standby(call.eventId()).map(absences -> Reply.ok(StandbyJson.of(absences)));
  }
}
