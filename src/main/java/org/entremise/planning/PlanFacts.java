package org.entremise.planning;

import java.util.List;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;

/**
 * What the problem says, with numbers in place of ids; shared by all plans of a solve.
 *
 * @param grid all slots in chronological order
 * @param layout where the bits of the slots stand
 * @param requests in the order of the problem, as the terms
 * @param terms of each request
 * @param precedences all {@code after} pairs
 * @param orders the same pairs as numbers of requests, the earlier one first
 * @param worst what missing meetings cost
 */
record PlanFacts(
    List<TimeSlot> grid,
    BusySlots.Layout layout,
    List<Participant> participants,
    List<Request> requests,
    List<PlannedMeeting.Terms> terms,
    List<Precedence> precedences,
    List<int[]> orders,
    ComfortWeights comfort,
    WorstServed worst) {

  /** Stands for no slot where slots are numbers. */
  int unscheduled() {
    return grid.size();
  }
}
