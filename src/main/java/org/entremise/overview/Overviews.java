package org.entremise.overview;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entremise.agenda.Job;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.service.Agendas;
import org.entremise.agenda.service.Agendas.Agenda;
import org.entremise.agenda.service.Boards;
import org.entremise.agenda.store.JobStore;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Event;
import org.entremise.event.store.EventStore;
import org.entremise.factsheet.store.SheetCardStore;
import org.entremise.overview.store.FigureStore;
import org.entremise.people.Delegate;
import org.entremise.people.Participant;
import org.entremise.people.store.DelegateStore;
import org.entremise.people.store.ParticipantStore;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.Wishing;
import org.entremise.wish.store.AnswerStore;
import org.entremise.wish.store.WishStore;

/** Reads across the capabilities what each reader sees first. */
public final class Overviews {
  private static final Comparator<EventLine> BY_DAY =
      Comparator.comparing(
          line -> line.figures().event().start(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final Pool pool;
  private final Boards boards;
  private final Agendas agendas;

  public Overviews(Pool pool, Boards boards, Agendas agendas) {
    this.pool = pool;
    this.boards = boards;
    this.agendas = agendas;
  }

  /**
   * An event in a list.
   *
   * @param published the version that agendas show, once something is published
   */
  public record EventLine(Figures figures, Optional<ScheduleSummary> published) {}

  /**
   * An event's overview.
   *
   * @param active the search for a schedule that waits or runs, if one does
   */
  public record EventOverview(EventLine line, Optional<Job> active) {}

  /** A participant and whether it has a fact sheet. */
  public record ParticipantLine(Participant participant, boolean hasSheet) {}

  /**
   * A participant in the list of both sides.
   *
   * @param wishes that a funder has expressed, or that a project has received; without vetoes
   * @param delegates the names of those who come for it
   */
  public record Listed(ParticipantLine line, int wishes, List<String> delegates) {}

  /**
   * What would go with a participant.
   *
   * @param wishes by it or for it, vetoes among them
   * @param agenda its meetings in the latest published version
   * @param delegates how many come for it
   */
  public record Removal(int wishes, Agenda agenda, boolean hasSheet, int delegates) {}

  /**
   * What a participant sees first.
   *
   * @param wishes how many it has expressed
   * @param answeredAt when it last said that its answer is whole
   * @param wishing whether it may wish now
   * @param published the version that agendas show, once something is published
   */
  public record Home(
      ParticipantLine line,
      Event event,
      int wishes,
      Optional<Instant> answeredAt,
      Wishing wishing,
      Optional<ScheduleSummary> published) {}

  /** The events in the order of their days. */
  public Future<List<EventLine>> events(Collection<UUID> eventIds) {
    return Future.all(eventIds.stream().map(this::line).toList())
        .map(found -> found.<EventLine>list().stream().sorted(BY_DAY).toList());
  }

  public Future<EventOverview> event(UUID eventId) {
    return Future.all(line(eventId), JobStore.newest(pool, eventId, Job.Kind.SCHEDULE, 1))
        .map(
            found -> {
              List<Job> jobs = found.resultAt(1);
              return new EventOverview(
                  found.resultAt(0), jobs.stream().filter(job -> !job.state().isEnd()).findFirst());
            });
  }

  /** What the organiser does next; looks at the board only where that matters. */
  public Future<NextStep> nextStep(UUID eventId) {
    return figures(eventId)
        .compose(
            figures -> {
              Instant now = Instant.now();
              return NextStep.of(figures, now)
                  .map(Future::succeededFuture)
                  .orElseGet(() -> boards.look(eventId, board -> NextStep.of(figures, board, now)));
            });
  }

  /** Both sides of the event. */
  public Future<List<Listed>> participants(UUID eventId) {
    return Future.all(
            ParticipantStore.all(pool, eventId),
            SheetCardStore.readable(pool, eventId),
            FigureStore.wishesOfEach(pool, eventId),
            DelegateStore.names(pool, eventId))
        .map(
            found -> {
              List<Participant> participants = found.resultAt(0);
              Set<String> sheets = found.resultAt(1);
              Map<String, Integer> wishes = found.resultAt(2);
              Map<String, List<String>> delegates = found.resultAt(3);
              return participants.stream()
                  .map(
                      p ->
                          new Listed(
                              new ParticipantLine(p, sheets.contains(p.id())),
                              wishes.getOrDefault(p.id(), 0),
                              delegates.getOrDefault(p.id(), List.of())))
                  .toList();
            });
  }

  /** What would go with a participant if it were removed; NOT_FOUND for an unknown one. */
  public Future<Removal> removal(UUID eventId, String participantId) {
    return Future.all(
            agendas.of(eventId, participantId),
            SheetCardStore.isReadable(pool, eventId, participantId),
            FigureStore.wishesAround(pool, eventId, participantId),
            DelegateStore.of(pool, eventId, participantId))
        .map(
            found -> {
              List<Delegate> delegates = found.resultAt(3);
              return new Removal(
                  found.resultAt(2), found.resultAt(0), found.resultAt(1), delegates.size());
            });
  }

  public Future<Home> home(UUID eventId, String participantId) {
    return Future.all(
            ParticipantStore.get(pool, eventId, participantId),
            SheetCardStore.isReadable(pool, eventId, participantId),
            EventStore.get(pool, eventId),
            WishStore.of(pool, eventId, participantId),
            AnswerStore.answeredAt(pool, eventId, participantId),
            ScheduleStore.publishedSummary(pool, eventId))
        .map(
            found -> {
              List<Wish> wishes = found.resultAt(3);
              long positive = wishes.stream().filter(w -> w.level() != Level.VETO).count();
              Participant participant = found.resultAt(0);
              Event event = found.resultAt(2);
              return new Home(
                  new ParticipantLine(participant, found.resultAt(1)),
                  event,
                  (int) positive,
                  found.resultAt(4),
                  Wishing.of(event.inForce(), participant.side(), Instant.now()),
                  found.resultAt(5));
            });
  }

  private Future<EventLine> line(UUID eventId) {
    return Future.all(figures(eventId), ScheduleStore.publishedSummary(pool, eventId))
        .map(found -> new EventLine(found.resultAt(0), found.resultAt(1)));
  }

  private Future<Figures> figures(UUID eventId) {
    return EventStore.get(pool, eventId).compose(event -> FigureStore.of(pool, event));
  }
}
