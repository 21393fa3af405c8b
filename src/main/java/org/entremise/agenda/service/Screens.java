package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;

/**
 * What everybody in the hall may read: who meets whom and when. Names of funders and projects,
 * never of people, and no links.
 */
public final class Screens {
  private final Agendas agendas;

  public Screens(Agendas agendas) {
    this.agendas = agendas;
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

  /** What the big screen of an event shows. */
  public Future<Screen> of(UUID eventId) {
    return agendas.all(eventId).map(Screens::screen);
  }

  private static Screen screen(PublishedAgendas all) {
    return new Screen(
        all.event(),
        all.published().map(version -> requireNonNull(version.version())),
        all.meetings().stream()
            .map(m -> new Shown(m.slot(), all.name(m.funderId()), all.name(m.projectId())))
            .sorted(
                Comparator.comparing((Shown shown) -> shown.slot().start())
                    .thenComparing(Shown::funder))
            .toList());
  }
}
