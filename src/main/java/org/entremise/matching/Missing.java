package org.entremise.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cost {@code worst} of the policy {@link Policy#WORST_FIRST}: what participants miss, the
 * worst-served first.
 *
 * <p>A participant could hold at most so many meetings: the least of its requests, its {@code
 * maxMeetings} and its seats in all slots in which it is available. What it holds less than that is
 * missing. The first missing meeting of each participant costs 1, the second B, the third B², with
 * B one more than there are participants. So a schedule in which somebody misses three costs more
 * than one in which all miss two; of two whose worst-served miss as many, the one with fewer of
 * them is better; then what the others miss decides, in the same way. This is the leximin order of
 * social choice (Sen 1970; Rawls's difference principle, carried on to the next worst).
 *
 * <p>So that the cost remains an exact number in every program that reads files, from a certain
 * {@link #depth()} on each further missing meeting costs no more than the one before.
 *
 * <p>It follows that the cost is a sum of shortfalls: if S<sub>j</sub> is what the shortfall would
 * be if everybody were guaranteed all but j of the meetings that they could hold, the cost is
 * S<sub>0</sub> + Σ (B<sup>j</sup> − B<sup>j−1</sup>)·S<sub>j</sub> over 1 ≤ j &lt; depth. Bounds
 * of these shortfalls thus make a bound of the cost.
 */
public final class Missing {
  /** The greatest integer up to which a double tells all integers apart. */
  private static final long MOST = 1L << 53;

  private final Problem problem;
  private final int[] could;
  private final long[] price;

  /**
   * @param problem a sound one
   */
  public Missing(Problem problem) {
    this(new ProblemIndex(problem));
  }

  Missing(ProblemIndex index) {
    this.problem = index.problem;
    could = new int[problem.participants().size()];
    for (int request = 0; request < index.a.length; request++) {
      could[index.a[request]]++;
      could[index.b[request]]++;
    }
    for (int participant = 0; participant < could.length; participant++) {
      could[participant] = Math.min(could[participant], room(problem, participant));
    }
    price = prices();
  }

  private static int room(Problem problem, int number) {
    Participant participant = problem.participants().get(number);
    long slots = problem.slots().size() - (long) participant.unavailable().size();
    Integer most = participant.maxMeetings();
    return (int) Math.min(slots * participant.seats(), most == null ? Integer.MAX_VALUE : most);
  }

  /** The prices of the first, second, … missing meeting, as long as they differ. */
  private long[] prices() {
    long base = could.length + 1L;
    long all = Math.max(1, IntStream.of(could).asLongStream().sum());
    int most = IntStream.of(could).max().orElse(0);
    List<Long> prices = new ArrayList<>(List.of(1L));
    long next = base;
    while (prices.size() < most && next <= MOST / all) {
      prices.add(next);
      next = next <= MOST / base ? next * base : MOST;
    }
    return prices.stream().mapToLong(Long::longValue).toArray();
  }

  /** The most meetings that a participant could hold, each looked at alone. */
  public int could(int participant) {
    return could[participant];
  }

  /** How many missing meetings of one participant are told apart by what they cost; at least 1. */
  public int depth() {
    return price.length;
  }

  /**
   * What a missing meeting of a participant costs.
   *
   * @param nth from 1
   */
  public long price(int nth) {
    return price[Math.min(nth, price.length) - 1];
  }

  /**
   * S<sub>level</sub> of the schedules with this cost. It can be read from the cost alone, as if
   * from the digits of a number: fewer than B participants miss as many meetings or more.
   */
  public long shortfall(long worst, int level) {
    long base = could.length + 1L;
    long digits = worst / price[level];
    long sum = 0;
    for (int i = level + 1; i < price.length; i++) {
      sum += digits % base;
      digits /= base;
    }
    return sum + digits;
  }

  /**
   * How many participants miss one meeting or more, two or more, and so on, in the schedules with
   * this cost; up to the depth, where the last figure is the sum of what is missing from there on.
   */
  public List<Integer> participants(long worst) {
    List<Integer> participants = new ArrayList<>();
    for (int level = 0; level < price.length && shortfall(worst, level) > 0; level++) {
      long deeper = level + 1 < price.length ? shortfall(worst, level + 1) : 0;
      participants.add((int) (shortfall(worst, level) - deeper));
    }
    return participants;
  }

  /** What each unit of a level's shortfall costs; levels are from 0 to below the depth. */
  public long levelPrice(int level) {
    return level == 0 ? price[0] : price[level] - price[level - 1];
  }

  /**
   * The problem with the guarantees of a level: everybody all but so many of the meetings that they
   * could hold. Its shortfall is the S<sub>level</sub> of this one.
   */
  public Problem level(int level) {
    List<Participant> participants = new ArrayList<>();
    for (int i = 0; i < could.length; i++) {
      participants.add(
          problem.participants().get(i).withMinMeetings(Math.max(0, could[i] - level)));
    }
    return problem.withParticipants(participants);
  }
}
