package org.entremise.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** Somebody who is signed in and reads, again and again. */
final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /**
   * @param base address of the service, without a slash at its end
   * @param secret of a personal link
   */
  Visitor(String base, String secret) {
    this.base = base;
    String body = "{\"secret\": \"%s\"}".formatted(secret);
    send(
        HttpRequest.newBuilder(URI.create(base + "/api/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * How long answers to the same request took.
   *
   * @param bytes of one answer's body, before it is compressed
   */
  record Answers(int bytes, double medianMillis, double slowestMillis) {}

  /** Reads a path so many times, after a first time that does not count. */
  Answers read(String path, int times) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    int bytes = send(request).body().length;
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      send(request);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return new Answers(bytes, millis[times / 2], millis[times - 1]);
  }

  /** The secret of the session that the link has opened. */
  String session() {
    CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("entremise"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** What a path answers. */
  byte[] bytes(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build()).body();
  }

  /** Begins a search for a schedule; its id. */
  String begin(String event, int seconds) {
    return post(event + "/jobs", "{\"seconds\": %d}".formatted(seconds)).path("id").asText();
  }

  void cancel(String event, String job) {
    post(event + "/jobs/" + job + "/cancel", "");
  }

  /** Leads an event into a phase. */
  void enter(String event, String phase) {
    send(
        HttpRequest.newBuilder(URI.create(base + event + "/phase"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"phase\": \"%s\"}".formatted(phase)))
            .build());
  }

  /** Publishes what stands on the board. */
  void publish(String event) {
    int revision = get(event + "/board").at("/state/revision").asInt();
    post(event + "/board/publish", "{\"revision\": %d}".formatted(revision));
  }

  /** Takes one meeting off the board. */
  void takeOff(String event) {
    JsonNode board = get(event + "/board");
    String request = "";
    for (JsonNode meeting : board.path("meetings")) {
      request = meeting.path("slotId").isNull() ? request : meeting.path("request").asText();
    }
    post(
        event + "/board/commands",
        """
        {"revision": %d, "anyway": true,
         "command": {"kind": "place", "moves": [{"request": "%s", "slotId": null}]}}
        """
            .formatted(board.at("/state/revision").asInt(), request));
  }

  /** Has an event's board filled by a search of so many seconds. */
  void generate(String event, int seconds) {
    String job = begin(event, seconds);
    while (get(event + "/jobs/" + job).path("endedAt").isNull()) {
      pause();
    }
  }

  /** Takes a meeting out of a board and undoes that, so many times: how long each takes. */
  Answers move(String event, int times) {
    JsonNode board = get(event + "/board");
    String request = board.at("/meetings/0/request").asText();
    int revision = board.at("/state/revision").asInt();
    double[] millis = new double[2 * times];
    int bytes = 0;
    for (int i = 0; i < millis.length; i++) {
      String turn = i % 2 == 0 ? "/board/commands" : "/board/undo";
      String body =
          i % 2 == 0
              ? """
                {"revision": %d, "command": {"kind": "place", "moves": [{"request": "%s", "slotId": null}]}}
                """
                  .formatted(revision, request)
              : "{\"revision\": %d, \"step\": %d}".formatted(revision, revision);
      long start = System.nanoTime();
      JsonNode change = post(event + turn, body);
      millis[i] = (System.nanoTime() - start) / 1e6;
      bytes = change.toString().length();
      revision = change.at("/state/revision").asInt();
    }
    Arrays.sort(millis);
    return new Answers(bytes, millis[times], millis[millis.length - 1]);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  JsonNode get(String path) {
    return json(send(HttpRequest.newBuilder(URI.create(base + path)).build()));
  }

  private JsonNode post(String path, String body) {
    return json(
        send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("an answer is no JSON", e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(request.uri().getPath() + ": " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().getPath() + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
