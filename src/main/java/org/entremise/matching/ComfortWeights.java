package org.entremise.matching;

/**
 * What each part of the comfort cost weighs; each at least 0.
 *
 * @param unfairness for each participant, the square of the number of its unscheduled requests
 * @param breaks for each break: a run of free slots between two busy slots of one block
 * @param idleSlots for each slot of those runs
 * @param moved for each entry of {@code previous} whose request is now elsewhere or unscheduled
 */
public record ComfortWeights(int unfairness, int breaks, int idleSlots, int moved) {
  /** What holds where the problem says nothing. */
  public static final ComfortWeights DEFAULT = new ComfortWeights(10, 3, 1, 0);

  /** The same with another weight of moves. */
  public ComfortWeights withMoved(int other) {
    return new ComfortWeights(unfairness, breaks, idleSlots, other);
  }
}
