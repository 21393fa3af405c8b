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
import org.entremise.access.service.Accounts;
import org.entremise.access.service.Attempts;
import org.entremise.access.service.OrganiserSignIn;
import org.entremise.access.service.Organisers;
import org.entremise.access.service.Passwords;
import org.entremise.access.service.ScreenLinks;
import org.entremise.access.service.Sessions;
import org.entremise.access.web.AccountRoutes;
import org.entremise.access.web.OrganiserRoutes;
import org.entremise.access.web.ScreenLinkRoutes;
import org.entremise.access.web.SessionRoutes;
import org.entremise.agenda.service.Agendas;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.agenda.service.BoardProofs;
import org.entremise.agenda.service.Boards;
import org.entremise.agenda.service.Explanations;
import org.entremise.agenda.service.JobMeters;
import org.entremise.agenda.service.JobRunner;
import org.entremise.agenda.service.Jobs;
import org.entremise.agenda.service.Problems;
import org.entremise.agenda.service.Publications;
import org.entremise.agenda.service.PublishedVersions;
import org.entremise.agenda.service.Replanning;
import org.entremise.agenda.service.Schedules;
import org.entremise.agenda.service.Screens;
import org.entremise.agenda.service.Timetables;
import org.entremise.agenda.service.Videos;
import org.entremise.agenda.service.WhatIfs;
import org.entremise.agenda.web.AgendaRoutes;
import org.entremise.agenda.web.BoardRoutes;
import org.entremise.agenda.web.ExplanationRoutes;
import org.entremise.agenda.web.JobRoutes;
import org.entremise.agenda.web.PublicationRoutes;
import org.entremise.agenda.web.ReplanRoutes;
import org.entremise.agenda.web.ScheduleRoutes;
import org.entremise.agenda.web.ScreenRoutes;
import org.entremise.agenda.web.TimetableRoutes;
import org.entremise.agenda.web.VideoRoutes;
import org.entremise.agenda.web.WhatIfRoutes;
import org.entremise.calendar.FeedKey;
import org.entremise.calendar.service.Calendars;
import org.entremise.calendar.service.Feeds;
import org.entremise.calendar.web.CalendarRoutes;
import org.entremise.changerequest.service.AskingForChanges;
import org.entremise.changerequest.service.ChangeRequests;
import org.entremise.changerequest.store.ChangeRequestStore;
import org.entremise.changerequest.web.ChangeRequestRoutes;
import org.entremise.event.service.Events;
import org.entremise.event.web.EventRoutes;
import org.entremise.exchange.service.Archives;
import org.entremise.exchange.service.Exports;
import org.entremise.exchange.service.Imports;
import org.entremise.exchange.web.ExportRoutes;
import org.entremise.exchange.web.ImportRoutes;
import org.entremise.factsheet.service.FactSheets;
import org.entremise.factsheet.service.SheetDrafts;
import org.entremise.factsheet.service.SheetFiles;
import org.entremise.factsheet.service.SheetPrints;
import org.entremise.factsheet.service.SheetQuestions;
import org.entremise.factsheet.service.SheetReviews;
import org.entremise.factsheet.web.FactSheetRoutes;
import org.entremise.factsheet.web.SheetDraftRoutes;
import org.entremise.history.service.Histories;
import org.entremise.history.web.HistoryRoutes;
import org.entremise.invitation.service.Invitations;
import org.entremise.invitation.service.LostLinks;
import org.entremise.invitation.service.Mailings;
import org.entremise.invitation.service.Receipts;
import org.entremise.invitation.service.ReturnLetters;
import org.entremise.invitation.web.InvitationRoutes;
import org.entremise.invitation.web.MailingRoutes;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.service.Letters;
import org.entremise.mail.service.MailRunner;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.service.Templates;
import org.entremise.mail.web.LetterRoutes;
import org.entremise.mail.web.TemplateRoutes;
import org.entremise.overview.GridPreviews;
import org.entremise.overview.Overviews;
import org.entremise.overview.web.GridPreviewRoutes;
import org.entremise.overview.web.OverviewRoutes;
import org.entremise.people.service.People;
import org.entremise.people.web.PeopleRoutes;
import org.entremise.platform.live.Changes;
import org.entremise.platform.metrics.Metrics;
import org.entremise.platform.metrics.MetricsPort;
import org.entremise.platform.print.PrintQueue;
import org.entremise.platform.sql.Database;
import org.entremise.platform.sql.SlowQueries;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Edge;
import org.entremise.platform.web.Health;
import org.entremise.platform.web.LiveStreams;
import org.entremise.platform.web.Pages;
import org.entremise.platform.web.Requests;
import org.entremise.platform.web.Tls;
import org.entremise.privacy.service.MyData;
import org.entremise.privacy.service.OrganiserData;
import org.entremise.privacy.service.Retention;
import org.entremise.privacy.web.PrivacyRoutes;
import org.entremise.trail.service.Trails;
import org.entremise.trail.web.TrailRoutes;
import org.entremise.wish.service.Catalogues;
import org.entremise.wish.service.Wishes;
import org.entremise.wish.web.CatalogueRoutes;
import org.entremise.wish.web.WishRoutes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: everything wired together, from the database to the port. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** How often the files of the certificate are looked at. */
  private static final long RENEWAL_MILLIS = 3_600_000;

  private final Vertx vertx;
  private final Database database;
  private final Changes changes;
  private final HttpServer server;
  private final JobRunner runner;
  private final Context runnerContext;
  private final @Nullable MailRunner mail;
  private final Metrics metrics;
  private final @Nullable HttpServer metricsServer;

  private Service(
      Vertx vertx,
      Database database,
      Changes changes,
      HttpServer server,
      JobRunner runner,
      Context runnerContext,
      @Nullable MailRunner mail,
      Metrics metrics,
      @Nullable HttpServer metricsServer) {
    this.vertx = vertx;
    this.database = database;
    this.changes = changes;
    this.server = server;
    this.runner = runner;
    this.runnerContext = runnerContext;
    this.mail = mail;
    this.metrics = metrics;
    this.metricsServer = metricsServer;
  }

  /**
   * Starts a service. Blocks until it answers.
   *
   * @throws DomainError UNAVAILABLE where the database or the port cannot be had
   */
  public static Service start(Settings settings) {
    Metrics metrics = settings.supervision().metrics() == null ? Metrics.off() : Metrics.on();
    long slowQuery = settings.supervision().slowQueryMillis();
    Vertx vertx = SlowQueries.watch(metrics.watch(Vertx.builder()), slowQuery).build();
    try {
      Database database = open(vertx, settings);
      try {
        return start(vertx, database, settings, metrics);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (RuntimeException e) {
      vertx.close().await();
      metrics.close();
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
    return database.pool();
  }

  /** Stops in good order: running solves go back to the queue, the database stops last. */
  @Override
  public void close() {
    server.close().await();
    on(runnerContext, runner::stop).await();
    if (mail != null) {
      on(runnerContext, mail::stop).await();
    }
    changes.close().await();
    database.close();
    vertx.close().await();
    metrics.close();
  }

  private static Database open(Vertx vertx, Settings settings) {
    return settings.databaseUrl() == null
        ? Database.embedded(vertx, settings.data())
        : Database.external(vertx, settings.databaseUrl());
  }

  private static Service start(Vertx vertx, Database database, Settings settings, Metrics metrics) {
    Pool pool = database.pool();
    Changes changes = new Changes(vertx, pool, database::subscriber);
    changes.listen().await();
    BoardChanges board = new BoardChanges(pool, changes, ChangeRequestStore::keepInStep);
    JobMeters jobs = new JobMeters(metrics, pool);
    Router router = router(vertx, pool, changes, board, jobs, metrics, settings);
    HttpServer server = listen(vertx, router, settings);
    @Nullable MetricsPort metricsPort = settings.supervision().metrics();
    @Nullable HttpServer metricsServer =
        metricsPort == null ? null : metricsPort.open(vertx, metrics).await();
    JobRunner runner =
        new JobRunner(
            vertx, pool, changes, board, jobs, settings.solverJobs(), settings.solverThreads());
    @Nullable MailRunner mail = mail(vertx, pool, changes, settings, metrics);
    Context context = vertx.getOrCreateContext();
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
    return new Service(
        vertx, database, changes, server, runner, context, mail, metrics, metricsServer);
  }

  private static @Nullable MailRunner mail(
      Vertx vertx, Pool pool, Changes changes, Settings settings, Metrics metrics) {
    return settings.mail() == null || settings.publicUrl() == null
        ? null
        : new MailRunner(vertx, pool, changes, settings.mail(), settings.publicUrl(), metrics);
  }

  private static Router router(
      Vertx vertx,
      Pool pool,
      Changes changes,
      BoardChanges board,
      JobMeters jobs,
      Metrics metrics,
      Settings settings) {
    Sessions sessions = new Sessions(pool, changes);
    Problems problems = new Problems(pool);
    Schedules schedules = new Schedules(pool, problems);
    Boards boards = new Boards(vertx, pool, problems);
    Trails trails = new Trails(pool);
    Requests requests = new Requests(metrics, settings.supervision().slowRequestMillis());
    LiveStreams streams = new LiveStreams(vertx, changes, requests, metrics);
    Api api = Api.load(vertx, sessions, trails, streams).await();
    new TrailRoutes(trails).mount(api);
    new Health(pool).mount(api);
    Passwords passwords = new Passwords(vertx);
    OrganiserSignIn signIn = new OrganiserSignIn(pool, sessions, passwords);
    new SessionRoutes(sessions, signIn).mount(api);
    new AccountRoutes(new Accounts(pool, passwords)).mount(api);
    Agendas agendas = new Agendas(vertx, pool, changes);
    MyData mine = new MyData(pool, agendas, changes);
    new PrivacyRoutes(mine, new OrganiserData(pool)).mount(api);
    new OverviewRoutes(new Overviews(pool, boards, agendas)).mount(api);
    new GridPreviewRoutes(new GridPreviews(pool)).mount(api);
    new EventRoutes(new Events(pool, changes)).mount(api);
    new OrganiserRoutes(new Organisers(pool, changes)).mount(api);
    new HistoryRoutes(new Histories(pool)).mount(api);
    new PeopleRoutes(new People(pool, changes)).mount(api);
    Outbox outbox = new Outbox(settings.mail() != null);
    Receipts receipts = new Receipts(outbox);
    new WishRoutes(new Wishes(pool, changes, receipts::queue)).mount(api);
    new CatalogueRoutes(new Catalogues(pool)).mount(api);
    PrintQueue queue = new PrintQueue(vertx);
    mountSheets(vertx, pool, changes, outbox, queue, api);
    new JobRoutes(new Jobs(pool, problems, changes, jobs)).mount(api);
    new WhatIfRoutes(new WhatIfs(vertx, pool, problems, changes, jobs)).mount(api);
    new ScheduleRoutes(schedules, problems).mount(api);
    new ExplanationRoutes(new Explanations(vertx, pool, problems)).mount(api);
    new BoardRoutes(boards, board, new BoardProofs(vertx, pool, problems)).mount(api);
    new PublicationRoutes(new Publications(vertx, pool, problems, changes, outbox)).mount(api);
    Replanning replanning = new Replanning(vertx, problems);
    new ReplanRoutes(replanning).mount(api);
    new ChangeRequestRoutes(
            new ChangeRequests(pool, changes, replanning, board, outbox),
            new AskingForChanges(pool, changes))
        .mount(api);
    new AgendaRoutes(agendas).mount(api);
    new TimetableRoutes(new Timetables(vertx, pool, problems), queue).mount(api);
    Feeds feeds = new Feeds(pool, FeedKey.in(settings.data()), new Attempts(pool));
    Calendars calendars = new Calendars(vertx, pool, new PublishedVersions(vertx, pool, changes));
    new CalendarRoutes(feeds, calendars).mount(api);
    mountDay(pool, changes, outbox, agendas, api);
    mountLetters(api, pool, changes, outbox);
    new ImportRoutes(new Imports(vertx, pool, changes).eraseForgotten()).mount(api);
    SheetPrints prints = new SheetPrints(queue, pool, new FactSheets(pool));
    new ExportRoutes(
            new Exports(vertx, pool), new Archives(vertx, pool, problems, schedules, prints))
        .mount(api);
    Router router = Router.router(vertx);
    requests.mount(router);
    new Edge(settings.publicUrl(), settings.trustedProxies()).mount(router);
    router.route().subRouter(api.router());
    router.route().subRouter(Pages.router(vertx));
    return router;
  }

  private static void mountDay(
      Pool pool, Changes changes, Outbox outbox, Agendas agendas, Api api) {
    new VideoRoutes(new Videos(pool, changes, outbox)).mount(api);
    new ScreenRoutes(new Screens(agendas)).mount(api);
    new ScreenLinkRoutes(new ScreenLinks(pool, changes)).mount(api);
  }

  private static void mountLetters(Api api, Pool pool, Changes changes, Outbox outbox) {
    new LetterRoutes(new Letters(pool, changes, outbox)).mount(api);
    new TemplateRoutes(new Templates(pool)).mount(api);
    new InvitationRoutes(new Invitations(pool, changes, outbox)).mount(api);
    Mailings mailings = new Mailings(pool, changes, outbox);
    new MailingRoutes(mailings, new LostLinks(pool, changes, outbox)).mount(api);
  }

  private static void mountSheets(
      Vertx vertx, Pool pool, Changes changes, Outbox outbox, PrintQueue queue, Api api) {
    FactSheets sheets = new FactSheets(pool);
    SheetDrafts drafts = new SheetDrafts(pool, changes);
    new FactSheetRoutes(sheets, new SheetPrints(queue, pool, sheets)).mount(api);
    new SheetDraftRoutes(
            drafts,
            new SheetReviews(pool, changes, drafts, new ReturnLetters(outbox)::queue),
            new SheetQuestions(pool, changes),
            new SheetFiles(vertx, pool, drafts))
        .mount(api);
  }

  private static HttpServer listen(Vertx vertx, Router router, Settings settings) {
    var options =
        new HttpServerOptions()
            .setHost(settings.host())
            .setPort(settings.port())
            .setCompressionSupported(true);
    @Nullable Tls tls = settings.tls();
    if (tls != null) {
      options.setSsl(true).setUseAlpn(true).setKeyCertOptions(tls.read(vertx).await());
    }
    HttpServer server =
        vertx
            .createHttpServer(options)
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
