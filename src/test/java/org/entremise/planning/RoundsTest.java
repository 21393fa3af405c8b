package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
  private static List<Long> steps(long limit) {
    Rounds rounds = new Rounds(new Limits(Duration.ofDays(1), 1, 0, limit));
    List<Long> steps = new ArrayList<>();
    while (rounds.hasNext()) {
      steps.add(rounds.next().getScoreCalculationCountLimit());
    }
    return steps;
  }

  @Test
  void steps_doubleFromRoundToRound() {
    assertThat(steps(6_300)).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 63, 1000, 1_000_000_007})
  void steps_addUpToTheLimit(long limit) {
    assertThat(steps(limit).stream().mapToLong(Long::longValue).sum()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"100,1", "1000,1", "1200,2", "3000,3", "30000,6", "60000,7", "3600000,8"})
  void rounds_areAsManyAsAreLongEnough(long millis, int count) {
    Rounds rounds = new Rounds(new Limits(Duration.ofMillis(millis), 1, 0, null));

    assertThat(rounds.toGo() + 1).isEqualTo(count);
  }
}
