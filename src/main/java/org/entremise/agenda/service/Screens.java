package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.matching.Problem;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;

/**
 * What everybody in the hall may read: who meets whom and when. Names of funders and projects,
 * never of people, and no links.
 */
public final class Screens {
  private final Pool pool;

  public Screens(Pool pool) {
    this.pool = pool;
  }

  /**
   * The whole day.
   *
   * @param version the published one; empty: nothing is published
   * @param meetings by time, then by the funder's name
   */
  public record Screen(Event event, Optional<Integer> version, List<Shown> meetings) {}

  /** A meeting by the names of its sides. */
  public record Shown(TimeSlot slot, String funder, String project) {}

  public Future<Screen> of(UUID eventId) {
    return Future.all(
            EventStore.get(pool, eventId),
            ParticipantStore.all(pool, eventId),
            ScheduleStore.published(pool, eventId))
        .map(
            found -> {
              List<Participant> all = found.resultAt(1);
              Optional<ScheduleVersion> published = found.resultAt(2);
              return new Screen(
                  found.resultAt(0),
                  published.map(version -> requireNonNull(version.version())),
                  published.map(version -> shown(version, all)).orElse(List.of()));
            });
  }

  private static List<Shown> shown(ScheduleVersion version, List<Participant> now) {
    Problem answered = EventProblem.read(version.problem());
    Map<String, Participant> everybody = Agendas.everybody(answered, now);
    return PublishedMeeting.of(version, answered).stream()
        .map(
            m ->
                new Shown(
                    m.slot(),
                    requireNonNull(everybody.get(m.funderId())).name(),
                    requireNonNull(everybody.get(m.projectId())).name()))
        .sorted(
            Comparator.comparing((Shown shown) -> shown.slot().start())
                .thenComparing(Shown::funder))
        .toList();
  }
}
