package org.entremise;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import io.vertx.ext.web.Router;
import io.vertx.sqlclient.Pool;
import java.net.BindException;
import java.util.function.Supplier;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.agenda.service.JobMeters;
import org.entremise.agenda.service.JobRunner;
import org.entremise.changerequest.store.ChangeRequestStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.service.MailRunner;
import org.entremise.platform.live.Changes;
import org.entremise.platform.metrics.Metrics;
import org.entremise.platform.metrics.MetricsPort;
import org.entremise.platform.sql.Database;
import org.entremise.platform.sql.SlowQueries;
import org.entremise.platform.web.Connections;
import org.entremise.platform.web.Edge;
import org.entremise.platform.web.Tls;
import org.entremise.privacy.service.Retention;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: everything wired together, from the database to the port. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** How often the files of the certificate are looked at. */
  private static final long RENEWAL_MILLIS = 3_600_000;

  /** A connection on which nothing is said for so long is closed; live streams say more. */
  private static final int IDLE_SECONDS = 120;

  private final Running running;
  private final Pool pool;
  private final HttpServer server;
  private final @Nullable HttpServer metricsServer;

  private Service(
      Running running, Pool pool, HttpServer server, @Nullable HttpServer metricsServer) {
    this.running = running;
    this.pool = pool;
    this.server = server;
    this.metricsServer = metricsServer;
  }

  /**
   * Starts a service. Blocks until it answers.
   *
   * @throws DomainError UNAVAILABLE where the database or the port cannot be had
   */
  public static Service start(Settings settings) {
    Running running = new Running();
    try {
      return start(settings, running);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  public int port() {
    return server.actualPort();
  }

  /** Where the metrics are read; 0: nowhere. */
  public int metricsPort() {
    return metricsServer == null ? 0 : metricsServer.actualPort();
  }

  public Pool pool() {
    return pool;
  }

  /** Stops in good order: running solves go back to the queue, the database stops last. */
  @Override
  public void close() {
    running.close();
  }

  private static Service start(Settings settings, Running running) {
    Metrics metrics = settings.supervision().metrics() == null ? Metrics.off() : Metrics.on();
    running.add(metrics::close);
    long slowQuery = settings.supervision().slowQueryMillis();
    Vertx vertx = SlowQueries.watch(metrics.watch(Vertx.builder()), slowQuery).build();
    running.add(() -> vertx.close().await());
    Database database = open(vertx, settings);
    running.add(database::close);
    Pool pool = database.pool();
    Changes changes = new Changes(vertx, pool, database::subscriber);
    running.add(() -> changes.close().await());
    changes.listen().await();

    BoardChanges board = new BoardChanges(pool, changes, ChangeRequestStore::keepInStep);
    JobMeters jobs = new JobMeters(metrics, pool);
    Connections connections = new Connections(vertx, settings.limits());
    Router router = Routes.of(vertx, pool, changes, board, jobs, metrics, connections, settings);
    HttpServer server = listen(vertx, router, connections, settings);
    running.add(() -> server.close().await());
    @Nullable MetricsPort metricsPort = settings.supervision().metrics();
    @Nullable HttpServer metricsServer =
        metricsPort == null ? null : metricsPort.open(vertx, metrics).await();

    JobRunner runner =
        new JobRunner(
            vertx, pool, changes, board, jobs, settings.solverJobs(), settings.solverThreads());
    @Nullable MailRunner mail = mail(vertx, pool, changes, settings, metrics);
    Context context = vertx.getOrCreateContext();
    running.add(() -> on(context, runner::stop).await());
    if (mail != null) {
      running.add(() -> on(context, mail::stop).await());
    }
    on(
            context,
            () -> {
              runner.start();
              new Retention(vertx, pool, changes).start();
              if (mail != null) {
                mail.start();
              }
              return Future.succeededFuture();
            })
        .await();
    return new Service(running, pool, server, metricsServer);
  }

  private static Database open(Vertx vertx, Settings settings) {
    return settings.databaseUrl() == null
        ? Database.embedded(vertx, settings.data())
        : Database.external(vertx, settings.databaseUrl());
  }

  private static @Nullable MailRunner mail(
      Vertx vertx, Pool pool, Changes changes, Settings settings, Metrics metrics) {
    return settings.mail() == null || settings.publicUrl() == null
        ? null
        : new MailRunner(vertx, pool, changes, settings.mail(), settings.publicUrl(), metrics);
  }

  private static HttpServer listen(
      Vertx vertx, Router router, Connections connections, Settings settings) {
    var options =
        new HttpServerOptions()
            .setHost(settings.host())
            .setPort(settings.port())
            .setIdleTimeout(IDLE_SECONDS)
            .setCompressionSupported(true);
    @Nullable Tls tls = settings.tls();
    if (tls != null) {
      options.setSsl(true).setUseAlpn(true).setKeyCertOptions(tls.read(vertx).await());
    }
    HttpServer server =
        vertx
            .createHttpServer(options)
            .connectionHandler(connections::opened)
            .requestHandler(router)
            .invalidRequestHandler(Edge::refuseUnreadable)
            .listen()
            .recover(e -> Future.failedFuture(notListening(e, settings)))
            .await();
    if (tls != null) {
      vertx.setPeriodic(RENEWAL_MILLIS, timer -> renew(vertx, server, tls));
    }
    return server;
  }

  /** Takes up what the files hold now; where that is the same, nothing happens. */
  private static void renew(Vertx vertx, HttpServer server, Tls tls) {
    tls.read(vertx)
        .compose(read -> server.updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(read)))
        .onFailure(e -> LOG.warn("the certificate so far stays in use: {}", e.getMessage()));
  }

  private static Throwable notListening(Throwable e, Settings settings) {
    if (e instanceof BindException) {
      return taken(settings);
    }
    @Nullable Tls tls = settings.tls();
    return tls == null
        ? e
        : new DomainError(
            Kind.INVALID,
            Message.of(
                "serve.tls.unusable",
                "certificate",
                tls.certificate().toString(),
                "key",
                tls.key().toString()));
  }

  private static DomainError taken(Settings settings) {
    return new DomainError(
        Kind.UNAVAILABLE,
        Message.of(
            "serve.port.taken", "host", settings.host(), "port", String.valueOf(settings.port())));
  }

  private static <T> Future<T> on(Context context, Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    context.runOnContext(ignored -> work.get().onComplete(promise));
    return promise.future();
  }
}
