package org.entremise;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.sqlclient.Pool;
import org.entremise.access.IdentityProvider;
import org.entremise.access.service.Accounts;
import org.entremise.access.service.Attempts;
import org.entremise.access.service.OrganiserSignIn;
import org.entremise.access.service.Organisers;
import org.entremise.access.service.Passwords;
import org.entremise.access.service.ProviderSignIn;
import org.entremise.access.service.ScreenLinks;
import org.entremise.access.service.Sessions;
import org.entremise.access.web.AccountRoutes;
import org.entremise.access.web.IdentityRoutes;
import org.entremise.access.web.OrganiserRoutes;
import org.entremise.access.web.ScreenLinkRoutes;
import org.entremise.access.web.SessionRoutes;
import org.entremise.agenda.service.Agendas;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.agenda.service.BoardProofs;
import org.entremise.agenda.service.Boards;
import org.entremise.agenda.service.Explanations;
import org.entremise.agenda.service.JobMeters;
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
import org.entremise.mail.service.Letters;
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
import org.entremise.platform.print.PrintQueue;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Connections;
import org.entremise.platform.web.Edge;
import org.entremise.platform.web.Health;
import org.entremise.platform.web.Limits;
import org.entremise.platform.web.LiveStreams;
import org.entremise.platform.web.Pages;
import org.entremise.platform.web.Requests;
import org.entremise.privacy.service.MyData;
import org.entremise.privacy.service.OrganiserData;
import org.entremise.privacy.web.PrivacyRoutes;
import org.entremise.trail.service.Trails;
import org.entremise.trail.web.TrailRoutes;
import org.entremise.wish.service.Catalogues;
import org.entremise.wish.service.Wishes;
import org.entremise.wish.web.CatalogueRoutes;
import org.entremise.wish.web.WishRoutes;
import org.jspecify.annotations.Nullable;

/** All that answers requests, wired together. */
final class Routes {
  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final Outbox outbox;
  private final PrintQueue prints;
  private final Problems problems;
  private final Schedules schedules;
  private final Boards boards;
  private final Agendas agendas;
  private final Api api;

