package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MissingTest {
  @Test
  void could_isTheLeastOfRequestsSeatsAndLimit() {
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .participants("F", "P1", "P2", "P3")
            .participant("G")
            .unavailable("s1", "s2")
            .participant("H")
            .maxMeetings(2)
            .participant("I")
            .unavailable("s1", "s2")
            .seats(2)
            .request("r1", "F", "P1")
            .request("r2", "G", "P1")
            .request("r3", "G", "P2")
            .request("r4", "H", "P1")
            .request("r5", "H", "P2")
            .request("r6", "H", "P3")
            .request("r7", "I", "P1")
            .request("r8", "I", "P2")
            .request("r9", "I", "P3")
            .worstFirst()
            .problem();
    Missing missing = new Missing(problem);

    assertThat(IntStream.range(0, 7).map(missing::could)).containsExactly(1, 3, 3, 2, 1, 2, 2);
  }

  @Test
  void cost_ofOneWhoMissesTwo_isMoreThanOfAllWhoMissOne() {
    ProblemSketch sketch = new ProblemSketch("s1 s2 s3 s4").participants("F1", "F2", "P1", "P2");
    for (String ids : List.of("F1 P1", "F1 P2", "F2 P1", "F2 P2")) {
      String[] pair = ids.split(" ", -1);
      sketch.request(pair[0] + pair[1], pair[0], pair[1]);
    }
    Problem problem = sketch.worstFirst().problem();

    Costs oneEach = costs(problem, "F1P1", "F2P2");
    Costs twoOfOne = costs(problem, "F1P1", "F1P2");

    assertThat(new Missing(problem).participants(oneEach.worst())).containsExactly(4);
    assertThat(new Missing(problem).participants(twoOfOne.worst())).containsExactly(3, 1);
    assertThat(new Missing(problem).participants(0)).isEmpty();
    assertThat(oneEach.worst()).isEqualTo(4);
    assertThat(twoOfOne.worst()).isEqualTo(2 + (1 + 5));
    assertThat(oneEach).isLessThan(twoOfOne);
  }

  /** Where nobody misses more than the depth, the cost orders schedules as sorted lists would. */
  @Property
  void cost_isInTheOrderOfTheWorstServed(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed).withPolicy(Policy.WORST_FIRST);
    List<Meeting> one = RandomProblems.meetings(problem, seed + 1);
    List<Meeting> other = RandomProblems.meetings(problem, seed + 2);
    List<Integer> misses = misses(problem, one);
    List<Integer> otherMisses = misses(problem, other);
    int depth = new Missing(problem).depth();
    Assume.that(misses.get(0) <= depth && otherMisses.get(0) <= depth);

    int byCost = Long.compare(cost(problem, one), cost(problem, other));

    assertThat(byCost).isEqualTo(Integer.signum(lexicographic(misses, otherMisses)));
  }

  @Property
  void cost_isTheSumOfTheShortfallsOfItsLevels(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed).withPolicy(Policy.WORST_FIRST);
    List<Meeting> meetings = RandomProblems.meetings(problem, seed);
    Missing missing = new Missing(problem);
    long worst = cost(problem, meetings);

    long sum = 0;
    for (int level = 0; level < missing.depth(); level++) {
      long shortfall = Verifier.verify(missing.level(level), meetings).costs().shortfall();
      assertThat(missing.shortfall(worst, level)).isEqualTo(shortfall);
      sum += missing.levelPrice(level) * shortfall;
    }
    assertThat(worst).isEqualTo(sum);
  }

  @Property
  void cost_isNothingUnderTheOtherPolicy(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed).withPolicy(Policy.TOTAL);

    assertThat(cost(problem, RandomProblems.meetings(problem, seed))).isZero();
  }

  @Test
  void depth_ofALargeProblem_isWhatAnExactNumberHolds() {
    ProblemSketch sketch =
        new ProblemSketch(String.join(" ", IntStream.range(0, 40).mapToObj(i -> "s" + i).toList()));
    for (int i = 0; i < 999; i++) {
      sketch.participant("p" + i);
    }
    for (int i = 0; i < 9_990; i++) {
      sketch.request("r" + i, "p" + i % 999, "p" + (i + 1 + i / 999) % 999);
    }
    Problem problem = sketch.worstFirst().problem();

    assertThat(new Missing(problem).depth()).isEqualTo(4);
    assertThat(cost(problem, List.of())).isPositive().isLessThan(1L << 53);
  }

  private static long cost(Problem problem, List<Meeting> meetings) {
    return Verifier.verify(problem, meetings).costs().worst();
  }

  private static Costs costs(Problem problem, String... requests) {
    List<Meeting> meetings =
        IntStream.range(0, requests.length)
            .mapToObj(i -> new Meeting(requests[i], problem.slots().get(i).id()))
            .toList();
    return Verifier.verify(problem, meetings).costs();
  }

  /** What each participant misses, the most first. */
  private static List<Integer> misses(Problem problem, List<Meeting> meetings) {
    Missing missing = new Missing(problem);
    ProblemIndex index = new ProblemIndex(problem);
    int[] misses = IntStream.range(0, index.participants.size()).map(missing::could).toArray();
    for (Meeting meeting : meetings) {
      misses[index.a[index.request(meeting.request())]]--;
      misses[index.b[index.request(meeting.request())]]--;
    }
    return IntStream.of(misses)
        .map(one -> Math.max(0, one))
        .boxed()
        .sorted(Collections.reverseOrder())
        .toList();
  }

  private static int lexicographic(List<Integer> one, List<Integer> other) {
    return IntStream.range(0, one.size())
        .map(i -> Comparator.<Integer>naturalOrder().compare(one.get(i), other.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }
}
