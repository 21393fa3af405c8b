package org.entremise.change;

import java.util.List;
import java.util.Objects;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Verdict;

/**
 * A schedule of the event as it is now, and what it means for those who hold another one.
 *
 * @param meetings the schedule
 * @param verdict on it, counted by the Verifier
 * @param notices to everybody whose agenda differs from what they hold
 * @param disturbed participants that lose a meeting which could stay where it is, or see it move,
 *     beyond those whom the change itself touches; a new meeting alone disturbs nobody
 */
public record Proposal(
    Kind kind, List<Meeting> meetings, Verdict verdict, List<Notice> notices, int disturbed) {
  public Proposal {
    meetings = List.copyOf(meetings);
    notices = List.copyOf(notices);
  }

  /** How much may change. */
  public enum Kind {
    /** No meeting that can stay is moved or given up. */
    KEEP,
    /** Meetings of a limited number of participants may change. */
    FEW,
    /** The best schedule; among schedules as good, one with few moves. */
    BEST
  }

  /** What it achieves and at what price, in a sentence. */
  public Message message() {
    return Message.of(
        "proposal.summary",
        "served",
        verdict.parts().scheduled(),
        "requests",
        verdict.parts().requests(),
        "told",
        notices.size());
  }

  /** What it is called. */
  public Message title(int few) {
    return switch (Objects.requireNonNull(kind)) {
      case KEEP -> Message.of("proposal.keep");
      case FEW -> Message.of("proposal.few", "count", few);
      case BEST -> Message.of("proposal.best");
    };
  }
}