  private Routes(Vertx vertx, Pool pool, Changes changes, boolean sendsLetters, Api api) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.api = api;
    outbox = new Outbox(sendsLetters);
    prints = new PrintQueue(vertx);
    problems = new Problems(pool);
    schedules = new Schedules(pool, problems);
    boards = new Boards(vertx, pool, problems);
    agendas = new Agendas(vertx, pool, changes);
  }

  /** Blocks until all of it is ready. */
  static Router of(
      Vertx vertx,
      Pool pool,
      Changes changes,
      BoardChanges board,
      JobMeters jobs,
      Metrics metrics,
      Connections connections,
      Settings settings) {
    Sessions sessions = new Sessions(vertx, pool, changes);
    Trails trails = new Trails(pool);
    Limits limits = settings.limits();
    long slow = settings.supervision().slowRequestMillis();
    Requests requests = new Requests(metrics, slow, connections, limits);
    LiveStreams streams = new LiveStreams(vertx, changes, requests, metrics, limits);
    Api api = Api.load(vertx, sessions, trails, streams).await();
    new TrailRoutes(trails).mount(api);
    Routes routes = new Routes(vertx, pool, changes, settings.mail() != null, api);
    routes.mountAccess(sessions, settings.identityProvider());
    routes.mount(board, jobs, FeedKey.in(settings.data()));
    Router router = Router.router(vertx);
    requests.mount(router);
    new Edge(settings.publicUrl(), settings.trustedProxies()).mount(router);
    requests.bound(router);
    router.route().subRouter(api.router());
    router.route().subRouter(Pages.router(vertx));
    return router;
  }

  private void mount(BoardChanges board, JobMeters jobs, FeedKey feedKey) {
    new Health(pool).mount(api);
    mountEvents();
    mountWishes();
    mountSheets();
    mountSolving(jobs);
    mountBoard(board);
    mountAgendas(feedKey);
    mountLetters();
    mountFiles();
  }

  private void mountAccess(Sessions sessions, @Nullable IdentityProvider provider) {
    Passwords passwords = new Passwords(vertx);
    OrganiserSignIn organisers = new OrganiserSignIn(pool, sessions, passwords);
    new SessionRoutes(sessions, organisers).mount(api);
    new AccountRoutes(new Accounts(pool, passwords, provider)).mount(api);
    new IdentityRoutes(new ProviderSignIn(vertx, pool, sessions, organisers, provider)).mount(api);
    new PrivacyRoutes(new MyData(pool, agendas, changes), new OrganiserData(pool)).mount(api);
  }

  private void mountEvents() {
    new OverviewRoutes(new Overviews(pool, boards, agendas)).mount(api);
    new GridPreviewRoutes(new GridPreviews(pool)).mount(api);
    new EventRoutes(new Events(pool, changes)).mount(api);
    new OrganiserRoutes(new Organisers(pool, changes)).mount(api);
    new HistoryRoutes(new Histories(pool)).mount(api);
    new PeopleRoutes(new People(pool, changes)).mount(api);
  }

  private void mountWishes() {
    Receipts receipts = new Receipts(outbox);
    new WishRoutes(new Wishes(pool, changes, receipts::queue)).mount(api);
    new CatalogueRoutes(new Catalogues(pool)).mount(api);
  }

  private void mountSheets() {
    FactSheets sheets = new FactSheets(pool);
    SheetDrafts drafts = new SheetDrafts(pool, changes);
    new FactSheetRoutes(sheets, new SheetPrints(prints, pool, sheets)).mount(api);
    new SheetDraftRoutes(
            drafts,
            new SheetReviews(pool, changes, drafts, new ReturnLetters(outbox)::queue),
            new SheetQuestions(pool, changes),
            new SheetFiles(vertx, pool, drafts))
        .mount(api);
  }

  private void mountSolving(JobMeters jobs) {
    new JobRoutes(new Jobs(pool, problems, changes, jobs)).mount(api);
    new WhatIfRoutes(new WhatIfs(vertx, pool, problems, changes, jobs)).mount(api);
    new ScheduleRoutes(schedules, problems).mount(api);
    new ExplanationRoutes(new Explanations(vertx, pool, problems)).mount(api);
  }

  private void mountBoard(BoardChanges board) {
    new BoardRoutes(boards, board, new BoardProofs(vertx, pool, problems)).mount(api);
    new PublicationRoutes(new Publications(vertx, pool, problems, changes, outbox)).mount(api);
    Replanning replanning = new Replanning(vertx, problems);
    new ReplanRoutes(replanning).mount(api);
    new ChangeRequestRoutes(
            new ChangeRequests(pool, changes, replanning, board, outbox),
            new AskingForChanges(pool, changes))
        .mount(api);
  }

  private void mountAgendas(FeedKey feedKey) {
    new AgendaRoutes(agendas).mount(api);
    new TimetableRoutes(new Timetables(vertx, pool, problems), prints).mount(api);
    Feeds feeds = new Feeds(pool, feedKey, new Attempts(pool));
    Calendars calendars = new Calendars(vertx, pool, new PublishedVersions(vertx, pool, changes));
    new CalendarRoutes(feeds, calendars).mount(api);
    new VideoRoutes(new Videos(pool, changes, outbox)).mount(api);
    new ScreenRoutes(new Screens(agendas)).mount(api);
    new ScreenLinkRoutes(new ScreenLinks(pool, changes)).mount(api);
  }

  private void mountLetters() {
    new LetterRoutes(new Letters(pool, changes, outbox)).mount(api);
    new TemplateRoutes(new Templates(pool)).mount(api);
    new InvitationRoutes(new Invitations(pool, changes, outbox)).mount(api);
    Mailings mailings = new Mailings(pool, changes, outbox);
    new MailingRoutes(mailings, new LostLinks(pool, changes, outbox)).mount(api);
  }

  private void mountFiles() {
    new ImportRoutes(new Imports(vertx, pool, changes).eraseForgotten()).mount(api);
    SheetPrints sheets = new SheetPrints(prints, pool, new FactSheets(pool));
    new ExportRoutes(
            new Exports(vertx, pool), new Archives(vertx, pool, problems, schedules, sheets))
        .mount(api);
  }
}
