package org.entremise.platform.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.json.Json;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** One request that fits the contract, by a caller who may make it. */
public final class Call {
  /** The session's cookie. */
  public static final String SESSION_COOKIE = "entremise";

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  private final RoutingContext context;
  private final Caller caller;

  Call(RoutingContext context, Caller caller) {
    this.context = context;
    this.caller = caller;
  }

  public Caller caller() {
    return caller;
  }

  /** The secret of the caller's session, or null where there is none. */
  public @Nullable String sessionSecret() {
    return sessionSecret(context);
  }

  static @Nullable String sessionSecret(RoutingContext context) {
    return cookie(context, SESSION_COOKIE);
  }

  /** The value of a cookie that {@link #keep} has set; null where it does not come along. */
  public @Nullable String cookie(String name) {
    return cookie(context, name);
  }

  private static @Nullable String cookie(RoutingContext context, String name) {
    var cookie = context.request().getCookie(cookieName(context, name));
    return cookie == null ? null : cookie.getValue();
  }

  /**
   * The header {@code Set-Cookie} that has the browser keep a value, out of reach of scripts. It
   * never goes without TLS where people reach the service by it.
   *
   * @param value empty: the browser forgets it, with {@code time} zero
   */
  public String keep(String name, String value, CookieSameSite sites, Duration time) {
    return Cookie.cookie(cookieName(context, name), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(isByTls(context))
        .setSameSite(sites)
        .setMaxAge(time.toSeconds())
        .encode();
  }

  /**
   * Of a name with this prefix browsers take what this very host has set by TLS, and nothing from a
   * neighbour under the same domain (RFC 6265bis, 4.1.3.2).
   */
  private static String cookieName(RoutingContext context, String name) {
    return isByTls(context) ? "__Host-" + name : name;
  }

  private static boolean isByTls(RoutingContext context) {
    return origin(context).startsWith("https:");
  }

  /** The event in the path. */
  public UUID eventId() {
    return uuid(context, "eventId");
  }

  /** The participant in the path. */
  public String participantId() {
    return text("participantId");
  }

  /** The name of the organiser who calls, for the record of who did what. */
  public String author() {
    return caller.organises().getOrDefault(eventId(), participantIdOrEmpty());
  }

  /**
   * The name of the organiser who calls, for what participants do themselves too; null: none does.
   * Whoever organises the event acts as that, also where their browser holds the seat too.
   */
  public @Nullable String organiser() {
    return caller.organises().get(eventId());
  }

  /** A UUID in the path; one that is none names nothing. */
  public UUID id(String parameter) {
    return uuid(context, parameter);
  }

  static UUID uuid(RoutingContext context, String parameter) {
    try {
      return UUID.fromString(requireNonNull(context.pathParam(parameter)));
    } catch (IllegalArgumentException e) {
      throw new DomainError(Kind.NOT_FOUND, Message.of("web.not-found"));
    }
  }

  /**
   * A whole number in the query, which the contract has checked; a default where it is not given.
   */
  public long number(String parameter, long byDefault) {
    @Nullable String value = context.request().getParam(parameter);
    return value == null ? byDefault : Long.parseLong(value);
  }

  /** A whole number in the query, which the contract requires. */
  public int number(String parameter) {
    return Integer.parseInt(context.queryParam(parameter).get(0));
  }

  /** A yes in the query; without it, no. */
  public boolean flag(String parameter) {
    return Boolean.parseBoolean(context.request().getParam(parameter));
  }

  /** A text in the query; null where it is not given. */
  public @Nullable String query(String parameter) {
    return context.request().getParam(parameter);
  }

  /** Where people reach the service: scheme, host and port. */
  public String origin() {
    return origin(context);
  }

  private static String origin(RoutingContext context) {
    return requireNonNull(context.get(Edge.ORIGIN));
  }

  /** What the browser says of itself; null where it says nothing. */
  public @Nullable String userAgent() {
    return context.request().getHeader("User-Agent");
  }

  /** The machine that calls, as far as can be told. */
  public String callerAddress() {
    return requireNonNull(context.get(Edge.CALLER_ADDRESS));
  }

  /** A text in the query; a default where it is not given. */
  public String query(String parameter, String byDefault) {
    @Nullable String value = query(parameter);
    return value == null ? byDefault : value;
  }

  /** A text in the path. */
  public String text(String parameter) {
    return requireNonNull(context.pathParam(parameter));
  }

  /** Whether the caller has kept this revision of what it asks for (RFC 9110, If-None-Match). */
  public boolean has(String revision) {
    @Nullable String kept = context.request().getHeader("If-None-Match");
    return kept != null && kept.contains("\"" + revision + "\"");
  }

  /** The body, which fits the contract. */
  public <T> T body(Class<T> type) {
    return Json.read(requireNonNull(context.body().asString()), type);
  }

  /** The body as it came. */
  public Buffer bytes() {
    @Nullable Buffer body = context.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }

  /** The sentences in the caller's language. */
  public Sentences sentences() {
    return sentences(context);
  }

  /**
   * The sentences of a file: a link to one cannot say in a header what language the page is in, so
   * the query may.
   */
  public Sentences inLanguageOfFile() {
    String language = query("language", "");
    return language.isEmpty() ? sentences() : Sentences.in(Locale.forLanguageTag(language));
  }

  static Sentences sentences(RoutingContext context) {
    return sentences(context.request());
  }

  static Sentences sentences(HttpServerRequest request) {
    @Nullable String header = request.getHeader("Accept-Language");
    return Sentences.in(language(header == null ? "" : header));
  }

  private static Locale language(String header) {
    try {
      Locale best = Locale.lookup(LanguageRange.parse(header.isBlank() ? "fr" : header), LANGUAGES);
      return best == null ? Locale.FRENCH : best;
    } catch (IllegalArgumentException e) {
      return Locale.FRENCH;
    }
  }

  private String participantIdOrEmpty() {
    String participant = context.pathParam("participantId");
    return participant == null ? "" : participant;
  }
}
