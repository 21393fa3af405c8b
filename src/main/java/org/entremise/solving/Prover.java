package org.entremise.solving;

import java.time.Duration;
import java.util.List;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Possibilities;
import org.entremise.matching.Problem;
import org.entremise.planning.Searches;
import org.entremise.proof.ExactSearch;
import org.entremise.proof.Incumbent;
import org.entremise.proof.OrTools;
import org.entremise.proof.PriceBounds;
import org.jspecify.annotations.Nullable;

/**
 * Proves how good the best schedule of some searches is: by prices, which takes a moment, then by
 * an exact search, which also hands in what it finds.
 */
final class Prover implements Incumbent {
  /**
   * Meetings (requests times slots) that an exact search is still worth its time with. Beyond, it
   * proves nothing in minutes that prices do not.
   */
  private static final long MOST_MEETINGS = 6_000;

  private final Problem problem;
  private final Searches searches;

  private volatile Certificate certificate = Certificate.TRIVIAL;
  private volatile @Nullable ExactSearch exact;

  /** The costs of the schedule by which the prices were found; null before. */
  private @Nullable Costs priced;

  Prover(Problem problem, Searches searches) {
    OrTools.load();
    this.problem = problem;
    this.searches = searches;
  }

  /** Searches where prices leave something open, unless the problem is too large for that. */
  void searchExactly(Duration time) {
    Possibilities possibilities = new Possibilities(problem);
    if (ExactSearch.size(possibilities) <= MOST_MEETINGS) {
      ExactSearch search = new ExactSearch(possibilities, this, certificate);
      exact = search;
      certificate = search.run(time);
      exact = null;
    }
  }

  /**
   * Finds prices for the best schedule, unless they were found for one as good: bounds of later
   * costs lean on what the schedule reaches in the earlier ones.
   */
  void price() {
    Costs best = searches.costs();
    boolean known =
        priced != null
            && priced.violations() == best.violations()
            && priced.shortfall() == best.shortfall()
            && priced.worst() == best.worst()
            && priced.unserved() == best.unserved();
    if (!known && !isProven()) {
      priced = best;
      Certificate prices = PriceBounds.of(problem, best);
      Certificate both = certificate;
      for (Cost cost : Cost.values()) {
        if (prices.of(cost).bound() >= both.of(cost).bound()) {
          both = both.with(cost, prices.of(cost));
        }
      }
      certificate = both;
    }
  }

  /** What is proven so far. */
  Certificate certificate() {
    return certificate;
  }

  /** Whether no schedule can be better than the best. */
  boolean isProven() {
    if (!searches.haveFound()) {
      return false;
    }
    Costs best = searches.costs();
    for (Cost cost : Cost.values()) {
      if (best.of(cost) > certificate.of(cost).bound()) {
        return false;
      }
    }
    return true;
  }

  /** To be called when the searches have found a better schedule. */
  void improved() {
    ExactSearch search = exact;
    if (search != null) {
      search.reconsider();
    }
  }

  /** Lets the exact search end soon; to be called until it has ended. */
  void stop() {
    ExactSearch search = exact;
    if (search != null) {
      search.stop();
    }
  }

  @Override
  public Costs costs() {
    return searches.costs();
  }

  @Override
  public List<Meeting> meetings() {
    return searches.meetings();
  }

  @Override
  public void offer(List<Meeting> meetings) {
    searches.offer(meetings);
  }
}
