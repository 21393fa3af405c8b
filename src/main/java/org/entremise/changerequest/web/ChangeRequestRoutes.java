package org.entremise.changerequest.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.web.ProposalsJson;
import org.entremise.agenda.web.ProposalsJson.Placed;
import org.entremise.change.Replan;
import org.entremise.changerequest.ChangeRequest;
import org.entremise.changerequest.service.AskingForChanges;
import org.entremise.changerequest.service.ChangeRequests;
import org.entremise.matching.Meeting;
import org.entremise.people.Side;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on changes that participants ask for. */
public final class ChangeRequestRoutes {
  private final ChangeRequests requests;
  private final AskingForChanges asking;

  public ChangeRequestRoutes(ChangeRequests requests, AskingForChanges asking) {
    this.requests = requests;
    this.asking = asking;
  }

  private record AskOrder(String slotId, String withId, String kind, String reason) {
    AskingForChanges.Order order() {
      return new AskingForChanges.Order(slotId, withId, ChangeRequest.Kind.ofKey(kind), reason);
    }
  }

  private record SearchOrder(@Nullable Integer few) {}

  private record ApplyOrder(int revision, String proposal, List<Placed> meetings) {}

  private record DeclineOrder(String note) {}

  private record ChangeRequestJson(
      UUID id,
      String participantId,
      String participant,
      Side side,
      String slotId,
      Instant start,
      Instant end,
      String withId,
      String with,
      int version,
      ChangeRequest.Kind kind,
      String reason,
      ChangeRequest.State state,
      String note,
      @Nullable String author,
      Instant at,
      @Nullable Instant settledAt) {
    static ChangeRequestJson of(ChangeRequest request) {
      ChangeRequest.Asked meeting = request.meeting();
      return new ChangeRequestJson(
          request.id(),
          request.participantId(),
          request.participant(),
          request.side(),
          meeting.slot(),
          meeting.start(),
          meeting.end(),
          meeting.withId(),
          meeting.with(),
          meeting.version(),
          request.kind(),
          request.reason(),
          request.state(),
          request.note(),
          request.author(),
          request.created(),
          request.settled());
    }
  }

  private record FoundJson(int revision, @JsonUnwrapped ProposalsJson proposals) {}

  private record PageJson(int open, List<ChangeRequestJson> requests, boolean more) {}

  public void mount(Api api) {
    api.on("listMyChangeRequests", this::mine);
    api.on("askForChange", this::ask);
    api.on("withdrawChangeRequest", this::withdraw);
    api.on("listChangeRequests", this::list);
    api.on("searchChangeProposals", this::search);
    api.on("applyChangeRequest", this::apply);
    api.on("declineChangeRequest", this::decline);
  }

  private Future<Reply> mine(Call call) {
    return asking
        .of(call.eventId(), call.participantId())
        .map(all -> Reply.ok(all.stream().map(ChangeRequestJson::of).toList()));
  }

  private Future<Reply> ask(Call call) {
    return asking
        .ask(
            call.eventId(),
            call.participantId(),
            call.body(AskOrder.class).order(),
            call.organiser())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> withdraw(Call call) {
    return asking
        .withdraw(
            call.eventId(), call.participantId(), call.id("changeRequestId"), call.organiser())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> list(Call call) {
    @Nullable String before = call.query("before");
    return requests
        .page(call.eventId(), before == null ? null : UUID.fromString(before))
        .map(
            page ->
                Reply.ok(
                    new PageJson(
                        page.open(),
                        page.requests().stream().map(ChangeRequestJson::of).toList(),
                        page.more())));
  }

  private Future<Reply> search(Call call) {
    @Nullable Integer few = call.body(SearchOrder.class).few();
    return requests
        .proposals(
            call.eventId(), call.id("changeRequestId"), few == null ? Replan.DEFAULT_FEW : few)
        .map(
            found ->
                Reply.ok(
                    new FoundJson(
                        found.revision(), ProposalsJson.of(found.reaction(), call.sentences()))));
  }

  private Future<Reply> apply(Call call) {
    ApplyOrder order = call.body(ApplyOrder.class);
    List<Meeting> meetings =
        order.meetings().stream().map(m -> new Meeting(m.request(), m.slotId())).toList();
    return requests
        .apply(
            call.eventId(),
            call.id("changeRequestId"),
            order.revision(),
            order.proposal(),
            meetings,
            call.author())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> decline(Call call) {
    return requests
        .decline(
            call.eventId(),
            call.id("changeRequestId"),
            call.body(DeclineOrder.class).note(),
            call.author())
        .map(done -> Reply.nothing());
  }
}
