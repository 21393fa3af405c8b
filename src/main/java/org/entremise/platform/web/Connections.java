package org.entremise.platform.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections of a service: one too many may ask once, to be told to come again, and is closed.
 */
public final class Connections {
  /** Long enough to ask, once connected. */
  private static final long ASKING_MILLIS = 2_000;

  private final Vertx vertx;
  private final int most;
  private final AtomicInteger open = new AtomicInteger();
  private final Set<HttpConnection> tooMany = ConcurrentHashMap.newKeySet();

  public Connections(Vertx vertx, Limits limits) {
    this.vertx = vertx;
    this.most = limits.connections();
  }

  /** To be told of each connection before its first request. */
  public void opened(HttpConnection connection) {
    connection.closeHandler(closed -> closed(connection));
    int now = open.incrementAndGet();
    if (now > 2L * most) {
      connection.close();
    } else if (now > most) {
      tooMany.add(connection);
      vertx.setTimer(ASKING_MILLIS, late -> connection.close());
    }
  }

  private void closed(HttpConnection connection) {
    open.decrementAndGet();
    tooMany.remove(connection);
  }

  /** Whether a request comes by a connection too many, which ends with the answer then. */
  boolean isTooMany(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    if (!tooMany.contains(connection)) {
      return false;
    }
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader("Connection", "close");
    }
    context.addEndHandler(answered -> connection.close());
    return true;
  }
}
