package org.entremise.event;

/** Who may wish to meet whom, and what a meeting is worth that both sides wish for. */
public enum WishRule {
  /** Funders choose among projects. */
  FUNDERS,
  /** Both sides choose; a meeting is worth the stronger of the two wishes for it. */
  BOTH,
  /** Both sides choose; a meeting that both wish for is worth both wishes together. */
  MUTUAL;

  /** Whether projects wish too, and not funders alone. */
  public boolean projectsWish() {
    return this != FUNDERS;
  }

  /**
   * What a meeting is worth.
   *
   * @param one what the wish of one side is worth; 0: it has none
   * @param other what the wish of the other side is worth
   */
  public int worth(int one, int other) {
    return this == MUTUAL ? one + other : Math.max(one, other);
  }
}
