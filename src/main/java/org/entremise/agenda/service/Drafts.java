package org.entremise.agenda.service;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.matching.Certificate;
import org.entremise.matching.Missing;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;

/** Schedules as drafts, counted once more by the verifier. */
final class Drafts {
  private Drafts() {}

  /**
   * A draft that is not kept yet.
   *
   * @param author the organiser who ordered or chose it
   * @param text of the problem, as it is kept
   * @param schedule an answer to the problem, with its certificate
   */
  static ScheduleVersion draft(
      UUID eventId, String author, String text, Problem problem, Schedule schedule) {
    Verdict verdict = Verifier.verify(problem, schedule.meetings());
    Certificate certificate = schedule.certificate();
    if (schedule.status() == null || schedule.bound() == null || certificate == null) {
      throw new IllegalStateException("nothing is said of what is proven of the schedule");
    }
    OptionalInt mostServed = certificate.mostServed(problem, verdict.costs());
    ScheduleSummary summary =
        new ScheduleSummary(
            UUID.randomUUID(),
            eventId,
            null,
            author,
            schedule.status(),
            verdict.costs(),
            problem.policy(),
            new Missing(problem).participants(verdict.costs().worst()),
            verdict.parts(),
            Instant.now(),
            null,
            certificate,
            mostServed.isPresent() ? mostServed.getAsInt() : null);
    return new ScheduleVersion(summary, text, schedule.meetings(), schedule.bound());
  }
}
