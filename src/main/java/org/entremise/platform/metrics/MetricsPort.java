package org.entremise.platform.metrics;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import java.net.BindException;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the metrics are read: a port of their own, so that who may read them is decided by the
 * network. There is {@code GET /metrics} and nothing else.
 *
 * @param port 0 takes any free one
 */
public record MetricsPort(String host, int port) {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsPort.class);
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  /**
   * Begins to answer.
   *
   * @throws DomainError (in the future) UNAVAILABLE where the port is taken
   */
  public Future<HttpServer> open(Vertx vertx, Metrics metrics) {
    return vertx
        .createHttpServer(new HttpServerOptions().setHost(host).setPort(port))
        .requestHandler(
            request -> {
              if (!"/metrics".equals(request.path())) {
                request.response().setStatusCode(404).end();
                return;
              }
              metrics
                  .text()
                  .onSuccess(text -> answer(request.response(), text))
                  .onFailure(e -> fail(request.response(), e));
            })
        .listen()
        .recover(e -> Future.failedFuture(e instanceof BindException ? taken() : e));
  }

  private static void answer(HttpServerResponse response, String text) {
    response.putHeader("Content-Type", TEXT).end(text);
  }

  private static void fail(HttpServerResponse response, Throwable e) {
    LOG.error("the metrics cannot be told", e);
    response.setStatusCode(500).end();
  }

  private DomainError taken() {
    return new DomainError(
        Kind.UNAVAILABLE,
        Message.of("serve.metrics.taken", "host", host, "port", String.valueOf(port)));
  }
}
