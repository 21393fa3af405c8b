package org.entremise.matching;

import java.util.Arrays;
import java.util.Collection;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Counts what schedules of one problem cost, straight from the definition of the costs and without
 * any solver. Safe for use by many threads.
 *
 * <p>One count takes time proportional to requests + participants + slots, plus the sorting of each
 * participant's meetings.
 */
public final class Verifier {
  private static final int UNSCHEDULED = -1;

  private final ProblemIndex index;

  /** What participants could hold; null where the policy does not ask. */
  private final @Nullable Missing missing;

  /**
   * @param problem a sound one; an id that does not exist in it throws {@link NullPointerException}
   */
  public Verifier(Problem problem) {
    this.index = new ProblemIndex(problem);
    this.missing = problem.policy() == Policy.WORST_FIRST ? new Missing(index) : null;
  }

  /** The verdict on one schedule of the problem; {@link #verify(Collection)} tells the errors. */
  public static Verdict verify(Problem problem, Collection<Meeting> meetings) {
    return new Verifier(problem).verify(meetings);
  }

  /**
   * The verdict on a schedule.
   *
   * @param meetings in any order; requests that none of them names are unscheduled
   * @throws org.entremise.kernel.DomainError INVALID if a meeting names an unknown request or slot,
   *     or a request that another meeting names already
   */
  public Verdict verify(Collection<Meeting> meetings) {
    return new Count(index, missing, slotByRequest(meetings)).verdict();
  }

  private int[] slotByRequest(Collection<Meeting> meetings) {
    int[] slotOf = new int[index.a.length];
    Arrays.fill(slotOf, UNSCHEDULED);
    Faults faults = new Faults();
    int i = 0;
    for (Meeting meeting : meetings) {
      String path = "$.meetings[" + i++ + "]";
      Integer request = index.requests.get(meeting.request());
      Integer slot = index.slots.get(meeting.slot());
      if (request == null) {
        faults.add(
            path + ".request",
            Message.of("schedule.request.unknown", "id", Excerpt.of(meeting.request())));
      }
      if (slot == null) {
        faults.add(
            path + ".slot", Message.of("schedule.slot.unknown", "id", Excerpt.of(meeting.slot())));
      }
      if (request != null && slotOf[request] != UNSCHEDULED) {
        faults.add(
            path + ".request",
            Message.of("schedule.request.twice", "id", Excerpt.of(meeting.request())));
      }
      if (request != null && slot != null) {
        slotOf[request] = slot;
      }
    }
    faults.refuse(Message.of("schedule.doesNotFit", "problem", Excerpt.of(index.problem.name())));
    return slotOf;
  }
}
