package org.entremise.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;
import org.entremise.access.Access;
import org.entremise.access.Device;
import org.entremise.access.Secret;
import org.entremise.access.Visitor;
import org.entremise.access.service.OrganiserSignIn;
import org.entremise.access.service.Sessions;
import org.entremise.access.service.Sessions.Held;
import org.entremise.access.service.Sessions.SignedIn;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** Signing in by a link, a passkey or a password, and out. */
public final class SessionRoutes {
  private final Sessions sessions;
  private final OrganiserSignIn organisers;

  public SessionRoutes(Sessions sessions, OrganiserSignIn organisers) {
    this.sessions = sessions;
    this.organisers = organisers;
  }

  private record SignIn(String secret) {}

  private record PasswordSignIn(String email, String password) {}

  private record PasskeySignIn(JsonNode response) {}

  private record SignedInJson(@Nullable Access access, Held session) {}

  public void mount(Api api) {
    api.on("getSession", this::get);
    api.on("signIn", this::signIn);
    api.on("signInByPassword", this::byPassword);
    api.on("askPasskey", this::askPasskey);
    api.on("signInByPasskey", this::byPasskey);
    api.on("signOut", this::signOut);
  }

  private Future<Reply> get(Call call) {
    @Nullable Secret session = session(call);
    Future<Held> held =
        session == null ? Future.succeededFuture(Held.NOTHING) : sessions.held(session);
    return held.map(Reply::ok);
  }

  private Future<Reply> signIn(Call call) {
    Secret link = new Secret(call.body(SignIn.class).secret());
    return sessions.signIn(link, visitor(call)).map(done -> reply(call, done));
  }

  private Future<Reply> byPassword(Call call) {
    PasswordSignIn given = call.body(PasswordSignIn.class);
    return organisers
        .byPassword(visitor(call), given.email(), given.password())
        .map(done -> reply(call, done));
  }

  private Future<Reply> askPasskey(Call call) {
    return organisers.passkeyRequest(visitor(call)).map(Reply::json);
  }

  private Future<Reply> byPasskey(Call call) {
    String response = call.body(PasskeySignIn.class).response().toString();
    return organisers.byPasskey(visitor(call), response).map(done -> reply(call, done));
  }

  private static Reply reply(Call call, SignedIn signedIn) {
    return Reply.ok(new SignedInJson(signedIn.opened(), signedIn.held()))
        .with("Set-Cookie", cookie(call, signedIn.secret()));
  }

  static Visitor visitor(Call call) {
    return new Visitor(
        session(call), Device.named(call.userAgent()), call.callerAddress(), call.origin());
  }

  private Future<Reply> signOut(Call call) {
    @Nullable Secret session = session(call);
    Future<Void> ended = session == null ? Future.succeededFuture() : sessions.signOut(session);
    return ended.map(done -> Reply.nothing().with("Set-Cookie", cookie(call, "", Duration.ZERO)));
  }

  /** What a browser keeps of a session. */
  static String cookie(Call call, Secret session) {
    return cookie(call, session.text(), Sessions.LIFETIME);
  }

  private static String cookie(Call call, String value, Duration time) {
    return call.keep(Call.SESSION_COOKIE, value, CookieSameSite.STRICT, time);
  }

  private static @Nullable Secret session(Call call) {
    @Nullable String secret = call.sessionSecret();
    return secret == null ? null : new Secret(secret);
  }
}
