package org.entremise.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;
import org.entremise.matching.Violation;
import org.junit.jupiter.api.Test;

class GreedyTest {
  private static List<Meeting> schedule(Problem problem) {
    return Greedy.schedule(new Numbered(problem));
  }

  @Test
  void schedule_placesTheBestWishFirst_inTheEarliestSlot() {
    Problem problem =
        new ProblemSketch("s1 s2")
            .participants("f", "p1", "p2", "p3")
            .request("poor", "f", "p1")
            .request("good", "f", "p2")
            .weight(3)
            .request("best", "f", "p3")
            .weight(9)
            .problem();

    assertThat(schedule(problem))
        .containsExactlyInAnyOrderElementsOf(ProblemSketch.meetings("best@s1 good@s2"));
  }

  @Test
  void schedule_placesTheMandatoryBeforeTheBest() {
    Problem problem =
        new ProblemSketch("s1")
            .participants("f", "p1", "p2")
            .request("best", "f", "p1")
            .weight(9)
            .request("must", "f", "p2")
            .mandatory()
            .problem();

    assertThat(schedule(problem)).containsExactlyElementsOf(ProblemSketch.meetings("must@s1"));
  }

  @Test
  void schedule_triesAgainWhatDidNotFitBefore() {
    // With "ends" at s3 and no break allowed, "first" at s1 has to wait for "middle".
    Problem problem =
        new ProblemSketch("s1 s2 s3")
            .participant("f")
            .maxBreaks(0)
            .participants("p1", "p2", "p3")
            .request("ends", "f", "p1")
            .weight(9)
            .onlyIn("s3")
            .request("first", "f", "p2")
            .weight(5)
            .onlyIn("s1")
            .request("middle", "f", "p3")
            .onlyIn("s2")
            .problem();

    assertThat(schedule(problem))
        .containsExactlyInAnyOrderElementsOf(ProblemSketch.meetings("ends@s3 middle@s2 first@s1"));
  }

  @Property(tries = 300, seed = "1")
  void schedule_breaksNoRule_butLeavesMandatoryRequestsOut(@ForAll long seed) {
    Problem random = RandomProblems.problem(seed);
    Problem withoutPins = random.withPins(List.of());

    assertThat(Verifier.verify(withoutPins, schedule(withoutPins)).violations())
        .allMatch(Violation.MandatoryUnscheduled.class::isInstance);
  }
}
