package org.entremise.reason;

import java.util.Collection;
import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;

/** Finds out why requests are not served. */
public final class Reasons {
  private Reasons() {}

  /**
   * A reason for each request without a meeting, in the order of the problem. Takes time
   * proportional to unscheduled requests × slots, plus 2^16 steps a request at the worst.
   *
   * @param problem a sound one
   * @param meetings of known requests in known slots, each request at most once; other ids throw
   *     {@link NullPointerException}
   */
  public static List<Reason> of(Problem problem, Collection<Meeting> meetings) {
    Situation situation = new Situation(problem, meetings);
    List<Warning> warnings = Warnings.of(problem);
    return problem.requests().stream()
        .filter(r -> situation.slotOf[situation.request(r.id())] == Situation.UNSCHEDULED)
        .map(request -> reason(situation, request, warnings))
        .toList();
  }

  private static Reason reason(Situation situation, Request request, List<Warning> warnings) {
    List<Fact> all = Exclusions.of(situation, request);
    Times open = Openings.of(situation, all);
    List<Warning> always = warnings.stream().filter(warning -> warning.explains(request)).toList();
    return new Reason(request, situation.named(request), Cover.smallest(all), open, always);
  }
}
