package org.entremise.matching;

/**
 * Why no schedule can cost less: a proof for each cost, given that the costs before it have their
 * best value. It stands beside a schedule and may lean on it: that a schedule without violations
 * exists, for example, is shown by the schedule itself. {@link CertificateCheck} checks it.
 */
public record Certificate(Proof violations, Proof shortfall, Proof unserved, Proof comfort) {
  /** What always holds. */
  public static final Certificate TRIVIAL =
      new Certificate(Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL);

  /** The four bounds. */
  public Bound bound() {
    return new Bound(violations.bound(), shortfall.bound(), unserved.bound(), comfort.bound());
  }

  /** The same, with another proof of one cost's bound. */
  public Certificate with(Cost cost, Proof proof) {
    return new Certificate(
        cost == Cost.VIOLATIONS ? proof : violations,
        cost == Cost.SHORTFALL ? proof : shortfall,
        cost == Cost.UNSERVED ? proof : unserved,
        cost == Cost.COMFORT ? proof : comfort);
  }

  /** The proof of one cost's bound. */
  public Proof of(Cost cost) {
    return switch (cost) {
      case VIOLATIONS -> violations;
      case SHORTFALL -> shortfall;
      case UNSERVED -> unserved;
      case COMFORT -> comfort;
    };
  }
}
