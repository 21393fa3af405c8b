package org.entremise.access.web;

import io.vertx.core.Future;
import io.vertx.core.http.CookieSameSite;
import java.net.URI;
import org.entremise.access.Device;
import org.entremise.access.Secret;
import org.entremise.access.service.ProviderSignIn;
import org.entremise.access.service.ProviderSignIn.Departure;
import org.entremise.access.service.ProviderSignIn.Return;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** Signing in by an identity provider, and linking an account to it. */
public final class IdentityRoutes {
  /** Of the secret that a browser keeps while it is at the provider. */
  private static final String COOKIE = "entremise-oidc";

  private static final String CALLBACK = "/api/session/oidc/callback";

  private final ProviderSignIn provider;

  public IdentityRoutes(ProviderSignIn provider) {
    this.provider = provider;
  }

  private record ProviderJson(@Nullable String name) {}

  private record SignIn(String next) {}

  private record DepartureJson(URI address) {}

  public void mount(Api api) {
    api.on(
        "getIdentityProvider",
        call -> Future.succeededFuture(Reply.ok(new ProviderJson(provider.name()))));
    api.on("askIdentityProvider", this::ask);
    api.on("returnFromIdentityProvider", this::back);
    api.on("linkIdentity", this::link);
    api.on(
        "unlinkIdentity",
        call -> provider.unlink(AccountRoutes.self(call)).map(done -> Reply.nothing()));
  }

  private Future<Reply> ask(Call call) {
    String next = call.body(SignIn.class).next();
    return provider
        .signIn(SessionRoutes.visitor(call), redirect(call), next)
        .map(departure -> reply(call, departure));
  }

  private Future<Reply> link(Call call) {
    return provider
        .link(SessionRoutes.visitor(call), redirect(call), AccountRoutes.self(call).organiserId())
        .map(departure -> reply(call, departure));
  }

  private Future<Reply> back(Call call) {
    @Nullable String secret = call.cookie(COOKIE);
    Return back =
        new Return(
            secret == null ? null : new Secret(secret),
            call.query("state"),
            call.query("code"),
            call.query("iss"),
            call.query("error"));
    return provider
        .back(back, redirect(call), Device.named(call.userAgent()))
        .map(
            landing -> {
              Reply reply = Reply.seeOther(landing.page());
              return landing.session() == null
                  ? reply
                  : reply.with("Set-Cookie", SessionRoutes.cookie(call, landing.session()));
            });
  }

  /**
   * The cookie has to come back from another site, so unlike the session's it is not strict; it is
   * good for one return, and for nothing else.
   */
  private static Reply reply(Call call, Departure departure) {
    String cookie =
        call.keep(COOKIE, departure.browser().text(), CookieSameSite.LAX, ProviderSignIn.PATIENCE);
    return Reply.ok(new DepartureJson(departure.address())).with("Set-Cookie", cookie);
  }

  /** As it is registered at the provider. */
  private static URI redirect(Call call) {
    return URI.create(call.origin() + CALLBACK);
  }
}
