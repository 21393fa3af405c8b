package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Schedule.Status;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Costs COSTS = new Costs(0, 2, 10, 30);
  private static final Costs BROKEN = new Costs(3, 2, 10, 30);

  @Test
  void nothingClaimed_nothingRefuted() {
    assertThat(refuted(COSTS, null, null, null)).isEmpty();
  }

  @Test
  void score_eachWrongFigure_isRefuted() {
    assertThat(refuted(COSTS, COSTS, null, null)).isEmpty();
    assertThat(refuted(COSTS, new Costs(0, 1, 10, 31), null, null))
        .containsExactly(
            "The schedule claims shortfall 1, but it is 2.",
            "The schedule claims comfort 31, but it is 30.");
  }

  @Test
  void bound_aboveTheScheduleItself_isRefuted() {
    assertThat(refuted(COSTS, null, new Bound(0L, 3L, null, null), null))
        .containsExactly(
            "The schedule claims that shortfall cannot be less than 3, but its own is 2.");
    assertThat(refuted(COSTS, null, new Bound(0L, 2L, 10L, 30L), null)).isEmpty();
    assertThat(refuted(COSTS, null, new Bound(0L, 2L, 9L, 30L), null)).isEmpty();
  }

  @Test
  void bound_behindAFigureThatIsNotAtItsBest_isNotRefuted() {
    assertThat(refuted(COSTS, null, new Bound(0L, 1L, 99L, null), null)).isEmpty();
    assertThat(refuted(COSTS, null, new Bound(0L, null, 99L, null), null)).isEmpty();
  }

  @Test
  void status_feasible_needsNoViolation() {
    assertThat(refuted(COSTS, null, null, Status.FEASIBLE)).isEmpty();
    assertThat(refuted(BROKEN, null, null, Status.FEASIBLE))
        .containsExactly(
            "The schedule claims to be FEASIBLE, which its costs contradict: "
                + "violations 3, shortfall 2, unserved 10, comfort 30.");
  }

  @Test
  void status_violatedOrInfeasible_needsAViolation() {
    assertThat(refuted(BROKEN, null, null, Status.VIOLATED)).isEmpty();
    assertThat(refuted(BROKEN, null, null, Status.INFEASIBLE)).isEmpty();
    assertThat(refuted(COSTS, null, null, Status.VIOLATED)).hasSize(1);
    assertThat(refuted(COSTS, null, null, Status.INFEASIBLE)).hasSize(1);
  }

  @Test
  void status_optimal_needsItsBound() {
    assertThat(refuted(COSTS, null, new Bound(0L, 2L, 10L, 30L), Status.OPTIMAL)).isEmpty();
    assertThat(refuted(COSTS, null, new Bound(0L, 2L, 10L, 29L), Status.OPTIMAL)).hasSize(1);
    assertThat(refuted(COSTS, null, new Bound(0L, 2L, 10L, null), Status.OPTIMAL)).hasSize(1);
    assertThat(refuted(BROKEN, null, null, Status.OPTIMAL)).hasSize(1);
  }

  private static List<String> refuted(
      Costs costs, @Nullable Costs score, @Nullable Bound bound, @Nullable Status status) {
    Verdict verdict = new Verdict(costs, new ComfortParts(0, 0, 0, 0, 0, 0), List.of());
    List<Message> refuted =
        Claims.refuted(new Schedule("", List.of(), score, bound, status), verdict);
    refuted.forEach(Sentences.FRENCH::say);
    return refuted.stream().map(Sentences.ENGLISH::say).toList();
  }
}
