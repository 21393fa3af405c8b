package org.entremise.matching;

/**
 * What the comfort cost is made of, before the weights, and how much is scheduled.
 *
 * @param unfairness sum over the participants of the square of its unscheduled requests
 * @param breaks runs of free slots between two busy slots of a participant in one block
 * @param idleSlots length of those runs, in slots
 * @param moved entries of {@code previous} whose request is elsewhere or unscheduled
 * @param scheduled requests that have a slot
 * @param requests all requests
 */
public record ComfortParts(
    long unfairness, long breaks, long idleSlots, long moved, int scheduled, int requests) {
  /**
   * The comfort cost.
   *
   * @throws ArithmeticException beyond the range of long, which {@link org.entremise.matching.file}
   *     lets no problem reach
   */
  public long weighed(ComfortWeights weights) {
    long cost = Math.multiplyExact(unfairness, weights.unfairness());
    cost = Math.addExact(cost, Math.multiplyExact(breaks, weights.breaks()));
    cost = Math.addExact(cost, Math.multiplyExact(idleSlots, weights.idleSlots()));
    return Math.addExact(cost, Math.multiplyExact(moved, weights.moved()));
  }
}
