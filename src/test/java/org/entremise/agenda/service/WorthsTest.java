package org.entremise.agenda.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.event.Rules;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthsTest {
  @Test
  void wishesInNoOrder_areWorthTheirWeights() {
    List<Wish> wishes =
        List.of(wish("p1", Level.MUST, null), wish("p2", Level.COULD, null), veto("p3"));

    assertThat(worths(wishes)).containsExactly(9, 1, 0);
  }

  /** Ranks of the wishes of one level, as a funder gives them; what they are worth. */
  @ParameterizedTest
  @CsvSource({
    "1 2 3, 315 300 285",
    "7 2 5, 285 315 300",
    "1 2, 315 285",
    "1, 300",
    "1 - -, 315 293 293",
    "1 2 - -, 315 305 290 290",
  })
  void aTwentieth_liesBetweenTheMiddleAndAnEnd(String ranks, String expected) {
    String[] given = ranks.split(" ", -1);
    List<Wish> wishes =
        IntStream.range(0, given.length)
            .mapToObj(
                i ->
                    wish(
                        "p" + i,
                        Level.WANT,
                        given[i].equals("-") ? null : Integer.valueOf(given[i])))
            .toList();

    assertThat(worths(wishes))
        .containsExactlyElementsOf(
            Stream.of(expected.split(" ", -1)).map(Integer::valueOf).toList());
  }

  @Test
  void others_gainNothingAndLoseNothing() {
    Wish other = new Wish("f2", "p1", Level.WANT);
    List<Wish> wishes =
        List.of(wish("p1", Level.MUST, 1), wish("p2", Level.MUST, 2), other, veto("p3"));

    assertThat(worths(wishes)).containsExactly(945, 855, 300, 0);
  }

  @Test
  void order_neverMakesTwoOfALevelWorthMoreThanOneOfTheNext_norGainsAnythingInAll() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      List<Wish> wishes =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(
                  i ->
                      wish(
                          "p" + i,
                          random.nextBoolean() ? Level.MUST : Level.WANT,
                          random.nextInt(3) == 0 ? null : 1 + random.nextInt(100)))
              .toList();
      if (wishes.stream().allMatch(wish -> wish.rank() == null)) {
        continue;
      }
      List<Integer> worths = worths(wishes);
      int sum = worths.stream().mapToInt(w -> w).sum();
      int unordered = wishes.stream().mapToInt(w -> w.level() == Level.MUST ? 900 : 300).sum();
      assertThat(sum).isBetween(unordered - wishes.size(), unordered + wishes.size());
      for (int i = 0; i < wishes.size(); i++) {
        boolean must = wishes.get(i).level() == Level.MUST;
        assertThat(worths.get(i)).isBetween(must ? 855 : 285, must ? 945 : 315);
      }
    }
  }

  private static List<Integer> worths(List<Wish> wishes) {
    Worths worths = Worths.of(wishes, Rules.USUAL);
    return wishes.stream().map(worths::of).toList();
  }

  private static Wish wish(String to, Level level, @Nullable Integer rank) {
    return new Wish("f1", to, level, rank, null);
  }

  private static Wish veto(String to) {
    return new Wish("f1", to, Level.VETO);
  }
}
