package org.entremise.platform.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.log.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: under which address people reach the service, which machine
 * calls and which id the request has, as far as proxies may say so; what pages of other sites send
 * is refused; the headers that keep the pages safe are set.
 */
public final class Edge {
  /** Proxies on this machine. */
  public static final String LOOPBACK = "127.0.0.0/8,::1";

  static final String ORIGIN = "origin";
  static final String REQUEST_ID = "X-Request-Id";
  static final String CALLER_ADDRESS = "caller-address";

  private static final String A_YEAR = "max-age=31536000";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final @Nullable String publicOrigin;
  private final List<IpSubnetFilterRule> trusted;

  /**
   * The edge of a service.
   *
   * @param publicUrl where people reach it; null: wherever a request says
   * @param trustedProxies whose {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}, and
   *     {@code X-Request-Id}, are believed: addresses or networks ({@code 10.0.0.0/8}) between
   *     commas
   * @throws DomainError INVALID where one is neither
   */
  public Edge(@Nullable URI publicUrl, String trustedProxies) {
    this.publicOrigin = publicUrl == null ? null : publicUrl.toString().replaceAll("/$", "");
    this.trusted = networks(trustedProxies);
  }

  /** To be mounted before all else. */
  public void mount(Router router) {
    router.route().handler(this::pass).failureHandler(Failures::answer);
  }

  /** Answers requests that reach no router, as they cannot be read. */
  public static void refuseUnreadable(HttpServerRequest request) {
    Failures.unreadable(request);
  }

  /** The router fails on such a path only later, and then without a word to whoever asks. */
  private static void checkPath(RoutingContext context) {
    try {
      context.normalizedPath();
    } catch (IllegalArgumentException e) {
      throw new DomainError(Kind.INVALID, Message.of("web.bad-request"));
    }
  }

  private void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean proxied = isTrusted(request.remoteAddress().hostAddress());
    String origin = origin(request, proxied);
    String id = RequestId.begin(proxied ? request.getHeader(REQUEST_ID) : null);
    context.put(REQUEST_ID, id);
    context.response().putHeader(REQUEST_ID, id);
    context.put(ORIGIN, origin);
    context.put(CALLER_ADDRESS, callerAddress(request, proxied));
    secure(context, origin.startsWith("https:"));
    checkPath(context);
    if (!READING.contains(request.method()) && isOtherSites(request, origin)) {
      throw new DomainError(Kind.FORBIDDEN, Message.of("web.other-site"));
    }
    context.next();
  }

  private static void secure(RoutingContext context, boolean https) {
    var response =
        context
            .response()
            .putHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("X-Frame-Options", "DENY")
            .putHeader("Referrer-Policy", "no-referrer")
            .putHeader("Cross-Origin-Opener-Policy", "same-origin")
            .putHeader("Cross-Origin-Resource-Policy", "same-origin")
            .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (https) {
      response.putHeader("Strict-Transport-Security", A_YEAR);
    }
  }

  /**
   * Whether a page of another site sends this (cross-site request forgery). Browsers say so by
   * {@code Sec-Fetch-Site}, older ones by {@code Origin} only; programs that are no browsers say
   * neither, and carry nobody's cookies.
   */
  private static boolean isOtherSites(HttpServerRequest request, String origin) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    @Nullable String from = request.getHeader("Origin");
    return from != null && !from.equalsIgnoreCase(origin);
  }

  private String origin(HttpServerRequest request, boolean proxied) {
    if (publicOrigin != null) {
      return publicOrigin;
    }
    @Nullable String scheme = proxied ? request.getHeader("X-Forwarded-Proto") : null;
    @Nullable String host = proxied ? request.getHeader("X-Forwarded-Host") : null;
    boolean said = "https".equals(scheme) || "http".equals(scheme);
    return (said ? scheme : request.scheme()) + "://" + (host == null ? request.authority() : host);
  }

  /** The last machine that is no proxy of ours: what those before it claim, anybody could. */
  private String callerAddress(HttpServerRequest request, boolean proxied) {
    String peer = request.remoteAddress().hostAddress();
    @Nullable String forwarded = proxied ? request.getHeader("X-Forwarded-For") : null;
    if (forwarded == null) {
      return peer;
    }
    String[] machines = forwarded.split(",", -1);
    for (int i = machines.length - 1; i >= 0; i--) {
      peer = machines[i].strip();
      if (!isTrusted(peer)) {
        break;
      }
    }
    return peer;
  }

  private boolean isTrusted(String address) {
    @Nullable InetAddress machine = NetUtil.createInetAddressFromIpAddressString(address);
    return machine != null
        && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(machine, 0)));
  }

  private static List<IpSubnetFilterRule> networks(String given) {
    List<IpSubnetFilterRule> networks = new ArrayList<>();
    for (String text : given.split(",", -1)) {
      if (!text.isBlank()) {
        networks.add(network(text.strip()));
      }
    }
    return List.copyOf(networks);
  }

  private static IpSubnetFilterRule network(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    @Nullable InetAddress machine = NetUtil.createInetAddressFromIpAddressString(address);
    try {
      if (machine == null) {
        throw new IllegalArgumentException(address);
      }
      int bits = machine.getAddress().length * Byte.SIZE;
      int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      return new IpSubnetFilterRule(machine, prefix, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException e) {
      throw new DomainError(Kind.INVALID, Message.of("serve.proxy.invalid", "given", text));
    }
  }
}
