package org.entremise.agenda.web;

import java.time.Instant;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Schedules.Current;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Costs;
import org.jspecify.annotations.Nullable;

/** A schedule without its meetings. */
record ScheduleSummaryJson(
    UUID id,
    @Nullable Integer version,
    Instant createdAt,
    @Nullable Instant publishedAt,
    String author,
    String status,
    Costs costs,
    Parts parts,
    int scheduled,
    int requests,
    boolean upToDate) {
  record Parts(long unfairness, long breaks, long idleSlots, long moved) {}

  static ScheduleSummaryJson of(Current current) {
    ScheduleVersion schedule = current.schedule();
    ComfortParts parts = schedule.parts();
    return new ScheduleSummaryJson(
        schedule.id(),
        schedule.version(),
        schedule.createdAt(),
        schedule.publishedAt(),
        schedule.author(),
        schedule.status().name(),
        schedule.costs(),
        new Parts(parts.unfairness(), parts.breaks(), parts.idleSlots(), parts.moved()),
        parts.scheduled(),
        parts.requests(),
        current.upToDate());
  }
}
