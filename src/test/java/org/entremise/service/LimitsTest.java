package org.entremise.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.platform.web.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a small service does with more than it takes at once: it says so, and then goes on. */
@Timeout(60)
class LimitsTest {
  private static final int CONNECTIONS = 40;
  private static final int REQUESTS = 30;
  private static final int STREAMS = 2;

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path data;

  private static Service service;
  private static Browser organiser;
  private static String event;

  @BeforeAll
  static void startService() {
    service =
        Service.start(
            new Settings("127.0.0.1", 0, null, data, null, 1, 1, null, false)
                .with(new Limits(CONNECTIONS, REQUESTS, STREAMS)));
    UUID owner = OwnEvents.organiser(service.pool(), "Louise");
    organiser = new Browser(origin()).open(OwnEvents.link(service.pool(), owner));
    event = OwnEvents.create(organiser);
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  private static String origin() {
    return "http://127.0.0.1:" + service.port();
  }

  @Test
  void requestsTooMany_areToldToComeAgain_andNoOtherIsLost() throws Exception {
    int tooMany = 10;
    String from = OwnEvents.add(organiser, event, "funder", "Banque");
    List<String> wishes = new ArrayList<>();
    for (int i = 0; i < REQUESTS + tooMany; i++) {
      String project = OwnEvents.add(organiser, event, "project", "Projet " + i);
      wishes.add(from + "/wishes/" + project.replaceAll(".*/", ""));
    }
    SqlConnection holder = service.pool().getConnection().await();
    Transaction held = holder.begin().await();
    holder.query("select from event for update").execute().await();

    CountDownLatch refused = new CountDownLatch(tooMany);
    List<CompletableFuture<HttpResponse<String>>> asked =
        wishes.stream()
            .map(LimitsTest::wish)
            .map(answer -> answer.whenComplete((one, failure) -> refused.countDown()))
            .toList();
    assertThat(refused.await(20, SECONDS)).isTrue();
    held.rollback().await();
    holder.close().await();

    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 503))
        .hasSize(tooMany)
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().firstValue("Retry-After")).contains("10");
              assertThat(answer.body()).contains("Trop de monde");
            });
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 503))
        .hasSize(REQUESTS)
        .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
    assertThat(organiser.get(event + "/wishes").expect(200).json()).hasSize(REQUESTS);
    assertThat(wish(wishes.get(0)).join().statusCode()).isEqualTo(200);
  }

  @Test
  void pagesTooMany_followOnceOthersHaveLeft() {
    String changes = event + "/changes";
    LiveStream one = organiser.follow(changes);
    LiveStream other = organiser.follow(changes);
    Browser.Answer refused = organiser.get(changes).expect(503);
    assertThat(refused.response().headers().firstValue("Retry-After")).contains("10");

    one.close();
    MailEvent.await(LimitsTest::follows, follows -> follows);
    other.close();
  }

  private static boolean follows() {
    try {
      organiser.follow(event + "/changes").close();
      return true;
    } catch (AssertionError refused) {
      return false;
    }
  }

  @Test
  void connectionsTooMany_areToldSoAndClosed_othersStay() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      String last = "";
      while (!last.startsWith("HTTP/1.1 503")) {
        assertThat(open).hasSizeLessThanOrEqualTo(CONNECTIONS);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        open.add(socket);
        last = ask(socket);
      }
      assertThat(last)
          .containsIgnoringCase("retry-after: 10")
          .containsIgnoringCase("connection: close")
          .contains("Trop de monde");
      assertThat(open.get(open.size() - 1).getInputStream().read()).as("closed").isEqualTo(-1);

      assertThat(ask(open.get(0))).contains("204 No Content");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
    MailEvent.await(LimitsTest::answers, answered -> answered);
  }

  private static boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      return ask(socket).contains("204 No Content");
    } catch (IOException e) {
      return false;
    }
  }

  /** The answer to a question that anybody may ask, as text. */
  private static String ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("what follows %s", head).isNotNegative();
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    return head + new String(body, StandardCharsets.UTF_8);
  }

  private static CompletableFuture<HttpResponse<String>> wish(String path) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("Cookie", "entremise=" + organiser.cookie())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"level\": \"want\"}"))
            .build(),
        BodyHandlers.ofString());
  }
}
