package org.entremise.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entremise.kernel.DomainError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request passes first, over real HTTP. */
@Timeout(30)
class EdgeTest {
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private int port;

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void caller_isTheLastMachineThatIsNoProxy() {
    serve(null, "127.0.0.1, 10.0.0.0/8");

    assertThat(caller(Map.of())).isEqualTo("127.0.0.1");
    assertThat(caller(Map.of("X-Forwarded-For", "203.0.113.7"))).isEqualTo("203.0.113.7");
    assertThat(caller(Map.of("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.2.3")))
        .as("what stands before it could be anybody's invention")
        .isEqualTo("203.0.113.7");
    assertThat(caller(Map.of("X-Forwarded-For", "10.9.9.9, 10.1.2.3"))).isEqualTo("10.9.9.9");
    assertThat(caller(Map.of("X-Forwarded-For", "no address"))).isEqualTo("no address");
  }

  @Test
  void strangersWhoForward_areNotBelieved() {
    serve(null, "10.0.0.0/8,2001:db8::/32");

    assertThat(caller(Map.of("X-Forwarded-For", "203.0.113.7"))).isEqualTo("127.0.0.1");
    assertThat(origin(Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "meet.example.org")))
        .isEqualTo("http://127.0.0.1:" + port);
  }

  @Test
  void origin_isThePublicUrl_orWhatAProxySays_orWhereTheRequestWent() {
    serve(null, Edge.LOOPBACK);
    assertThat(origin(Map.of())).isEqualTo("http://127.0.0.1:" + port);
    assertThat(origin(Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "meet.example.org")))
        .isEqualTo("https://meet.example.org");
    assertThat(origin(Map.of("X-Forwarded-Proto", "gopher"))).isEqualTo("http://127.0.0.1:" + port);

    serve(URI.create("https://entremise.example.org/"), Edge.LOOPBACK);
    assertThat(origin(Map.of("X-Forwarded-Host", "meet.example.org")))
        .isEqualTo("https://entremise.example.org");
  }

  @Test
  void requestId_isOurs_orAWordOfATrustedProxy() {
    serve(null, Edge.LOOPBACK);
    assertThat(id(Map.of("X-Request-Id", "4f1c.A_b-9"))).isEqualTo("4f1c.A_b-9");
    assertThat(id(Map.of())).matches("[0-9a-f]{16}").isNotEqualTo(id(Map.of()));
    for (String bad : List.of("two words", "x".repeat(65), "{\"a\":1}", "")) {
      assertThat(id(Map.of("X-Request-Id", bad))).as(bad).matches("[0-9a-f]{16}");
    }

    serve(null, "10.0.0.0/8");
    assertThat(id(Map.of("X-Request-Id", "forged"))).matches("[0-9a-f]{16}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/events/%zz", "/%", "/a/%C3%/b", "/../%1"})
  void pathThatCannotBeDecoded_isRefusedInWords(String path) {
    serve(null, Edge.LOOPBACK);

    HttpResponse<Buffer> refused = send(client.get(port, "127.0.0.1", path), Map.of());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.bodyAsString()).contains("urn:entremise:web.bad-request");
  }

  @Test
  void hsts_isSaidWherePeopleComeByHttps_only() {
    serve(null, Edge.LOOPBACK);

    assertThat(ask(Map.of()).getHeader("Strict-Transport-Security")).isNull();
    assertThat(ask(Map.of("X-Forwarded-Proto", "https")).getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000");
  }

  @Test
  void changesFromOtherSites_areRefused() {
    serve(null, Edge.LOOPBACK);
    String own = "http://127.0.0.1:" + port;

    assertThat(change(Map.of()).statusCode()).as("no browser").isEqualTo(200);
    assertThat(change(Map.of("Sec-Fetch-Site", "same-origin")).statusCode()).isEqualTo(200);
    assertThat(change(Map.of("Sec-Fetch-Site", "none")).statusCode()).isEqualTo(200);
    assertThat(change(Map.of("Origin", own)).statusCode()).isEqualTo(200);
    for (Map<String, String> foreign :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site", "Origin", own),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"))) {
      HttpResponse<Buffer> refused = change(foreign);
      assertThat(refused.statusCode()).as(foreign.toString()).isEqualTo(403);
      assertThat(refused.bodyAsString()).contains("urn:entremise:web.other-site");
      assertThat(refused.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }
    assertThat(ask(Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
        .as("links from elsewhere lead in")
        .isEqualTo(200);
    assertThat(
            ask(Map.of("Origin", "https://evil.example")).getHeader("Access-Control-Allow-Origin"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "/8"})
  void proxyThatIsNoAddress_isRefusedByName(String given) {
    assertThatThrownBy(() -> new Edge(null, "127.0.0.1," + given))
        .isInstanceOfSatisfying(
            DomainError.class,
            e -> assertThat(e.message().arguments()).containsEntry("given", given));
  }

  private String id(Map<String, String> headers) {
    return requireNonNull(ask(headers).getHeader("X-Request-Id"));
  }

  private String caller(Map<String, String> headers) {
    return requireNonNull(ask(headers).bodyAsJsonObject()).getString("caller");
  }

  private String origin(Map<String, String> headers) {
    return requireNonNull(ask(headers).bodyAsJsonObject()).getString("origin");
  }

  private HttpResponse<Buffer> ask(Map<String, String> headers) {
    return send(client.get(port, "127.0.0.1", "/"), headers);
  }

  private HttpResponse<Buffer> change(Map<String, String> headers) {
    return send(client.post(port, "127.0.0.1", "/"), headers);
  }

  private static HttpResponse<Buffer> send(
      HttpRequest<Buffer> request, Map<String, String> headers) {
    headers.forEach(request::putHeader);
    return request.send().await();
  }

  /** A server that answers who called, and where. */
  private void serve(@Nullable URI publicUrl, String proxies) {
    Router router = Router.router(vertx);
    new Edge(publicUrl, proxies).mount(router);
    router
        .route()
        .handler(
            context ->
                context.json(
                    Map.of(
                        "origin", context.<String>get(Edge.ORIGIN),
                        "caller", context.<String>get(Edge.CALLER_ADDRESS))));
    HttpServer server =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
    port = server.actualPort();
  }
}
