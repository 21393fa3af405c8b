package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.entremise.access.IdentityProvider;

/**
 * An identity provider that speaks OpenID Connect over HTTP, and says what a test wants to hear.
 */
final class IdentityProviderServer implements AutoCloseable {
  private static final String REALM = "region";
  private static final String CLIENT = "entremise";
  private static final long AN_HOUR = 3_600;

  private final int port = freePort();
  private MockOAuth2Server server = new MockOAuth2Server();

  IdentityProviderServer() {
    start();
  }

  /** How a service is told of it. */
  IdentityProvider settings() {
    return new IdentityProvider(issuer(), CLIENT, "the client's secret", "Compte de la Région");
  }

  String issuer() {
    return "http://localhost:" + port + "/" + REALM;
  }

  /** Begins again, as the same. */
  void start() {
    server = new MockOAuth2Server();
    listen();
  }

  /** Begins again at the same address as somebody who does not have its key. */
  void startAsSomebodyElse() {
    server = new MockOAuth2Server();
    // Each realm takes the next key, and is named by the realm.
    server.getConfig().getTokenProvider().publicJwkSet("another realm");
    listen();
  }

  /** What it will say of whoever comes next. */
  void willSay(String subject, Map<String, Object> claims) {
    willSay(subject, claims, AN_HOUR);
  }

  /** The same, of a sign-in that holds so many seconds. */
  void willSay(String subject, Map<String, Object> claims, long seconds) {
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of(CLIENT), claims, seconds));
  }

  /** Signs somebody in; the path at the service to which it sends their browser back. */
  String signIn(URI address) {
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                  BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
      URI back = URI.create(response.headers().firstValue("Location").orElseThrow());
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Answers no more. */
  void stop() {
    server.shutdown();
  }

  @Override
  public void close() {
    stop();
  }

  private void listen() {
    try {
      server.start(InetAddress.getByName("localhost"), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
