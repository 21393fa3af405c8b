package org.entremise.platform.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.platform.metrics.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events: the changes of an event to one browser each. Nothing is replayed; a browser
 * that reconnects reads afresh. One that does not keep up, or may have missed what another service
 * told, is disconnected, and reconnects.
 */
public final class LiveStreams {
  /** Proxies close a connection that says nothing for a minute. */
  private static final long KEEP_ALIVE_MILLIS = 15_000;

  private final Vertx vertx;
  private final Changes changes;
  private final Requests requests;
  private final int most;
  private final AtomicInteger open = new AtomicInteger();

  public LiveStreams(
      Vertx vertx, Changes changes, Requests requests, Metrics metrics, Limits limits) {
    this.most = limits.streams();
    this.vertx = vertx;
    this.changes = changes;
    this.requests = requests;
    metrics.show("entremise.live.streams", "Pages that follow an event's changes", open::get);
  }

  void open(
      RoutingContext context,
      UUID eventId,
      @Nullable String participantId,
      Set<Change.Kind> kinds) {
    HttpServerResponse response = context.response();
    if (response.closed()) {
      // The browser left while its session was looked up: nobody would ever end what begins here.
      return;
    }
    if (open.get() >= most) {
      throw Requests.busy();
    }
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    Runnable unfollow =
        changes.follow(
            eventId,
            participantId,
            kinds,
            change -> send(response, "data: " + change + "\n\n"),
            () -> end(response));
    open.incrementAndGet();
    requests.streams(context);
    long keepAlive = vertx.setPeriodic(KEEP_ALIVE_MILLIS, timer -> send(response, ":\n\n"));
    context.addEndHandler(
        over -> {
          unfollow.run();
          vertx.cancelTimer(keepAlive);
          open.decrementAndGet();
        });
    send(response, "retry: 1000\n\n");
  }

  /** The browser connects again, and reads afresh then. */
  private static void end(HttpServerResponse response) {
    if (!response.ended()) {
      response.end();
    }
  }

  private static void send(HttpServerResponse response, String text) {
    if (response.writeQueueFull()) {
      response.reset();
    } else if (!response.ended()) {
      response.write(text);
    }
  }
}
