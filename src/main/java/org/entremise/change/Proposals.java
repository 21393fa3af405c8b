package org.entremise.change;

import java.util.List;

/**
 * Three ways to react to a change.
 *
 * @param few with at most the asked number of participants disturbed; as good as {@code keep} at
 *     least
 * @param best as good as both at least
 * @param freed slots that the change left empty, before anything fills them
 */
public record Proposals(Proposal keep, Proposal few, Proposal best, List<FreedSlot> freed) {
  public Proposals {
    freed = List.copyOf(freed);
  }

  /** From the least change to the most. */
  public List<Proposal> all() {
    return List.of(keep, few, best);
  }
}
