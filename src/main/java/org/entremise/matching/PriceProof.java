package org.entremise.matching;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;

import java.util.Arrays;

/**
 * What prices prove: weak duality of linear programming, with figures that can be added up by hand.
 *
 * <p>Take a schedule without violations. A participant p holds at most meetings(p) meetings, a slot
 * s at most meetings(s), and p in s at most seats(p, s) ({@link Possibilities}). With prices
 * π<sub>p</sub>, ρ<sub>s</sub>, u<sub>p,s</sub> ≥ 0 on these, and a value v(r, s) for each meeting,
 * the values of all its meetings add up to at most
 *
 * <pre>  Σ meetings(p)·π + Σ meetings(s)·ρ + Σ seats(p, s)·u + Σ surplus(r)</pre>
 *
 * where surplus(r) is the greatest v(r, s) − π<sub>a</sub> − π<sub>b</sub> − ρ<sub>s</sub> −
 * u<sub>a,s</sub> − u<sub>b,s</sub> over the slots that r can use; at least 0 unless r has to be
 * scheduled. For each meeting's value is at most the prices that it pays and its surplus, and what
 * all meetings pay for a thing is at most its price times how often it can be used. The least cost
 * is what it would cost to schedule nothing, less that ceiling:
 *
 * <ul>
 *   <li><em>shortfall</em>: the guarantees' prices γ<sub>p</sub> ≤ 1 make v = γ<sub>a</sub> +
 *       γ<sub>b</sub>, and scheduling nothing costs Σ γ<sub>p</sub>·min<sub>p</sub>, because what
 *       is missing to p is at least γ<sub>p</sub>·(min<sub>p</sub> − meetings).
 *   <li><em>unserved</em>: v = weight + γ<sub>a</sub> + γ<sub>b</sub>. Where the schedule at hand
 *       has the shortfall S, so has the best at most, thus Σ γ<sub>p</sub>·(min<sub>p</sub> −
 *       meetings) ≤ S·max γ, which may be added.
 *   <li><em>comfort</em>: the square of n unscheduled requests of p, times its weight, is at least
 *       α<sub>p</sub>·n − B<sub>p</sub>, where B<sub>p</sub> makes that true for each possible n.
 *       So v = α<sub>a</sub> + α<sub>b</sub> + γ<sub>a</sub> + γ<sub>b</sub> + λ·weight, and the
 *       weight of {@code moved} if s is the request's slot in {@code previous}. λ may be above 0
 *       where the schedule's unserved weight U is at least the best one's (its costs before that
 *       are proven to be the best): −λ·U is added. Breaks that nobody can avoid come on top.
 *   <li><em>violations</em>: v = 1 for each required request (mandatory or pinned). Each violation
 *       of seats, unavailable, slots, rooms, maxMeetings or a pin disappears when one meeting is
 *       left out, and leaving one out makes no other such violation; each required request that is
 *       not scheduled is a violation of its own. So a schedule with n violations has, without at
 *       most n of its required requests, no such violation: n ≥ required requests − ceiling, where
 *       {@link Possibilities#looseMeetings} takes the place of meetings(p). For n ≥ 1 it suffices
 *       that the full rules leave room for fewer than all required requests.
 * </ul>
 */
public final class PriceProof {
  private final Possibilities possibilities;
  private final Costs reached;
  private final boolean limitsUnserved;

  /**
   * @param reached what some schedule of the problem costs
   * @param known a proven lower bound of each cost
   */
  public PriceProof(Possibilities possibilities, Costs reached, Bound known) {
    this.possibilities = possibilities;
    this.reached = reached;
    this.limitsUnserved =
        reached.violations() == 0
            && isBest(reached, known, Cost.SHORTFALL)
            && isBest(reached, known, Cost.WORST);
  }

  /**
   * The bound of a cost that these prices prove, at least 0.
   *
   * @param prices sound ones: no unknown ids, nothing negative
   * @throws ArithmeticException if the figures exceed the range of long
   */
  public long bound(Cost cost, Evidence.Prices prices) {
    if (cost == Cost.VIOLATIONS) {
      long loose = account(cost, prices, false).bound();
      return Math.max(loose, Math.min(1, account(cost, prices, true).bound()));
    }
    if (reached.violations() > 0) {
      return 0;
    }
    return account(cost, prices, true).bound();
  }

  /** What the schedule at hand costs. */
  public Costs reached() {
    return reached;
  }

  /** Whether the schedule at hand limits the unserved weight of the best ones. */
  public boolean limitsUnserved() {
    return limitsUnserved;
  }

  private static boolean isBest(Costs reached, Bound known, Cost cost) {
    Long bound = known.of(cost);
    return bound != null && reached.of(cost) <= bound;
  }

  /**
   * Whether a request is scheduled in each schedule that comes into question for this cost, if all
   * rules hold.
   */
  public boolean surelyHeld(Cost cost, int request) {
    return possibilities.required(request)
        || (cost == Cost.COMFORT && limitsUnserved && weight(request) > reached.unserved());
  }

