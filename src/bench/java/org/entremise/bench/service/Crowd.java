package org.entremise.bench.service;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Many browsers at once: each asks again as soon as it has its answer, or listens. */
final class Crowd implements AutoCloseable {
  private static final int MOST = 10_000;
  private static final long PATIENCE_SECONDS = 60;
  private static final long COME_AGAIN_MILLIS = 1_000;

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private final HttpClient client;
  private final String host = "127.0.0.1";
  private final int port;
  private final String cookie;

  /**
   * @param cookie that each of them brings
   */
  Crowd(int port, String cookie) {
    this.port = port;
    this.cookie = cookie;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setIdleTimeout(0), new PoolOptions().setHttp1MaxSize(MOST));
  }

  /** A request; without a body it reads. */
  record Ask(HttpMethod method, String path, @Nullable String body) {}

  /**
   * An answer.
   *
   * @param comeAgain whether it says when to
   */
  private record Answer(int status, boolean comeAgain) {
    static Answer of(HttpClientResponse response) {
      int status = response.statusCode();
      boolean busy = status == 429 || status == 503;
      return new Answer(status, busy && response.getHeader("Retry-After") != null);
    }
  }

  /**
   * What came of it.
   *
   * @param refused answers that are no success
   */
  record Rate(double aSecond, double medianMillis, double p99Millis, int refused) {}

  /**
   * So many browsers for so long.
   *
   * @param ask the n-th request of all
   */
  Rate run(int browsers, double seconds, IntFunction<Ask> ask) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    AtomicInteger number = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    List<List<Long>> times = new ArrayList<>();
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < browsers; i++) {
      List<Long> own = new ArrayList<>();
      times.add(own);
      Promise<Void> done = Promise.promise();
      all.add(done.future());
      context.runOnContext(go -> again(end, ask, number, refused, own, done));
    }
    Future.all(all).await();
    double took = (System.nanoTime() - start) / 1e9;
    long[] sorted =
        times.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
    return new Rate(sorted.length / took, at(sorted, 0.5), at(sorted, 0.99), refused.get());
  }

  /**
   * What came of a rush.
   *
   * @param turnedAway answers that say when to come again
   * @param lost requests without an answer, and answers that are neither a success nor say that
   * @param seconds until all were served
   */
  record Rush(int turnedAway, int lost, double seconds) {}

  /** So many browsers ask at once; those that are turned away ask again a second later. */
  Rush rush(int browsers, IntFunction<Ask> ask) {
    long start = System.nanoTime();
    AtomicInteger turnedAway = new AtomicInteger();
    AtomicInteger lost = new AtomicInteger();
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < browsers; i++) {
      Ask own = ask.apply(i);
      Promise<Void> served = Promise.promise();
      all.add(served.future());
      context.runOnContext(go -> untilServed(own, turnedAway, lost, served));
    }
    Future.all(all).await();
    return new Rush(turnedAway.get(), lost.get(), (System.nanoTime() - start) / 1e9);
  }

  private void untilServed(
      Ask ask, AtomicInteger turnedAway, AtomicInteger lost, Promise<Void> served) {
    send(ask)
        .onComplete(
            answered -> {
              boolean success = answered.succeeded() && answered.result().status() < 300;
              if (answered.succeeded() && answered.result().comeAgain()) {
                turnedAway.incrementAndGet();
                vertx.setTimer(
                    COME_AGAIN_MILLIS, later -> untilServed(ask, turnedAway, lost, served));
                return;
              }
              if (!success) {
                lost.incrementAndGet();
              }
              served.complete();
            });
  }

  private void again(
      long end,
      IntFunction<Ask> ask,
      AtomicInteger number,
      AtomicInteger refused,
      List<Long> times,
      Promise<Void> done) {
    long begin = System.nanoTime();
    if (begin >= end) {
      done.complete();
      return;
    }
    send(ask.apply(number.getAndIncrement()))
        .onComplete(
            answered -> {
              if (answered.failed() || answered.result().status() >= 300) {
                refused.incrementAndGet();
              } else {
                times.add(System.nanoTime() - begin);
              }
              again(end, ask, number, refused, times, done);
            });
  }

  private Future<Answer> send(Ask ask) {
    return client
        .request(options(ask.method(), ask.path()))
        .compose(
            request ->
                ask.body() == null
                    ? request.send()
                    : request
                        .putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(ask.body())))
        .compose(response -> response.body().map(body -> Answer.of(response)));
  }

  /** When the last of many listeners has heard a word since the listening began, in nanoseconds. */
  final class Listeners {
    private final Promise<Void> everybody = Promise.promise();
    private final AtomicInteger left;
    private volatile long last;

    /** Opens so many streams, and waits until all are open. */
    Listeners(String path, int count, String word) {
      left = new AtomicInteger(count);
      List<Future<Void>> open = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        open.add(
            client
                .request(options(HttpMethod.GET, path))
                .compose(request -> request.send())
                .map(
                    response -> {
                      response.handler(
                          chunk -> {
                            if (chunk.toString().contains(word) && left.decrementAndGet() == 0) {
                              last = System.nanoTime();
                              everybody.complete();
                            }
                          });
                      return null;
                    }));
      }
      Future.all(open).await();
    }

    /** Waits for it, but not for ever. */
    long last() {
      everybody
          .future()
          .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .recover(
              e -> {
                throw new IllegalStateException(left.get() + " have heard nothing", e);
              })
          .await();
      return last;
    }
  }

  @Override
  public void close() {
    client.close().await();
    vertx.close().await();
  }

  private RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions()
        .setHost(host)
        .setPort(port)
        .setMethod(method)
        .setURI(path)
        .putHeader("Cookie", cookie);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
