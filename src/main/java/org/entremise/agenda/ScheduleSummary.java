package org.entremise.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.matching.Certificate;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Costs;
import org.entremise.matching.Policy;
import org.entremise.matching.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of an event, without its meetings and without the problem that it answers: those are
 * long where the event is large.
 *
 * @param version 1, 2, … in the order of publication; null for a draft
 * @param author the organiser who asked for it
 * @param policy whom it was to serve first
 * @param missing {@link org.entremise.matching.Missing#participants}; empty under {@link
 *     Policy#TOTAL}
 * @param parts what its comfort is made of
 * @param publishedAt null for a draft
 * @param certificate what shows the bound; null for schedules from before there were certificates
 * @param mostServed {@link Certificate#mostServed}; null where it is not known
 */
public record ScheduleSummary(
    UUID id,
    UUID eventId,
    @Nullable Integer version,
    String author,
    Schedule.Status status,
    Costs costs,
    Policy policy,
    List<Integer> missing,
    ComfortParts parts,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Certificate certificate,
    @Nullable Integer mostServed) {
  public ScheduleSummary {
    missing = List.copyOf(missing);
  }
}
