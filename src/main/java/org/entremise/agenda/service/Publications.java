package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entremise.agenda.Publication;
import org.entremise.agenda.Publication.Sent;
import org.entremise.agenda.PublicationPlan;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Problems.Now;
import org.entremise.agenda.store.BoardStore;
import org.entremise.agenda.store.PublicationStore;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Broken;
import org.entremise.board.Position;
import org.entremise.change.Held;
import org.entremise.change.Notice;
import org.entremise.change.Notices;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.Phase;
import org.entremise.event.service.Events;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.mail.service.Outbox;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Violation;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.solving.Solve;
import org.jspecify.annotations.Nullable;

/** Freezes boards as numbered versions, which agendas show, and tells those whom they concern. */
public final class Publications {
  private final Pool pool;
  private final Problems problems;
  private final Changes changes;
  private final Outbox outbox;
  private final WorkerExecutor workers;

  public Publications(Vertx vertx, Pool pool, Problems problems, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.problems = problems;
    this.changes = changes;
    this.outbox = outbox;
    this.workers = vertx.createSharedWorkerExecutor("publications", 1, 1, TimeUnit.MINUTES);
  }

  /**
   * What publishing now would do.
   *
   * @param revision the board's
   * @param published the version that people hold, once there is one
   * @param differs whether there is anything to publish
   * @param unsettled violations for which nobody stands; any of them keeps the board from being
   *     published
   * @param sends whether there is a mail server
   */
  public record Preview(
      int revision,
      Optional<ScheduleVersion> published,
      boolean differs,
      PublicationPlan plan,
      List<Fault> unsettled,
      boolean sends) {}

  /**
   * What is to be published.
   *
   * @param revision the board's, as the organiser has seen it
   * @param tell whether those whose agenda changes get letters
   * @param fingerprint of the plan that the organiser has seen; null: none was
   */
  public record Order(int revision, boolean tell, @Nullable String fingerprint) {}

  /** What publishing now would do; changes nothing. */
  public Future<Preview> preview(UUID eventId) {
    return problems
        .now(eventId)
        .compose(
            now ->
                workers
                    .executeBlocking(() -> notices(now), false)
                    .compose(notices -> plan(pool, eventId, now, notices))
                    .map(
                        plan ->
                            new Preview(
                                now.kept().revision(),
                                now.published(),
                                !isPublished(now),
                                plan,
                                unsettled(now.position()),
                                outbox.sends())));
  }

  /**
   * Publishes a board as the next version, leads the event into the phase in which that is so, and
   * writes to those whose agenda it changes, all in one transaction. Where nothing differs from the
   * latest version, does nothing.
   *
   * @throws DomainError (in the future) CONFLICT where the board, or what would be told to whom, is
   *     another by now, where it has a violation for which nobody stands, or where the event is
   *     closed
   */
  public Future<Publication> publish(UUID eventId, Order order, String author) {
    return problems
        .now(eventId)
        .compose(
            now -> {
              check(now, order.revision());
              return isPublished(now)
                  ? already(pool, now.published().orElseThrow())
                  : workers
                      .executeBlocking(() -> examined(eventId, now, author), false)
                      .compose(examined -> keep(examined, order, author));
            });
  }

  private static Future<Publication> already(SqlClient sql, ScheduleVersion published) {
    return PublicationStore.get(sql, published.id())
        .map(sent -> new Publication(published.summary(), sent.orElse(null)));
  }

  private static void check(Now now, int revision) {
    if (now.kept().revision() != revision) {
      throw outdated();
    }
    List<Fault> unsettled = unsettled(now.position());
    if (!unsettled.isEmpty()) {
      throw new DomainError(
          Kind.CONFLICT,
          Message.of("board.publish.unsettled", "count", unsettled.size()),
          unsettled);
    }
  }

  private static List<Fault> unsettled(Position position) {
    List<Violation> unsettled = position.unsettled();
    return unsettled.stream().map(v -> new Fault(v.key(), Broken.message(v, position))).toList();
  }

  private static DomainError outdated() {
    return new DomainError(Kind.CONFLICT, Message.of("board.publish.outdated"));
  }

  private static boolean isPublished(Now now) {
    return now.published()
        .filter(version -> Problems.asksTheSame(version.problem(), now.text()))
        .filter(
            version ->
                new HashSet<>(version.meetings()).equals(new HashSet<>(now.position().meetings())))
        .isPresent();
  }

  /** What is published, and what it changes for whom. */
  private record Examined(Now now, ScheduleVersion draft, List<Notice> notices) {}

  private static Examined examined(UUID eventId, Now now, String author) {
    Position position = now.position();
    ScheduleVersion draft =
        Drafts.draft(
            eventId,
            author,
            Jobs.solvable(now.text()),
            position.problem(),
            Solve.examine(position.problem(), position.meetings()));
    return new Examined(now, draft, notices(now));
  }

  /** Before the first version nobody holds anything. */
  private static List<Notice> notices(Now now) {
    Problem problem = now.position().problem();
    Held held =
        now.published()
            .map(version -> new Held(EventProblem.read(version.problem()), version.meetings()))
            .orElse(new Held(problem, List.of()));
    return Notices.of(held, problem, now.position().meetings());
  }

