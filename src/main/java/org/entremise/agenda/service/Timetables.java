package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.Timetable;
import org.entremise.agenda.Timetable.Attendee;
import org.entremise.agenda.Timetable.Row;
import org.entremise.agenda.print.AgendaHtml;
import org.entremise.agenda.print.TimetableHtml;
import org.entremise.agenda.print.TimetableHtml.By;
import org.entremise.agenda.print.TimetableTables;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.TableWriter;
import org.entremise.video.Video;
import org.entremise.video.store.VideoStore;
import org.jspecify.annotations.Nullable;

/** Schedules to be printed and taken away. */
public final class Timetables {
  /** The word for the version that agendas show. */
  public static final String PUBLISHED = "published";

  /** The word for what the board holds now. */
  public static final String DRAFT = "draft";

  private final Pool pool;
  private final Problems problems;
  private final WorkerExecutor worker;

  public Timetables(Vertx vertx, Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
    this.worker = vertx.createSharedWorkerExecutor("timetables", 1, 1, TimeUnit.MINUTES);
  }

  /**
   * What can be drawn.
   *
   * @param name to save it under, without its ending
   * @param parts XHTML, to be joined
   */
  public record Paper(String name, List<String> parts) {
    public Paper {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A file.
   *
   * @param name to save it under, without its ending
   */
  public record Sheets(String name, Buffer xlsx) {}

  /** A participant's agenda; NOT_FOUND while nothing is published. */
  public Future<Paper> agenda(UUID eventId, String participantId, Sentences sentences) {
    return ParticipantStore.get(pool, eventId, participantId)
        .compose(
            self ->
                read(
                    eventId,
                    PUBLISHED,
                    timetable -> {
                      Attendee attendee =
                          timetable.attendees().stream()
                              .filter(a -> a.id().equals(participantId))
                              .findFirst()
                              .orElseGet(
                                  () ->
                                      new Attendee(
                                          self.id(), self.side(), self.name(), self.unavailable()));
                      return new Paper(
                          self.name(), List.of(AgendaHtml.one(timetable, attendee, sentences)));
                    }));
  }

  /**
   * Everybody's agendas.
   *
   * @param of {@link #PUBLISHED}, {@link #DRAFT} or the id of a schedule
   */
  public Future<Paper> agendas(UUID eventId, String of, Sentences sentences) {
    return read(
        eventId,
        of,
        timetable ->
            new Paper(
                sentences.say(
                    Message.of("agenda.print.file.agendas", "version", versionOf(timetable))),
                AgendaHtml.all(timetable, sentences)));
  }

  /** The whole schedule, to be printed. */
  public Future<Paper> paper(UUID eventId, String of, By by, Sentences sentences) {
    return read(
        eventId,
        of,
        timetable ->
            new Paper(
                schedule(by.name().toLowerCase(Locale.ROOT), timetable, sentences),
                List.of(TimetableHtml.of(timetable, by, sentences))));
  }

  /** The whole schedule for a spreadsheet program. */
  public Future<Sheets> sheets(UUID eventId, String of, Sentences sentences) {
    return read(
        eventId,
        of,
        timetable ->
            new Sheets(
                schedule("each", timetable, sentences),
                Buffer.buffer(TableWriter.xlsx(TimetableTables.of(timetable, sentences)))));
  }

  /** What a file of the whole schedule is called, by its view. */
  private static String schedule(String view, Timetable timetable, Sentences sentences) {
    return sentences.say(
        Message.of("agenda.print.file.schedule", "view", view, "version", versionOf(timetable)));
  }

  /** 0 for a draft. */
  private static int versionOf(Timetable timetable) {
    @Nullable Integer version = timetable.version();
    return version == null ? 0 : version;
  }

  private interface Writing<T> {
    T of(Timetable timetable);
  }

  /** A schedule with the problem that it answers. */
  private record Answered(
      @Nullable ScheduleVersion version, Problem problem, List<Meeting> meetings) {}

  private <T> Future<T> read(UUID eventId, String of, Writing<T> writing) {
    return Future.all(
            EventStore.get(pool, eventId), answered(eventId, of), VideoStore.get(pool, eventId))
        .compose(
            found -> {
              Event event = found.resultAt(0);
              Answered answered = found.resultAt(1);
              Video video = found.resultAt(2);
              List<String> ids =
                  answered.problem().participants().stream()
                      .map(org.entremise.matching.Participant::id)
                      .toList();
              return ParticipantStore.names(pool, eventId, ids)
                  .compose(
                      names ->
                          worker.executeBlocking(
                              () -> writing.of(timetable(event, answered, names, video)), false));
            });
  }

  private Future<Answered> answered(UUID eventId, String of) {
    if (of.equals(DRAFT)) {
      return problems
          .now(eventId)
          .map(now -> new Answered(null, now.position().problem(), now.position().meetings()));
    }
    Future<Optional<ScheduleVersion>> version =
        of.equals(PUBLISHED)
            ? ScheduleStore.published(pool, eventId)
            : ScheduleStore.get(pool, eventId, UUID.fromString(of)).map(Optional::of);
    return version.compose(
        found ->
            found.isEmpty()
                ? Future.failedFuture(
                    new DomainError(Kind.NOT_FOUND, Message.of("agenda.unpublished")))
                : worker.executeBlocking(() -> answered(found.get()), false));
  }

  private static Answered answered(ScheduleVersion version) {
    return new Answered(version, EventProblem.read(version.problem()), version.meetings());
  }

  /** Whoever was removed since keeps the name that the version has. */
  private static Timetable timetable(
      Event event, Answered answered, Map<String, String> names, Video video) {
    Problem problem = answered.problem();
    List<Attendee> attendees =
        problem.participants().stream()
            .map(p -> attendee(p, names.getOrDefault(p.id(), p.name())))
            .toList();
    Map<String, Attendee> byId = attendees.stream().collect(toMap(Attendee::id, a -> a));
    List<TimeSlot> slots = problem.slots().stream().map(EventProblem::timed).toList();
    Map<String, TimeSlot> slotById = slots.stream().collect(toMap(TimeSlot::id, slot -> slot));
    Map<String, Request> requests =
        problem.requests().stream().collect(toMap(Request::id, request -> request));
    @Nullable ScheduleVersion version = answered.version();
    return new Timetable(
        event.name(),
        event.zone(),
        version == null ? null : version.version(),
        version == null ? null : version.publishedAt(),
        slots,
        attendees,
        answered.meetings().stream()
            .map(
                meeting ->
                    row(
                        requireNonNull(slotById.get(meeting.slot())),
                        requireNonNull(requests.get(meeting.request())),
                        byId,
                        video))
            .toList());
  }

  private static Attendee attendee(org.entremise.matching.Participant p, String name) {
    return new Attendee(p.id(), EventProblem.published(p).side(), name, p.unavailable());
  }

  private static Row row(
      TimeSlot slot, Request request, Map<String, Attendee> attendees, Video video) {
    Attendee a = requireNonNull(attendees.get(request.a()));
    Attendee b = requireNonNull(attendees.get(request.b()));
    Attendee funder = a.side() == Side.FUNDER ? a : b;
    Attendee project = a.side() == Side.FUNDER ? b : a;
    @Nullable String link = video.link(funder.id(), project.id());
    return new Row(slot, funder, project, link == null ? null : URI.create(link));
  }
}
