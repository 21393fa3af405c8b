package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every answer has in common. */
class HttpTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  @Test
  void error_speaksTheReadersLanguage() {
    assertThat(SERVICE.browser().get(Demo.EVENT).expect(401).json().path("detail").asText())
        .contains("Vous n’êtes pas connecté");
    assertThat(SERVICE.browser().speaking("en-US,en;q=0.9,fr;q=0.8").get(Demo.EVENT).text())
        .contains("You are not signed in");
    assertThat(SERVICE.browser().speaking("de").get(Demo.EVENT).text())
        .contains("Vous n’êtes pas connecté");
    assertThat(SERVICE.browser().speaking("!!").get(Demo.EVENT).expect(401).text())
        .contains("Vous n’êtes pas connecté");
  }

  @Test
  void unknownAddress_isAProblemDetail() {
    var answer = SERVICE.browser().get("/api/nothing").expect(404);

    assertThat(answer.json().path("title").asText()).isEqualTo("Introuvable");
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
  }

  @Test
  void body_thatIsTooLarge_isRefused() {
    String large = "{\"secret\": \"" + "x".repeat(70_000) + "\"}";

    SERVICE.browser().post("/api/session", large).expect(413);
  }

  @Test
  void body_thatIsNoJson_isRefusedWithoutAStackTrace() {
    var answer = SERVICE.browser().post("/api/session", "{").expect(400);

    assertThat(answer.text()).doesNotContain("io.vertx", "Exception");
  }

  @Test
  void addressOrHeaders_thatAreTooLong_areProblemDetails() {
    assertThat(
            SERVICE
                .browser()
                .get("/api/session?" + "x".repeat(5_000))
                .expect(414)
                .json()
                .path("detail")
                .asText())
        .contains("trop longs");
    assertThat(
            SERVICE
                .browser()
                .speaking("en" + ",en".repeat(4_000))
                .get("/api/session")
                .expect(431)
                .json()
                .path("title")
                .asText())
        .isEqualTo("En-têtes trop longs");
  }

  @Test
  void wrongMethod_isAProblemDetail_everywhere() {
    for (String path : List.of("/api/session", "/health/live")) {
      JsonNode problem =
          SERVICE.browser().sendAs("PATCH", path, "text/plain", null).expect(405).json();
      assertThat(problem.path("detail").asText()).isNotEmpty();
    }
  }

  @Test
  void contract_isServed() {
    assertThat(SERVICE.browser().get("/api/openapi.yaml").expect(200).text())
        .startsWith("openapi: 3.1.0");
  }

  @Test
  void everyAnswer_hasTheSafetyHeaders() {
    var headers = SERVICE.browser().get("/api/session").response().headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
  }
}
