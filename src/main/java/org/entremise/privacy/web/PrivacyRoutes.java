package org.entremise.privacy.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import java.util.UUID;
import org.entremise.access.Secret;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.privacy.service.MyData;
import org.entremise.privacy.service.OrganiserData;

/** What people may ask about what is held of them. */
public final class PrivacyRoutes {
  private final MyData people;
  private final OrganiserData organisers;

  public PrivacyRoutes(MyData people, OrganiserData organisers) {
    this.people = people;
    this.organisers = organisers;
  }

  public void mount(Api api) {
    api.on("getMyData", this::mine);
    api.on("eraseMyData", this::erase);
    api.on(
        "getAccountData",
        call -> organisers.all(self(call)).map(data -> Reply.json(data.encode())));
    api.on(
        "eraseAccount",
        call -> organisers.erase(self(call), call.sentences()).map(done -> Reply.nothing()));
  }

  private Future<Reply> mine(Call call) {
    return people
        .all(call.eventId(), call.participantId(), session(call))
        .map(data -> Reply.json(data.encode()));
  }

  private Future<Reply> erase(Call call) {
    return people
        .erase(call.eventId(), call.participantId(), session(call), call.flag("everything"))
        .map(done -> Reply.nothing());
  }

  /** The contract lets nobody through without a session. */
  private static Secret session(Call call) {
    return new Secret(requireNonNull(call.sessionSecret()));
  }

  private static UUID self(Call call) {
    return call.caller().organisers().get(0).id();
  }
}
