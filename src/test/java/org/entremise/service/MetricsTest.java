package org.entremise.service;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.await;
import static org.entremise.service.MailEvent.delegate;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entremise.FirstStart;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.Supervision;
import org.entremise.mail.MailServer;
import org.entremise.platform.metrics.MetricsPort;
import org.entremise.platform.sql.OwnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads of a service that works. */
@Timeout(180)
class MetricsTest {
  @TempDir static Path data;

  private static OwnPostgres server;
  private static GreenMail smtp;
  private static Service service;
  private static Browser organiser;

  @BeforeAll
  static void startService() throws Exception {
    server = OwnPostgres.start();
    int smtpPort = MailServiceTest.freePort();
    smtp = MailServiceTest.mailServer(smtpPort);
    service =
        Service.start(
            settings(
                server,
                MailServer.parse(
                    "smtp://127.0.0.1:" + smtpPort + "?from=forum@example.org", null)));
    String link = FirstStart.prepare(service.pool(), true, false).await().get(0).secret().text();
    organiser = new Browser("http://127.0.0.1:" + service.port()).open(link);
  }

  @AfterAll
  static void stopService() {
    service.close();
    smtp.stop();
    server.close();
  }

  @Test
  void requests_areCountedByOperationAndStatus_andNothingElse() {
    organiser.get(Demo.EVENT + "/wishes").expect(200);
    organiser.get("/api/events/00000000-0000-0000-0000-000000000000/wishes").expect(403);
    organiser.get("/api/nothing").expect(404);

    String text = metrics();
    assertThat(text)
        .contains("entremise_requests_seconds_count{operation=\"listWishes\",status=\"200\"}")
        .contains("entremise_requests_seconds_count{operation=\"listWishes\",status=\"403\"}")
        .contains("entremise_requests_seconds_count{operation=\"none\",status=\"404\"}")
        .contains("vertx_http_server_active_connections{local=")
        .doesNotContain("nothing")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
  }

  @Test
  void runningSearch_showsItsCosts_untilItHasEnded() {
    ManyWishes wishes = new ManyWishes(organiser);
    String job = Demo.EVENT + "/jobs/" + wishes.search();
    String cost = "entremise_solve_cost{cost=\"%s\",kind=\"schedule\",place=\"1\"}";

    String running =
        await(
            MetricsTest::metrics, text -> value(text, cost.formatted("unserved")).matches("\\d.*"));
    assertThat(value(running, cost.formatted("violations"))).isEqualTo("0.0");
    assertThat(value(running, cost.formatted("shortfall"))).isNotEmpty();
    assertThat(value(running, cost.formatted("comfort"))).isNotEmpty();
    assertThat(value(running, "entremise_jobs{kind=\"schedule\",state=\"running\"}"))
        .isEqualTo("1.0");
    assertThat(value(running, "entremise_jobs{kind=\"what_if\",state=\"queued\"}"))
        .isEqualTo("0.0");
    organiser.post(job + "/cancel").expect(202);

    String ended = await(MetricsTest::metrics, text -> text.contains("entremise_jobs_ended_total"));
    assertThat(value(ended, "entremise_jobs_ended_total{kind=\"schedule\",state=\"cancelled\"}"))
        .isEqualTo("1.0");
    await(MetricsTest::metrics, text -> !text.contains("entremise_solve_cost{"));
  }

  @Test
  void letters_areCounted_onceTheyAreSent() {
    MailEvent event = new MailEvent(organiser);
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    event.send("invitation");
    event.awaitState("sent");

    String text = metrics();
    assertThat(value(text, "entremise_letters_ended_total{state=\"sent\"}")).isEqualTo("1.0");
    assertThat(value(text, "entremise_letters{state=\"queued\"}")).isEqualTo("0.0");
    assertThat(text).doesNotContain("example.org");
  }

  @Test
  void openStreams_areCounted_asLongAsTheyAre() {
    String streams = "entremise_live_streams";
    LiveStream stream = organiser.follow(Demo.EVENT + "/changes");
    assertThat(value(metrics(), streams)).isEqualTo("1.0");
    assertThat(metrics())
        .as("a stream that goes on is answered")
        .contains("entremise_requests_seconds_count{operation=\"followEvent\",status=\"200\"}");

    stream.close();

    await(MetricsTest::metrics, text -> value(text, streams).equals("0.0"));
  }

  @Test
  void thePublicPort_tellsNoMetrics() {
    assertThat(organiser.get("/metrics").text()).doesNotContain("entremise_requests");
    new Browser("http://127.0.0.1:" + service.metricsPort()).get("/api/session").expect(404);
  }

  @Test
  void everyMetric_standsInTheDocumentation() throws Exception {
    organiser.get(Demo.EVENT + "/wishes").expect(200);
    String documented = Files.readString(Path.of("docs/operations.md"));

    TreeSet<String> names =
        Pattern.compile("^# TYPE (\\S+)", Pattern.MULTILINE)
            .matcher(metrics())
            .results()
            .map((MatchResult found) -> found.group(1).replaceAll("_seconds_max$", "_seconds"))
            .collect(toCollection(TreeSet::new));
    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(documented).contains(name));
  }

  @Test
  void databaseThatIsGone_leavesTheRestOfTheMetrics() throws Exception {
    OwnPostgres gone = OwnPostgres.start();
    try (Service other = Service.start(settings(gone, null))) {
      Browser prometheus = new Browser("http://127.0.0.1:" + other.metricsPort());
      assertThat(prometheus.get("/metrics").text()).contains("entremise_jobs{");

      gone.close();

      assertThat(prometheus.get("/metrics").expect(200).text())
          .contains("jvm_memory_used_bytes", "vertx_pool_queue_pending")
          .doesNotContain("entremise_jobs{");
    }
  }

  private static Settings settings(OwnPostgres database, @Nullable MailServer mail) {
    return new Settings(
            "127.0.0.1",
            0,
            URI.create("http://meet.example"),
            data.resolve("service"),
            database.url(),
            1,
            1,
            mail,
            true)
        .with(new Supervision(new MetricsPort("127.0.0.1", 0), 0, 0));
  }

  private static String metrics() {
    return new Browser("http://127.0.0.1:" + service.metricsPort())
        .get("/metrics")
        .expect(200)
        .text();
  }

  /** What stands behind a name and its labels; empty where there is no such line. */
  private static String value(String text, String metric) {
    return text.lines()
        .filter(line -> line.startsWith(metric + " "))
        .map(line -> line.substring(metric.length() + 1))
        .findFirst()
        .orElse("");
  }
}
