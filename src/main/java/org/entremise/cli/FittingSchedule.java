package org.entremise.cli;

import java.nio.file.Path;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;

/** Holds a schedule's file against the problem that it answers. */
final class FittingSchedule {
  private FittingSchedule() {}

  /**
   * The verdict on the schedule.
   *
   * @throws DomainError INVALID, naming the file, if its meetings do not fit the problem
   */
  static Verdict verdict(Problem problem, Schedule schedule, Path file) {
    try {
      return Verifier.verify(problem, schedule.meetings());
    } catch (DomainError e) {
      Message named = Message.of("file.schedule.invalid", "file", file.toString());
      throw new DomainError(e.kind(), named, e.faults());
    }
  }
}
