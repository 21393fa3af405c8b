package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.util.List;
import org.entremise.agenda.service.Replanning;
import org.entremise.change.Replan;
import org.entremise.matching.Meeting;
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

  private record Draft(List<ProposalsJson.Placed> meetings) {}

  public void mount(Api api) {
    api.on("searchProposals", this::search);
    api.on("takeProposal", this::take);
    api.on("listStandby", this::standby);
  }

  private Future<Reply> search(Call call) {
    Integer few = call.body(Order.class).few();
    return replanning
        .proposals(call.eventId(), few == null ? Replan.DEFAULT_FEW : few)
        .map(reaction -> Reply.ok(ProposalsJson.of(reaction, call.sentences())));
  }

  private Future<Reply> take(Call call) {
    List<Meeting> meetings =
        call.body(Draft.class).meetings().stream()
            .map(placed -> new Meeting(placed.request(), placed.slotId()))
            .toList();
    return replanning
        .take(call.eventId(), meetings, call.author())
        .map(draft -> Reply.ok(ScheduleSummaryJson.of(draft)));
  }

  private Future<Reply> standby(Call call) {
    return replanning.standby(call.eventId()).map(absences -> Reply.ok(StandbyJson.of(absences)));
  }
}
