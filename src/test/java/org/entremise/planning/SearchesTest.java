package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optaplanner.core.config.solver.EnvironmentMode;

@Timeout(60)
class SearchesTest {
  private static final Duration LONG = Duration.ofMinutes(30);

  /** Every field of the format; all can be served but r7, whose only slot finds f2 away. */
  private static Problem everyFeature() {
    return new ProblemSketch("s1 s2 s3 s4 | s5 s6")
        .rooms("s1", 2)
        .rooms("s6", 0)
        .participant("f1")
        .seats(2)
        .minMeetings(3)
        .maxConsecutive(3)
        .participant("f2")
        .unavailable("s1", "s2")
        .maxBreaks(0)
        .participant("p1")
        .maxMeetings(2)
        .participants("p2", "p3", "p4")
        .request("r1", "f1", "p1")
        .mandatory()
        .request("r2", "f1", "p2")
        .after("r1")
        .request("r3", "f1", "p3")
        .weight(9)
        .request("r4", "f2", "p1")
        .onlyIn("s3", "s4")
        .request("r5", "f2", "p2")
        .weight(3)
        .request("r6", "p4", "f2")
        .request("r7", "p3", "f2")
        .onlyIn("s1")
        .pin("r6", "s5")
        .previous("r3", "s2")
        .comfort(10, 3, 1, 2)
        .problem();
  }

  private static Searches searches(EnvironmentMode mode, long steps) {
    return new Searches(everyFeature(), new Limits(LONG, 1, 7, steps), improvement -> {}, mode);
  }

  @Test
  void search_scoresEveryFeatureRight_inFullAssertMode() {
    Searches searches = searches(EnvironmentMode.FULL_ASSERT, 2_000);

    searches.search(0, LONG, List.of());
    searches.check();

    assertThat(searches.costs()).isEqualTo(new Costs(0, 0, 1, 2 * 10));
    assertThat(searches.meetings()).hasSize(6).contains(new Meeting("r6", "s5"));
  }

  @Test
  void offer_takesOnlyWhatIsBetter() {
    List<Improvement> improvements = new ArrayList<>();
    Searches searches = new Searches(everyFeature(), new Limits(LONG, 1, 7, 1L), improvements::add);
    List<Meeting> nothing = List.of(new Meeting("r6", "s5"));
    List<Meeting> better = List.of(new Meeting("r6", "s5"), new Meeting("r1", "s1"));

    searches.offer(better);
    searches.offer(nothing);

    assertThat(improvements).hasSize(1);
    assertThat(searches.costs())
        .isEqualTo(Verifier.verify(everyFeature(), searches.meetings()).costs());
    assertThat(searches.meetings()).containsExactlyInAnyOrderElementsOf(better);
  }
}
