package org.entremise.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Prices by chance, sound for a cost of a problem, though hardly good. The same seed: the same. */
public final class RandomPrices {
  private final Problem problem;
  private final Random random;
  private final int most;

  private RandomPrices(Problem problem, long seed) {
    this.problem = problem;
    this.random = new Random(seed);
    this.most = 1 + random.nextInt(12);
  }

  /** Such prices. */
  public static Evidence of(Problem problem, Cost cost, long seed) {
    RandomPrices prices = new RandomPrices(problem, seed);
    return cost == Cost.WORST ? prices.levels() : prices.prices(cost);
  }

  private Evidence.Levels levels() {
    return new Evidence.Levels(
        IntStream.range(0, new Missing(problem).depth())
            .mapToObj(level -> prices(Cost.SHORTFALL))
            .toList());
  }

  private Evidence.Prices prices(Cost cost) {
    List<String> people = problem.participants().stream().map(Participant::id).toList();
    List<String> slots = problem.slots().stream().map(Slot::id).toList();
    int unit = 1 + random.nextInt(3);
    Map<String, Map<String, Long>> seats = new LinkedHashMap<>();
    if (random.nextInt(4) == 0) {
      people.forEach(id -> seats.put(id, some(slots, most)));
    }
    boolean comfort = cost == Cost.COMFORT;
    return new Evidence.Prices(
        unit,
        some(people, most),
        some(slots, most),
        seats,
        cost == Cost.VIOLATIONS ? Map.of() : some(people, unit),
        comfort ? some(people, 4 * most) : Map.of(),
        comfort && random.nextBoolean() ? random.nextInt(3) : 0);
  }

  private Map<String, Long> some(List<String> ids, int most) {
    Map<String, Long> prices = new LinkedHashMap<>();
    int share = 1 + random.nextInt(4);
    for (String id : ids) {
      if (random.nextInt(4) >= share) {
        prices.put(id, (long) random.nextInt(most + 1));
      }
    }
    return prices;
  }
}
