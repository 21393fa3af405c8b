package org.entremise.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of an event: a draft, or frozen by its publication.
 *
 * @param problem the text of the problem file that it answers
 */
public record ScheduleVersion(
    ScheduleSummary summary, String problem, List<Meeting> meetings, Bound bound) {
  public ScheduleVersion {
    meetings = List.copyOf(meetings);
  }

  public UUID id() {
    return summary.id();
  }

  public UUID eventId() {
    return summary.eventId();
  }

  /** 1, 2, … in the order of publication; null for a draft. */
  public @Nullable Integer version() {
    return summary.version();
  }

  /** The organiser who asked for it. */
  public String author() {
    return summary.author();
  }

  public Costs costs() {
    return summary.costs();
  }

  public Instant createdAt() {
    return summary.createdAt();
  }

  /** Null for a draft. */
  public @Nullable Instant publishedAt() {
    return summary.publishedAt();
  }

  /** What shows the bound; null for schedules from before there were certificates. */
  public @Nullable Certificate certificate() {
    return summary.certificate();
  }
}
