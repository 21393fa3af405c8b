package org.entremise.access.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.access.Secret;
import org.entremise.access.service.Organisers;
import org.entremise.access.service.Organisers.Acting;
import org.entremise.access.service.Organisers.Link;
import org.entremise.access.service.Organisers.Listed;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Caller;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on who runs an event. */
public final class OrganiserRoutes {
  private final Organisers organisers;

  public OrganiserRoutes(Organisers organisers) {
    this.organisers = organisers;
  }

  private record Invitation(String name) {}

  private record NewOwner(UUID organiserId) {}

  private record OrganiserJson(
      UUID id,
      String name,
      boolean owner,
      boolean self,
      boolean account,
      @Nullable Instant linkUntil) {
    static OrganiserJson of(Listed listed) {
      var organiser = listed.organiser();
      return new OrganiserJson(
          organiser.id(),
          organiser.name(),
          organiser.owner(),
          listed.self(),
          listed.account(),
          listed.linkUntil());
    }
  }

  private record LinkJson(UUID organiserId, String name, String secret, Instant until) {
    static LinkJson of(Link link) {
      return new LinkJson(link.organiserId(), link.name(), link.secret().text(), link.until());
    }
  }

  public void mount(Api api) {
    api.on("listOrganisers", this::list);
    api.on("inviteOrganiser", this::invite);
    api.on("renewOrganiserLink", this::renew);
    api.on("removeOrganiser", this::remove);
    api.on("handOverEvent", this::handOver);
  }

  private Future<Reply> list(Call call) {
    return organisers
        .all(call.eventId(), acting(call))
        .map(all -> Reply.ok(all.stream().map(OrganiserJson::of).toList()));
  }

  private Future<Reply> invite(Call call) {
    String name = call.body(Invitation.class).name();
    return organisers
        .invite(call.eventId(), acting(call), name)
        .map(link -> Reply.ok(LinkJson.of(link)));
  }

  private Future<Reply> renew(Call call) {
    return organisers
        .renew(call.eventId(), acting(call), call.id("organiserId"))
        .map(link -> Reply.ok(LinkJson.of(link)));
  }

  private Future<Reply> remove(Call call) {
    return organisers
        .remove(call.eventId(), acting(call), call.id("organiserId"))
        .map(done -> Reply.nothing());
  }

  private Future<Reply> handOver(Call call) {
    UUID organiserId = call.body(NewOwner.class).organiserId();
    return organisers
        .handOver(call.eventId(), acting(call), organiserId)
        .map(done -> Reply.nothing());
  }

  private static Acting acting(Call call) {
    @Nullable String session = call.sessionSecret();
    return new Acting(
        call.caller().organisers().stream().map(Caller.Organiser::id).collect(Collectors.toSet()),
        call.author(),
        call.caller().owns().contains(call.eventId()),
        session == null ? null : new Secret(session));
  }
}
