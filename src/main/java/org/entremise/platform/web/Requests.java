package org.entremise.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.metrics.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request leaves behind: how it was answered and how long that took, in the metrics, and
 * in the log where that was long. Addresses are secrets, so the log tells operations. Of more
 * requests than the service takes at once, some are told to come again.
 */
public final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final String BEGUN = "begun";
  private static final String OPERATION = "operation";

  private final Metrics metrics;
  private final long slowMillis;
  private final Connections connections;
  private final int most;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * Nothing is noted before it is mounted.
   *
   * @param slowMillis from which time on a request is logged; 0: none is
   */
  public Requests(Metrics metrics, long slowMillis, Connections connections, Limits limits) {
    this.metrics = metrics;
    this.slowMillis = slowMillis;
    this.connections = connections;
    this.most = limits.requests();
    metrics.show("entremise.requests.waiting", "Requests that wait for answers", waiting::get);
  }

  /** To be mounted before all else. */
  public void mount(Router router) {
    router
        .route()
        .handler(
            context -> {
              context.put(BEGUN, System.nanoTime());
              waiting.incrementAndGet();
              context.addEndHandler(over -> ended(context));
              context.next();
            });
  }

  /** Turns away what is too much; to be mounted once it is known how to answer. */
  public void bound(Router router) {
    router
        .route()
        .handler(
            context -> {
              if (connections.isTooMany(context) || waiting.get() > most) {
                throw busy();
              }
              context.next();
            })
        .failureHandler(Failures::answer);
  }

  static DomainError busy() {
    return new DomainError(Kind.UNAVAILABLE, Message.of("web.busy"));
  }

  /** Says what a request is, as soon as that is known: an operation of the contract, or a page. */
  static void isFor(RoutingContext context, String operation) {
    context.put(OPERATION, operation);
  }

  /** What a request is, in a word that holds no id; {@code none} where nothing is asked for. */
  static String operation(RoutingContext context) {
    return context.get(OPERATION, "none");
  }

  /** A stream goes on for hours, which says nothing about the service: it counts as answered. */
  void streams(RoutingContext context) {
    note(context, "200");
  }

  /** An HTTP/2 stream may tell that it is closed before it tells that it has ended. */
  private void ended(RoutingContext context) {
    var response = context.response();
    note(context, response.ended() ? String.valueOf(response.getStatusCode()) : "unanswered");
  }

  private void note(RoutingContext context, String status) {
    @Nullable Long begun = context.remove(BEGUN);
    if (begun == null) {
      return;
    }
    waiting.decrementAndGet();
    String operation = operation(context);
    Duration time = Duration.ofNanos(System.nanoTime() - begun);
    metrics.time(
        "entremise.requests",
        "Requests and how long their answers took",
        time,
        "operation",
        operation,
        "status",
        status);
    if (slowMillis > 0 && time.toMillis() >= slowMillis) {
      LOG.atWarn()
          .addKeyValue("operation", operation)
          .addKeyValue("status", status)
          .addKeyValue("millis", time.toMillis())
          .log("{} took {} ms ({})", operation, time.toMillis(), status);
    }
  }
}
