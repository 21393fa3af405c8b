package org.entremise.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.matching.Evidence.Levels;
import org.entremise.matching.Evidence.Prices;

/**
 * Checks a certificate: counts each bound again from its evidence. Knows nothing of who found the
 * evidence, and no solver; {@link PriceProof} tells the arithmetic.
 */
public final class CertificateCheck {
  private static final int NAMED = 12;

  private final Certificate certificate;
  private final Costs reached;
  private final Possibilities possibilities;
  private final LevelProof levels;
  private final PriceProof proof;

  /**
   * @param problem a sound one
   * @param reached what the schedule beside the certificate costs, as {@link Verifier} counts it
   */
  public CertificateCheck(Problem problem, Certificate certificate, Costs reached) {
    this.certificate = certificate;
    this.reached = reached;
    this.possibilities = new Possibilities(problem);
    this.levels = new LevelProof(possibilities, reached);
    // Bounds are only leant on if they are supported, or claimed by a search.
    PriceProof alone = new PriceProof(possibilities, reached, Bound.TRIVIAL);
    boolean supported =
        refused(Cost.SHORTFALL, alone).isEmpty() && refused(Cost.WORST, alone).isEmpty();
    this.proof = supported ? new PriceProof(possibilities, reached, certificate.bound()) : alone;
  }

  /** Why the evidence does not support the bounds; empty: it does, or it is only claimed. */
  public List<Message> refused() {
    List<Message> refused = new ArrayList<>();
    for (Cost cost : Cost.values()) {
      refused.addAll(refused(cost));
    }
    return refused;
  }

  /** See {@link #refused()}; of one cost. */
  public List<Message> refused(Cost cost) {
    return refused(cost, proof);
  }

  /** What makes the bound of a cost, in sentences; meaningful where nothing is refused. */
  public List<Message> inWords(Cost cost) {
    return inWords(cost, NAMED);
  }

  /**
   * See {@link #inWords(Cost)}.
   *
   * @param named how many participants or slots are named at most before a sentence sums up
   */
  public List<Message> inWords(Cost cost, int named) {
    Proof claimed = certificate.of(cost);
    if (claimed.evidence() instanceof Prices prices) {
      return new PriceWords(possibilities, proof, cost, claimed, prices, named).all();
    }
    if (claimed.evidence() instanceof Levels evidence) {
      return inWords(claimed, evidence, named);
    }
    if (claimed.evidence() instanceof Evidence.Search search) {
      return List.of(
          Message.of(
              "certificate.search",
              "figure",
              cost.key(),
              "bound",
              "" + claimed.bound(),
              "solver",
              Excerpt.of(search.solver()),
              "version",
              Excerpt.of(search.version())));
    }
    return List.of(
        Message.of("certificate.trivial", "figure", cost.key(), "bound", "" + claimed.bound()));
  }

  private List<Message> inWords(Proof claimed, Levels evidence, int named) {
    List<Message> words = new ArrayList<>();
    words.add(
        Message.of(
            "certificate.prices",
            "figure",
            Cost.WORST.key(),
            "bound",
            "" + claimed.bound(),
            "method",
            claimed.method().name(),
            "unit",
            "1"));
    for (int i = evidence.shortfalls().size() - 1; i >= 0; i--) {
      Prices prices = evidence.shortfalls().get(i);
      long shortfall = levels.shortfall(i, prices);
      if (shortfall > 0) {
        words.add(Message.of("certificate.level", "level", i, "shortfall", shortfall));
        LevelProof.Level level = levels.level(i);
        Proof claim = new Proof(shortfall, prices);
        words.addAll(
            new PriceWords(level.problem(), level.proof(), Cost.SHORTFALL, claim, prices, named)
                .sums());
      }
    }
    return words;
  }

  private List<Message> refused(Cost cost, PriceProof proof) {
    Proof claimed = certificate.of(cost);
    if (!Cost.under(possibilities.problem().policy()).contains(cost)) {
      return unsupported(cost, claimed.bound(), 0);
    }
    if (claimed.evidence() instanceof Evidence.Search) {
      return List.of();
    }
    if (claimed.evidence() instanceof Levels levels && cost == Cost.WORST) {
      return refused(claimed.bound(), levels, proof);
    }
    if (!(claimed.evidence() instanceof Prices prices) || cost == Cost.WORST) {
      return unsupported(cost, claimed.bound(), 0);
    }
    List<Message> unsound = unsound(cost, prices, proof);
    if (!unsound.isEmpty()) {
      return unsound;
    }
    try {
      return unsupported(cost, claimed.bound(), proof.bound(cost, prices));
    } catch (ArithmeticException e) {
      return List.of(Message.of("certificate.tooLarge", "figure", cost.key()));
    }
  }

