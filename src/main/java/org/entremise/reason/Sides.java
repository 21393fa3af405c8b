package org.entremise.reason;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.entremise.matching.Request;

/**
 * Parts the participants into two sides so that every request joins one of each, where that is
 * possible; funders and projects are such sides.
 */
final class Sides {
  private static final int UNKNOWN = -1;

  private final Situation situation;
  private final int[] side;
  private boolean two = true;

  Sides(Situation situation) {
    this.situation = situation;
    this.side = new int[situation.problem.participants().size()];
    Arrays.fill(side, UNKNOWN);
    for (int participant = 0; participant < side.length; participant++) {
      if (side[participant] == UNKNOWN) {
        side[participant] = 0;
        spreadFrom(participant);
      }
    }
  }

  private void spreadFrom(int first) {
    Deque<Integer> reached = new ArrayDeque<>(List.of(first));
    while (!reached.isEmpty()) {
      int participant = reached.remove();
      for (int number : situation.requestsOf(participant)) {
        Request request = situation.problem.requests().get(number);
        int a = situation.participant(request.a());
        int other = a == participant ? situation.participant(request.b()) : a;
        if (side[other] == UNKNOWN) {
          side[other] = 1 - side[participant];
          reached.add(other);
        }
        two &= side[other] != side[participant];
      }
    }
  }

  boolean areTwo() {
    return two;
  }

  /**
   * How many of the requests can be met at once, by the seats of their participants; an upper bound
   * of it where there are no two sides.
   */
  int meetingsAtOnce(List<Request> requests) {
    int[] asked = new int[side.length];
    Flow flow = new Flow(side.length);
    for (Request request : requests) {
      int a = situation.participant(request.a());
      int b = situation.participant(request.b());
      asked[a]++;
      asked[b]++;
      flow.between(side[a] == 0 ? a : b, side[a] == 0 ? b : a, 1);
    }
    long places = 0;
    for (int participant = 0; participant < side.length; participant++) {
      int seats = Math.min(asked[participant], situation.participant(participant).seats());
      places += seats;
      if (side[participant] == 0) {
        flow.fromSource(participant, seats);
      } else {
        flow.toSink(participant, seats);
      }
    }
    return two ? flow.greatest() : (int) Math.min(requests.size(), places / 2);
  }
}
