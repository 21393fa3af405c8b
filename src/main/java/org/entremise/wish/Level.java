package org.entremise.wish;

/** How much one side wants to meet the other. */
public enum Level {
  MUST(9),
  WANT(3),
  COULD(1),
  /** It does not want to: the two never meet. */
  VETO(0);

  private final int weight;

  Level(int weight) {
    this.weight = weight;
  }

  /** The level of a request that was made from wishes: the strongest that its weight holds. */
  public static Level ofWeight(int weight) {
    return weight >= MUST.weight ? MUST : weight >= WANT.weight ? WANT : COULD;
  }

  /** What serving a wish of this level is worth: one must outweighs any two wants. */
  public int weight() {
    return weight;
  }
}