  /**
   * The single figures.
   *
   * @param strict whether the schedules at issue keep all rules
   */
  Account account(Cost cost, Evidence.Prices prices, boolean strict) {
    PriceTable table = new PriceTable(possibilities.index, prices);
    Account account = new Account(prices.unit());
    account.ofNothing = ofNothing(cost, table);
    addParticipants(table, strict, account);
    for (int slot = 0; slot < table.slots.length; slot++) {
      long most = possibilities.meetingsIn(slot);
      account.slots = addExact(account.slots, multiplyExact(most, table.slots[slot]));
    }
    for (int request = 0; request < possibilities.index.a.length; request++) {
      addSurplus(cost, request, table, strict, account);
    }
    if (cost == Cost.COMFORT) {
      account.breaks = possibilities.leastDiscomfort(held());
    }
    return account;
  }

  private boolean[] held() {
    boolean[] held = new boolean[possibilities.index.a.length];
    for (int request = 0; request < held.length; request++) {
      held[request] = surelyHeld(Cost.COMFORT, request);
    }
    return held;
  }

  /** What it costs, with these prices, to schedule nothing. */
  private long ofNothing(Cost cost, PriceTable table) {
    long sum = 0;
    for (int request = 0; request < possibilities.index.a.length; request++) {
      sum = addExact(sum, value(cost, request, -1, table));
      for (long guarantee : guarantees(request, table)) {
        // Not for each meeting that is left out, but for each that is missing.
        sum = subtractExact(sum, cost == Cost.VIOLATIONS ? 0 : guarantee);
      }
    }
    if (cost == Cost.VIOLATIONS) {
      return sum;
    }
    for (int participant = 0; participant < table.guarantees.length; participant++) {
      long least = possibilities.index.participant(participant).minMeetings();
      sum = addExact(sum, multiplyExact(least, table.guarantees[participant]));
    }
    if (cost != Cost.SHORTFALL) {
      long dearest = Arrays.stream(table.guarantees).max().orElse(0);
      sum = subtractExact(sum, multiplyExact(dearest, reached.shortfall()));
    }
    return cost == Cost.COMFORT ? addExact(sum, comfortOfNothing(table)) : sum;
  }

  private long comfortOfNothing(PriceTable table) {
    Problem problem = possibilities.problem();
    long moved = multiplyExact(table.unit, (long) problem.comfort().moved());
    long sum = multiplyExact(moved, (long) problem.previous().size());
    sum = subtractExact(sum, multiplyExact(table.unserved, reached.unserved()));
    for (int participant = 0; participant < table.unscheduled.length; participant++) {
      sum = subtractExact(sum, excess(participant, table));
    }
    return sum;
  }

  /**
   * B<sub>p</sub>: by how much the price of unscheduled requests can exceed their square's cost.
   */
  private long excess(int participant, PriceTable table) {
    long all = possibilities.requestsOf(participant);
    long square = multiplyExact(table.unit, (long) possibilities.problem().comfort().unfairness());
    long most = Long.MIN_VALUE;
    for (long n = Math.max(0, all - possibilities.meetings(participant)); n <= all; n++) {
      long price = multiplyExact(table.unscheduled[participant], n);
      most = Math.max(most, subtractExact(price, multiplyExact(square, n * n)));
    }
    return most;
  }

  private void addParticipants(PriceTable table, boolean strict, Account account) {
    for (int participant = 0; participant < table.participants.length; participant++) {
      long most =
          strict ? possibilities.meetings(participant) : possibilities.looseMeetings(participant);
      long paid = multiplyExact(most, table.participants[participant]);
      account.participants = addExact(account.participants, paid);
      long[] seats = table.seats[participant];
      for (int slot = 0; seats != null && slot < seats.length; slot++) {
        long all = possibilities.seats(participant, slot);
        account.seats = addExact(account.seats, multiplyExact(all, seats[slot]));
      }
    }
  }

  private void addSurplus(
      Cost cost, int request, PriceTable table, boolean strict, Account account) {
    int[] slots = possibilities.slots(request);
    if (slots.length == 0) {
      return;
    }
    long best = strict && surelyHeld(cost, request) ? Long.MIN_VALUE : 0;
    for (int slot : slots) {
      long value = value(cost, request, slot, table);
      long paid = table.paid(possibilities.a(request), possibilities.b(request), slot);
      best = Math.max(best, subtractExact(value, paid));
    }
    account.surplus = addExact(account.surplus, best);
    account.requests += best == 0 ? 0 : 1;
  }

  /** v(r, s); for a negative slot without what depends on it. */
  private long value(Cost cost, int request, int slot, PriceTable table) {
    if (cost == Cost.VIOLATIONS) {
      return possibilities.required(request) ? table.unit : 0;
    }
    long value = 0;
    for (long guarantee : guarantees(request, table)) {
      value = addExact(value, guarantee);
    }
    if (cost == Cost.UNSERVED) {
      return addExact(value, multiplyExact(table.unit, weight(request)));
    }
    if (cost == Cost.COMFORT) {
      value = addExact(value, table.unscheduled[possibilities.a(request)]);
      value = addExact(value, table.unscheduled[possibilities.b(request)]);
      value = addExact(value, multiplyExact(table.unserved, weight(request)));
      if (slot >= 0 && slot == possibilities.previous(request)) {
        long moved = possibilities.problem().comfort().moved();
        value = addExact(value, multiplyExact(table.unit, moved));
      }
    }
    return value;
  }

  private long[] guarantees(int request, PriceTable table) {
    return new long[] {
      table.guarantees[possibilities.a(request)], table.guarantees[possibilities.b(request)]
    };
  }

  private long weight(int request) {
    return possibilities.problem().requests().get(request).weight();
  }
}
