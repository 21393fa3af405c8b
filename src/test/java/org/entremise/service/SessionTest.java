package org.entremise.service;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.demo.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  @Test
  void signIn_givesAccessAndAnHttpOnlyCookie() {
    Browser browser = SERVICE.browser();

    var answer =
        browser
            .post("/api/session", "{\"secret\": \"" + SERVICE.secret("funder") + "\"}")
            .expect(200);

    assertThat(answer.json().at("/access/role").asText()).isEqualTo("participant");
    assertThat(answer.json().at("/access/participantId").asText()).isEqualTo(Demonstration.FUNDER);
    assertThat(answer.response().headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HTTPOnly", "SameSite=Strict", "Path=/")
        .doesNotContain(SERVICE.secret("funder"));
    browser.get(Demo.FUNDER).expect(200);
  }

  @Test
  void behindTls_onlyACookieThatNoNeighbourCanSet_isBelieved() throws Exception {
    String secret = "{\"secret\": \"" + SERVICE.secret("funder") + "\"}";
    String cookie =
        sendBehindTls(
                request ->
                    request.POST(ofString(secret)).header("Content-Type", "application/json"))
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    String kept = cookie.substring(0, cookie.indexOf(';'));

    assertThat(cookie)
        .startsWith("__Host-entremise=")
        .contains("Path=/", "Secure")
        .doesNotContain("Domain");
    assertThat(sendBehindTls(request -> request.header("Cookie", kept)).body())
        .contains(Demonstration.FUNDER);
    assertThat(
            sendBehindTls(request -> request.header("Cookie", kept.replace("__Host-", ""))).body())
        .doesNotContain(Demonstration.FUNDER);
  }

  private static HttpResponse<String> sendBehindTls(UnaryOperator<HttpRequest.Builder> with)
      throws Exception {
    URI session = URI.create(SERVICE.browser().origin() + "/api/session");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(session).header("X-Forwarded-Proto", "https");
    return HttpClient.newHttpClient().send(with.apply(request).build(), BodyHandlers.ofString());
  }

  @Test
  void signIn_again_addsToTheSession() {
    Browser browser = SERVICE.signedIn("organiser").open(SERVICE.secret("funder"));

    assertThat(browser.get("/api/session").json().at("/accesses")).hasSize(2);
    browser.get(Demo.EVENT).expect(200);
    browser.get(Demo.FUNDER + "/agenda").expect(200);
  }

  @Test
  void signIn_twiceByTheSameLink_countsOnce() {
    String link = SERVICE.secret("project");

    Browser browser = SERVICE.browser().open(link).open(link);

    assertThat(browser.get("/api/session").json().at("/accesses")).hasSize(1);
  }

  @Test
  void signIn_byAnUnknownLink_isRefused() {
    var answer = SERVICE.browser().post("/api/session", "{\"secret\": \"nonsense\"}").expect(401);

    assertThat(answer.json().at("/detail").asText()).contains("Demandez-en un nouveau");
  }

  @Test
  void signIn_byAnExpiredLink_isRefused() {
    Secret secret = Secret.random();
    Holder funder = new Holder.Delegate(Demonstration.EVENT_ID, Demonstration.FUNDER);
    Instant past = Instant.now().minus(Duration.ofMinutes(1));
    AccessStore.insertConsoleLink(SERVICE.pool(), secret, funder, past).await();

    SERVICE.browser().post("/api/session", "{\"secret\": \"" + secret.text() + "\"}").expect(401);
  }

  @Test
  void signOut_endsTheSession() {
    Browser browser = SERVICE.signedIn("funder");

    browser.delete("/api/session").expect(204);

    browser.get(Demo.FUNDER).expect(401);
    assertThat(browser.get("/api/session").json().at("/accesses")).isEmpty();
  }

  @Test
  void secrets_areNowhereInTheDatabase() {
    SERVICE.signedIn("organiser");

    for (String table : new String[] {"link", "session"}) {
      int found =
          SERVICE
              .pool()
              .preparedQuery("select count(*) from " + table + " where secret_hash = $1")
              .execute(Tuple.of(Buffer.buffer(SERVICE.secret("organiser"))))
              .await()
              .iterator()
              .next()
              .getInteger(0);
      assertThat(found).isZero();
    }
  }
}
