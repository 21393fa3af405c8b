package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;

/** How many meetings fit at once, held against every set of requests. */
class SidesProperties {
  @Property(tries = 300, seed = "1")
  void meetingsAtOnce_isExactWithTwoSides_elseAnUpperBound(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Sides sides = new Sides(new Situation(problem, List.of()));
    List<Request> requests = problem.requests().subList(0, Math.min(12, problem.requests().size()));

    int counted = sides.meetingsAtOnce(requests);

    if (sides.areTwo()) {
      assertThat(counted).isEqualTo(most(problem, requests));
    } else {
      assertThat(counted).isGreaterThanOrEqualTo(most(problem, requests));
    }
  }

  private static int most(Problem problem, List<Request> requests) {
    int most = 0;
    for (int set = 0; set < 1 << requests.size(); set++) {
      if (Integer.bitCount(set) > most && fits(problem, requests, set)) {
        most = Integer.bitCount(set);
      }
    }
    return most;
  }

  private static boolean fits(Problem problem, List<Request> requests, int set) {
    Map<String, Integer> taken = new HashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      if ((set >> i & 1) == 1) {
        taken.merge(requests.get(i).a(), 1, Integer::sum);
        taken.merge(requests.get(i).b(), 1, Integer::sum);
      }
    }
    return problem.participants().stream()
        .allMatch(p -> taken.getOrDefault(p.id(), 0) <= p.seats());
  }
}