  private static Future<PublicationPlan> plan(
      SqlClient sql, UUID eventId, Now now, List<Notice> notices) {
    int version =
        now.published().map(ScheduleVersion::summary).map(Publications::version).orElse(0) + 1;
    return AgendaLetters.recipients(sql, eventId, notices)
        .map(
            recipients ->
                PublicationPlan.of(
                    version,
                    now.text() + now.position().meetings(),
                    notices,
                    recipients,
                    now.position().problem().participants().stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet())));
  }

  /** What was examined is what is published: nothing may have altered meanwhile. */
  private Future<Publication> keep(Examined examined, Order order, String author) {
    UUID eventId = examined.draft().eventId();
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(
                        rules -> {
                          rules.check(Act.PUBLISH);
                          return BoardStore.lock(sql, eventId)
                              .compose(kept -> Problems.now(sql, eventId, kept))
                              .compose(
                                  now -> {
                                    check(now, order.revision());
                                    // Pressed twice at once, the second finds the first's.
                                    return isPublished(now)
                                        ? already(sql, now.published().orElseThrow())
                                            .map(done -> new Kept(done, false))
                                        : publish(sql, examined, now, order, rules, author)
                                            .map(done -> new Kept(done, true));
                                  });
                        }))
        .onSuccess(this::announce)
        .map(Kept::publication);
  }

  /**
   * A version in the database.
   *
   * @param isNew whether it was put there just now
   */
  private record Kept(Publication publication, boolean isNew) {}

  /** Only when it is in the database for everybody; who hears of it reads at once. */
  private void announce(Kept kept) {
    if (kept.isNew()) {
      ScheduleSummary schedule = kept.publication().schedule();
      UUID eventId = schedule.eventId();
      changes.publish(eventId, Change.schedulePublished(schedule.id(), version(schedule)));
      changes.publish(eventId, Change.boardChanged());
      changes.publish(eventId, Change.lettersChanged());
    }
  }

  private Future<Publication> publish(
      SqlClient sql, Examined examined, Now now, Order order, EventRules rules, String author) {
    UUID eventId = examined.draft().eventId();
    if (!now.text().equals(examined.draft().problem())
        || !publishedId(now).equals(publishedId(examined.now()))) {
      throw outdated();
    }
    return plan(sql, eventId, now, examined.notices())
        .compose(
            plan -> {
              if (order.fingerprint() != null && !order.fingerprint().equals(plan.fingerprint())) {
                throw new DomainError(Kind.CONFLICT, Message.of("publication.outdated"));
              }
              return ScheduleStore.insert(sql, examined.draft(), null)
                  .compose(done -> ScheduleStore.publish(sql, eventId, examined.draft().id()))
                  .compose(published -> tell(sql, published, plan, order.tell(), rules))
                  .compose(publication -> note(sql, publication, author, rules).map(publication));
            });
  }

  private static Optional<UUID> publishedId(Now now) {
    return now.published().map(ScheduleVersion::id);
  }

  private Future<Publication> tell(
      SqlClient sql,
      ScheduleVersion published,
      PublicationPlan plan,
      boolean tell,
      EventRules rules) {
    Sent sent = new Sent(plan.told().size(), tell, tell ? plan.letters() : 0);
    Future<Void> queued =
        tell
            ? AgendaLetters.of(sql, published.eventId(), rules.zone())
                .compose(letters -> workers.executeBlocking(() -> letters.write(plan), false))
                .compose(letters -> outbox.queue(sql, letters))
            : Future.succeededFuture();
    return queued
        .compose(done -> PublicationStore.insert(sql, published.id(), sent))
        .map(new Publication(published.summary(), sent));
  }

  private static Future<Void> note(
      SqlClient sql, Publication publication, String author, EventRules rules) {
    ScheduleSummary published = publication.schedule();
    Sent sent = requireNonNull(publication.sent());
    Message what =
        Message.of(
            "history.publication",
            "version",
            version(published),
            "told",
            sent.told() ? "yes" : "no",
            "letters",
            sent.letters());
    return HistoryStore.add(sql, published.eventId(), author, what)
        .compose(done -> enterPublished(sql, published.eventId(), author, rules.phase()))
        .mapEmpty();
  }

  /** An event that takes place already goes on doing so. */
  private static Future<Boolean> enterPublished(
      SqlClient sql, UUID eventId, String author, Phase phase) {
    Phase after = phase == Phase.LIVE ? phase : Phase.PUBLISHED;
    return Events.enter(sql, eventId, author, phase, after);
  }

  private static int version(ScheduleSummary published) {
    return requireNonNull(published.version(), "a published schedule has a version");
  }

  /** All versions, newest first. */
  public Future<List<Publication>> all(UUID eventId) {
    return PublicationStore.all(pool, eventId);
  }

  /**
   * What a participant who held one version would hear of another, whichever is older.
   *
   * @throws DomainError (in the future) NOT_FOUND for an unknown schedule
   */
  public Future<List<Notice>> compare(UUID eventId, UUID before, UUID after) {
    return Future.all(
            ScheduleStore.get(pool, eventId, before), ScheduleStore.get(pool, eventId, after))
        .compose(
            found -> {
              ScheduleVersion one = found.resultAt(0);
              ScheduleVersion other = found.resultAt(1);
              return workers.executeBlocking(() -> difference(one, other), false);
            });
  }

  private static List<Notice> difference(ScheduleVersion before, ScheduleVersion after) {
    Held held = new Held(EventProblem.read(before.problem()), before.meetings());
    return Notices.of(held, EventProblem.read(after.problem()), after.meetings());
  }
}
