package org.entremise.bench.service;

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

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
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
