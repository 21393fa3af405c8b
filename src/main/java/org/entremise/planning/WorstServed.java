package org.entremise.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;

/**
 * The cost {@code worst} as the problem format defines it, by how many meetings a participant
 * misses. Counted apart from {@link org.entremise.matching.Missing}, which the verifier uses, so
 * that one can be held against the other.
 */
final class WorstServed {
  private static final double EXACT = 0x1p53;

  private final Participant[] participants;
  private final int[] most;

  /** By missing meetings; all 0 where the policy does not look at them. */
  private final long[] cost;

  WorstServed(Problem problem) {
    participants = problem.participants().toArray(Participant[]::new);
    most = new int[participants.length];
    int slots = problem.slots().size();
    int[] asked = asked(problem.requests());
    for (int i = 0; i < most.length; i++) {
      Participant one = participants[i];
      double places = (double) one.seats() * (slots - one.unavailable().size());
      double limit = one.maxMeetings() == null ? asked[i] : one.maxMeetings();
      most[i] = (int) Math.min(asked[i], Math.min(places, limit));
    }
    cost = new long[Arrays.stream(most).max().orElse(0) + 1];
    if (problem.policy() == Policy.WORST_FIRST) {
      addUp();
    }
  }

  private int[] asked(List<Request> requests) {
    int[] asked = new int[participants.length];
    Map<String, Integer> byId = new HashMap<>();
    for (Request request : requests) {
      byId.merge(request.a(), 1, Integer::sum);
      byId.merge(request.b(), 1, Integer::sum);
    }
    Arrays.setAll(asked, i -> byId.getOrDefault(participants[i].id(), 0));
    return asked;
  }

  private void addUp() {
    double meetings = Arrays.stream(most).asDoubleStream().sum();
    long price = 1;
    for (int missing = 1; missing < cost.length; missing++) {
      cost[missing] = cost[missing - 1] + price;
      double dearer = price * (participants.length + 1.0);
      price = dearer * meetings <= EXACT ? (long) dearer : price;
    }
  }

  /** The most meetings that a participant could hold. */
  int most(int participant) {
    return most[participant];
  }

  /** What so many missing meetings of one participant cost; none where it is negative. */
  long cost(int missing) {
    return missing <= 0 ? 0 : cost[missing];
  }
}
