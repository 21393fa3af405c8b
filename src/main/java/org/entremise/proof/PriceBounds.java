package org.entremise.proof;

import java.util.ArrayList;
import java.util.List;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Evidence;
import org.entremise.matching.LevelProof;
import org.entremise.matching.Possibilities;
import org.entremise.matching.PriceProof;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.matching.Verifier;

/** Finds lower bounds that can be checked by hand: prices from linear programs, rounded. */
public final class PriceBounds {
  /** Parts of a cost in which prices are told; the first that gives the best bound is taken. */
  private static final long[] UNITS = {1, 2, 3, 4, 6, 12, 60, 1_000, 100_000};

  /**
   * Slots are told apart where requests × slots are no more. Beyond, that takes long, and in
   * generated events showed nothing more.
   */
  private static final long MOST_VARIABLES = 15_000;

  private static final long MILLIS = 3_000;

  private final Possibilities possibilities;
  private final Costs reached;

  private PriceBounds(Possibilities possibilities, Costs reached) {
    this.possibilities = possibilities;
    this.reached = reached;
    OrTools.load();
  }

  /** What can be proven before any schedule but the empty one is known. */
  public static Certificate of(Problem problem) {
    return of(problem, Verifier.verify(problem, List.of()).costs());
  }

  /**
   * What can be proven. The certificate may lean on the schedule that is known and stand only
   * beside one that is as good: bounds of the later costs need one without violations.
   *
   * @param problem a sound one
   * @param reached the costs of the best schedule that is known
   */
  public static Certificate of(Problem problem, Costs reached) {
    return new PriceBounds(new Possibilities(problem), reached).certificate();
  }

  private Certificate certificate() {
    PriceProof alone = new PriceProof(possibilities, reached, Bound.TRIVIAL);
    Certificate first =
        Certificate.TRIVIAL
            .with(Cost.VIOLATIONS, best(Cost.VIOLATIONS, alone))
            .with(Cost.SHORTFALL, best(Cost.SHORTFALL, alone))
            .with(Cost.WORST, worst());
    PriceProof leaning = new PriceProof(possibilities, reached, first.bound());
    return first
        .with(Cost.UNSERVED, best(Cost.UNSERVED, leaning))
        .with(Cost.COMFORT, best(Cost.COMFORT, leaning));
  }

  /** Under {@link org.entremise.matching.Policy#TOTAL} there is nothing to prove. */
  private Proof worst() {
    if (reached.worst() == 0 || reached.violations() > 0) {
      return Proof.TRIVIAL;
    }
    LevelProof proof = new LevelProof(possibilities, reached);
    List<Evidence.Prices> shortfalls = new ArrayList<>();
    for (int i = 0; i < proof.depth(); i++) {
      shortfalls.add(proof.reached(i) == 0 ? Evidence.Prices.none() : level(proof.level(i)));
    }
    Evidence.Levels levels = new Evidence.Levels(shortfalls);
    long bound = proof.bound(levels);
    return bound == 0 ? Proof.TRIVIAL : new Proof(bound, levels);
  }

  private static Evidence.Prices level(LevelProof.Level level) {
    Proof shortfall =
        new PriceBounds(level.problem(), level.proof().reached())
            .best(Cost.SHORTFALL, level.proof());
    return shortfall.evidence() instanceof Evidence.Prices prices ? prices : Evidence.Prices.none();
  }

  private Proof best(Cost cost, PriceProof proof) {
    Proof best = Proof.TRIVIAL;
    if (cost != Cost.VIOLATIONS && reached.violations() > 0) {
      return best;
    }
    for (boolean apart : new boolean[] {false, true}) {
      // That all rules leave too little room shows one violation; how many, only the fewer rules.
      boolean[] allRules =
          cost == Cost.VIOLATIONS ? new boolean[] {false, true} : new boolean[] {true};
      for (boolean strict : allRules) {
        if (best.bound() < reached.of(cost) && !(apart && tooLarge())) {
          best = better(best, cost, proof, strict, apart);
        }
      }
    }
    return best;
  }

  private boolean tooLarge() {
    Problem problem = possibilities.problem();
    return (long) problem.requests().size() * problem.slots().size() > MOST_VARIABLES;
  }

  private Proof better(Proof known, Cost cost, PriceProof proof, boolean strict, boolean apart) {
    Duals duals = new Relaxation(cost, strict, possibilities, proof, reached, apart).solve(MILLIS);
    if (duals == null) {
      return known;
    }
    Proof best = known;
    for (long unit : UNITS) {
      if (best.bound() >= reached.of(cost)) {
        break;
      }
      Evidence.Prices prices = duals.rounded(possibilities.problem(), cost, unit);
      long bound = proof.bound(cost, prices);
      best = bound > best.bound() ? new Proof(bound, prices) : best;
    }
    return best;
  }
}
