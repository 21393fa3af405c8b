package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entremise.FirstStart;
import org.entremise.FirstStart.Link;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.platform.sql.OwnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the service starts, and what it says where it cannot. */
@Timeout(180)
class StartTest {
  @TempDir Path data;

  @Test
  void takenPort_isNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(refusal(Map.of(), "--port=" + port)).contains("Port " + port, "already taken");
      assertThat(refusal(Map.of(), "--port=0", "--metrics-port=" + port))
          .contains("Port " + port, "--metrics-port");
    }
  }

  @Test
  void unreachableDatabase_isNamed_withoutItsPassword() throws Exception {
    String url = "postgresql://me:hidden@127.0.0.1:1/meetings";

    assertThat(refusal(Map.of("ENTREMISE_DATABASE_URL", url)))
        .contains("127.0.0.1:1/meetings", "does not answer")
        .doesNotContain("hidden");
  }

  @Test
  void databaseAddressThatIsNone_isExplained() throws Exception {
    assertThat(refusal(Map.of("ENTREMISE_DATABASE_URL", "localhost")))
        .contains("postgresql://user:password@server:5432/database");
  }

  @Test
  void mailServerThatIsNone_isNamed_withoutItsPassword() throws Exception {
    assertThat(refusal(Map.of("ENTREMISE_SMTP_URL", "smtq://me:hidden@mail.example.org")))
        .contains("ENTREMISE_SMTP_URL", "smtp://user:password@server:587")
        .doesNotContain("hidden");
    assertThat(refusal(Map.of("ENTREMISE_SMTP_URL", "smtp://mail.example.org?from=a@example.org")))
        .contains("ENTREMISE_PUBLIC_URL");
  }

  @Test
  void identityProvider_thatIsIncompleteOrNone_isNamed_withoutItsSecret() throws Exception {
    String issuer = "ENTREMISE_OIDC_ISSUER";
    Map<String, String> client =
        Map.of("ENTREMISE_OIDC_CLIENT_ID", "me", "ENTREMISE_OIDC_CLIENT_SECRET", "hidden");
    Map<String, String> insecure = new HashMap<>(client);
    insecure.put(issuer, "http://account.example.org");
    Map<String, String> complete = new HashMap<>(client);
    complete.put(issuer, "https://account.example.org");

    assertThat(refusal(client)).contains(issuer).doesNotContain("hidden");
    assertThat(refusal(Map.of(issuer, "https://account.example.org")))
        .contains("ENTREMISE_OIDC_CLIENT_ID, ENTREMISE_OIDC_CLIENT_SECRET");
    assertThat(refusal(insecure)).contains("http://account.example.org", "https");
    assertThat(refusal(complete)).contains("ENTREMISE_PUBLIC_URL").doesNotContain("hidden");
  }

  @Test
  void dataFolderInUse_isNamed() throws Exception {
    try (ServiceProcess first = ServiceProcess.start(data)) {
      assertThat(refusal(Map.of())).contains(data.toString(), "already used");
      first.stop();
    }
  }

  @Test
  void badOptions_areNamed() throws Exception {
    assertThat(refusal(Map.of(), "--port=90000")).contains("--port", "90000");
    assertThat(refusal(Map.of("ENTREMISE_SOLVER_JOBS", "0"))).contains("--solver-jobs");
    assertThat(refusal(Map.of("ENTREMISE_LOG_FORMAT", "xml"))).contains("--log-format", "xml");
    assertThat(refusal(Map.of("ENTREMISE_METRICS_PORT", "70000")))
        .contains("--metrics-port", "70000");
  }

  @Test
  void twoServicesOnOneExternalDatabase_makeOneDemonstration() throws Exception {
    try (OwnPostgres server = OwnPostgres.start()) {
      String url = server.url();
      try (Service one = Service.start(settings(url));
          Service other = Service.start(settings(url))) {
        var first = prepare(one);
        var second = prepare(other);

        assertThat(first.get()).hasSize(3);
        assertThat(second.get()).hasSize(3);
        int events =
            one.pool()
                .query("select count(*) from event")
                .execute()
                .await()
                .iterator()
                .next()
                .getInteger(0);
        assertThat(events).isEqualTo(1);
      }
    }
  }

  @Test
  void databaseOfALaterVersion_isLeftAlone() throws Exception {
    try (OwnPostgres server = OwnPostgres.start()) {
      String url = server.url();
      try (Service service = Service.start(settings(url))) {
        service
            .pool()
            .query(
                """
                insert into flyway_schema_history
                  (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'postgres', 1, true)
                """)
            .execute()
            .await();
      }

      assertThat(refusal(Map.of("ENTREMISE_DATABASE_URL", url)))
          .contains("another version of Entremise");
    }
  }

  @Test
  void withoutTheDemonstration_thereIsNoEvent() throws Exception {
    try (OwnPostgres server = OwnPostgres.start();
        Service service = Service.start(settings(server.url()))) {
      List<Link> links = FirstStart.prepare(service.pool(), false, false).await();

      assertThat(links).map(Link::role).containsExactly("organiser");
    }
  }

  @Test
  void organiserWhoCanSignIn_isPrintedALinkOnlyWhenAskedFor() throws Exception {
    try (OwnPostgres server = OwnPostgres.start();
        Service service = Service.start(settings(server.url()))) {
      String secret =
          FirstStart.prepare(service.pool(), false, false).await().get(0).secret().text();
      Browser organiser = new Browser("http://127.0.0.1:" + service.port()).open(secret);
      organiser
          .put(
              "/api/account/password",
              "{\"email\": \"ada@example.org\", \"password\": \"a phrase of her own\"}")
          .expect(204);

      assertThat(FirstStart.prepare(service.pool(), false, false).await()).isEmpty();
      assertThat(FirstStart.prepare(service.pool(), false, true).await())
          .map(Link::role)
          .containsExactly("organiser");
    }
  }

  @Test
  void serviceWhoseDatabaseIsGone_isLive_butNotReady() throws Exception {
    OwnPostgres server = OwnPostgres.start();
    String url = server.url();
    try (Service service = Service.start(settings(url))) {
      Browser supervisor = new Browser("http://127.0.0.1:" + service.port());
      supervisor.get("/health/live").expect(204);
      supervisor.get("/health/ready").expect(204);

      server.close();

      supervisor.get("/health/live").expect(204);
      Browser.Answer refused = supervisor.get("/health/ready").expect(503);
      assertThat(refused.json().path("type").asText()).isEqualTo("urn:entremise:web.database");
      assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("10");
    } finally {
      server.close();
    }
  }

  private static CompletableFuture<List<Link>> prepare(Service service) {
    return FirstStart.prepare(service.pool(), true, false)
        .toCompletionStage()
        .toCompletableFuture();
  }

  private Settings settings(String url) {
    return new Settings("127.0.0.1", 0, null, data, url, 1, 1, null, true);
  }

  /** What a start that is refused says on standard error. */
  private String refusal(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    String[] all = new String[options.length + 2];
    all[0] = "serve";
    all[1] = "--data=" + data;
    System.arraycopy(options, 0, all, 2, options.length);
    Process process = ServiceProcess.command(environment, all).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said).doesNotContain("\tat ");
    return said;
  }
}
