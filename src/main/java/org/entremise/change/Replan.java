package org.entremise.change;

import java.time.Duration;
import org.entremise.change.KeepAll.Kept;
import org.entremise.matching.Problem;
import org.entremise.reason.Resolve;

/**
 * Works out how to react when an event has changed since its schedule was published. Every schedule
 * that it proposes is counted by the {@link org.entremise.matching.Verifier}.
 *
 * <p>Of two schedules with the same violations, shortfall and unserved weight, the one with fewer
 * moves is proposed, even where the other is more comfortable: comfort is given up for peace.
 */
public final class Replan {
  /** How long all three may take together, unless somebody says otherwise. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(5);

  /** How many participants are few, unless somebody says otherwise. */
  public static final int DEFAULT_FEW = 5;

  private Replan() {}

  /**
   * Three ways to react, from the least change to the most.
   *
   * @param now the problem after the change, a sound one; requests, slots and participants may have
   *     gone or come since
   * @param few how many participants the second may disturb, at least 0
   * @param time for all searches together, above zero
   */
  public static Proposals of(Problem now, Held held, int few, Resolve resolve, Duration time) {
    Standing standing = new Standing(now, held);
    TimeLeft left = TimeLeft.of(time);
    Kept kept = new KeepAll(standing, resolve).find(TimeLeft.of(left.share(3)));
    Rearrange rearrange = new Rearrange(standing, kept, resolve);
    Outcome free = rearrange.best(left.share(2));
    Outcome little = rearrange.few(few, free, left);
    Outcome best = little.isBetterThan(free) ? little : free;
    return new Proposals(
        proposal(Proposal.Kind.KEEP, standing, kept.outcome(), rearrange),
        proposal(Proposal.Kind.FEW, standing, little, rearrange),
        proposal(Proposal.Kind.BEST, standing, best, rearrange),
        FreedSlots.of(standing, kept.staying()));
  }

  private static Proposal proposal(
      Proposal.Kind kind, Standing standing, Outcome outcome, Rearrange rearrange) {
    return new Proposal(
        kind,
        outcome.meetings(),
        outcome.verdict(),
        Notices.of(standing.held, standing.now, outcome.meetings()),
        rearrange.disturbed(outcome));
  }
}