  private List<Message> refused(long claimed, Levels evidence, PriceProof proof) {
    if (levels.depth() < evidence.shortfalls().size()) {
      return List.of(Message.of("certificate.levels.tooMany", "depth", levels.depth()));
    }
    List<Message> unsound = new ArrayList<>();
    evidence.shortfalls().forEach(prices -> unsound.addAll(unsound(Cost.WORST, prices, proof)));
    if (!unsound.isEmpty()) {
      return unsound;
    }
    try {
      return unsupported(Cost.WORST, claimed, levels.bound(evidence));
    } catch (ArithmeticException e) {
      return List.of(Message.of("certificate.tooLarge", "figure", Cost.WORST.key()));
    }
  }

  private static List<Message> unsupported(Cost cost, long claimed, long proven) {
    return claimed <= proven
        ? List.of()
        : List.of(
            Message.of(
                "certificate.unsupported",
                "figure",
                cost.key(),
                "claimed",
                "" + claimed,
                "proven",
                "" + proven));
  }

  private List<Message> unsound(Cost cost, Prices prices, PriceProof proof) {
    List<Message> unsound = new ArrayList<>();
    if (prices.unit() < 1) {
      unsound.add(Message.of("certificate.unit", "figure", cost.key(), "unit", "" + prices.unit()));
    }
    if (cost != Cost.VIOLATIONS && reached.violations() > 0) {
      unsound.add(Message.of("certificate.violated", "figure", cost.key()));
    }
    Map<String, Integer> participants = possibilities.index.participants;
    addUnsound(cost, "participant", participants, prices.participants(), unsound);
    addUnsound(cost, "slot", possibilities.index.slots, prices.slots(), unsound);
    addUnsound(cost, "participant", participants, prices.guarantees(), unsound);
    addUnsound(cost, "participant", participants, prices.unscheduled(), unsound);
    for (var seats : prices.seats().entrySet()) {
      addUnsound(cost, "participant", participants, Map.of(seats.getKey(), 0L), unsound);
      addUnsound(cost, "slot", possibilities.index.slots, seats.getValue(), unsound);
    }
    addNegative(cost, "unserved", prices.unserved(), unsound);
    addMisplaced(cost, prices, proof, unsound);
    return unsound;
  }

  private static void addUnsound(
      Cost cost,
      String what,
      Map<String, Integer> known,
      Map<String, Long> prices,
      List<Message> unsound) {
    prices.forEach(
        (id, price) -> {
          if (!known.containsKey(id)) {
            unsound.add(
                Message.of(
                    "certificate.id.unknown",
                    "figure",
                    cost.key(),
                    "what",
                    what,
                    "id",
                    Excerpt.of(id)));
          }
          addNegative(cost, id, price, unsound);
        });
  }

  private static void addNegative(Cost cost, String id, long price, List<Message> unsound) {
    if (price < 0) {
      unsound.add(
          Message.of(
              "certificate.negative",
              "figure",
              cost.key(),
              "id",
              Excerpt.of(id),
              "price",
              "" + price));
    }
  }

  private void addMisplaced(Cost cost, Prices prices, PriceProof proof, List<Message> unsound) {
    boolean leans = prices.unserved() > 0;
    if (cost != Cost.COMFORT && (leans || !prices.unscheduled().isEmpty())) {
      unsound.add(Message.of("certificate.comfortOnly", "figure", cost.key()));
    }
    if (cost == Cost.COMFORT && leans && !proof.limitsUnserved()) {
      unsound.add(Message.of("certificate.shortfallOpen", "figure", cost.key()));
    }
    if (cost == Cost.VIOLATIONS && !prices.guarantees().isEmpty()) {
      unsound.add(Message.of("certificate.guaranteesMisplaced", "figure", cost.key()));
    }
    if (cost == Cost.SHORTFALL || cost == Cost.WORST) {
      prices.guarantees().entrySet().stream()
          .filter(price -> price.getValue() > prices.unit())
          .forEach(
              price -> unsound.add(dear(cost, price.getKey(), price.getValue(), prices.unit())));
    }
  }

  private static Message dear(Cost cost, String id, long price, long unit) {
    return Message.of(
        "certificate.guaranteeTooDear",
        "figure",
        cost.key(),
        "id",
        Excerpt.of(id),
        "price",
        "" + price,
        "unit",
        "" + unit);
  }

  /**
   * What is wrong with the certificate in a schedule's file; empty: nothing, or it has none.
   *
   * @param verdict on the schedule
   */
  public static List<Message> refused(Problem problem, Schedule schedule, Verdict verdict) {
    Certificate certificate = schedule.certificate();
    if (certificate == null) {
      return List.of();
    }
    List<Message> refused = new ArrayList<>();
    if (!Objects.equals(schedule.bound(), certificate.bound())) {
      refused.add(Message.of("certificate.otherBound"));
    }
    refused.addAll(new CertificateCheck(problem, certificate, verdict.costs()).refused());
    return refused;
  }
}
