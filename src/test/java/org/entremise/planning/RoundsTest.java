package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void steps_areTheSame_howeverManyThereAre_untilTheLastRound() {
    List<Long> few = steps(300_000);
    List<Long> many = steps(3_000_000);

    assertThat(few).hasSizeGreaterThan(3);
    assertThat(many).hasSizeGreaterThan(few.size()).startsWith(20_000L, 30_000L, 45_000L);
    assertThat(many.subList(0, few.size() - 1)).isEqualTo(few.subList(0, few.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 63, 1000, 1_000_000_007})
  void steps_addUpToTheLimit(long limit) {
    assertThat(steps(limit).stream().mapToLong(Long::longValue).sum()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_000, 29_999, 50_000, 123_456, 10_000_000})
  void lastRound_isNotMuchShorterOrLongerThanItWouldBe(long limit) {
    List<Long> steps = steps(limit);
    int last = steps.size() - 1;
    double usual = 20_000 * Math.pow(1.5, last);

    assertThat((double) steps.get(last))
        .isLessThan(1.75 * usual + 2)
        .isGreaterThan(last == 0 ? 0 : 0.49 * usual);
  }

  @Test
  void firstRound_isShort_howeverLongTheTimeIs() {
    Rounds rounds = new Rounds(new Limits(Duration.ofHours(1), 1, 0, null));

    assertThat(rounds.next().getMillisecondsSpentLimit()).isEqualTo(400);
    assertThat(rounds.hasNext()).isTrue();
  }
}
