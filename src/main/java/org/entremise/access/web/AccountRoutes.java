package org.entremise.access.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import org.entremise.access.Secret;
import org.entremise.access.service.Accounts;
import org.entremise.access.service.Accounts.Self;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on an organiser's own account. */
public final class AccountRoutes {
  private final Accounts accounts;

  public AccountRoutes(Accounts accounts) {
    this.accounts = accounts;
  }

  private record NewPassword(String email, String password, @Nullable String current) {}

  private record NewPasskey(String name, JsonNode response) {}

  public void mount(Api api) {
    api.on("getAccount", call -> accounts.account(self(call)).map(Reply::ok));
    api.on("setPassword", this::setPassword);
    api.on("dropPassword", call -> done(accounts.dropPassword(self(call))));
    api.on("askNewPasskey", this::askNewPasskey);
    api.on("addPasskey", this::addPasskey);
    api.on("removePasskey", call -> done(accounts.removePasskey(self(call), call.id("passkeyId"))));
    api.on("endSession", call -> done(accounts.endSessions(self(call), call.id("sessionId"))));
    api.on("endOtherSessions", call -> done(accounts.endSessions(self(call), null)));
  }

  private Future<Reply> setPassword(Call call) {
    NewPassword given = call.body(NewPassword.class);
    return done(accounts.setPassword(self(call), given.email(), given.password(), given.current()));
  }

  private Future<Reply> askNewPasskey(Call call) {
    return accounts.passkeyCreation(self(call), call.origin()).map(Reply::json);
  }

  private Future<Reply> addPasskey(Call call) {
    NewPasskey given = call.body(NewPasskey.class);
    return done(
        accounts.addPasskey(self(call), call.origin(), given.name(), given.response().toString()));
  }

  private static Future<Reply> done(Future<Void> work) {
    return work.map(ignored -> Reply.nothing());
  }

  /** The contract lets organisers through only. */
  static Self self(Call call) {
    return new Self(
        call.caller().organisers().get(0).id(), new Secret(requireNonNull(call.sessionSecret())));
  }
}
