package org.entremise.matching;

import static java.lang.Math.addExact;
import static java.lang.Math.subtractExact;

/** The sums of {@link PriceProof}, in parts of the cost where nothing else is said. */
final class Account {
  final long unit;

  /** What it would cost to schedule nothing. */
  long ofNothing;

  /** The most that all meetings together pay for participants, slots and seats. */
  long participants;

  long slots;
  long seats;

  /** The most that requests are worth beyond what they pay. */
  long surplus;

  /** How many requests have such a surplus. */
  int requests;

  /** What unavoidable breaks cost, in whole costs. */
  long breaks;

  Account(long unit) {
    this.unit = unit;
  }

  /** The most that all meetings together are worth. */
  long ceiling() {
    return addExact(addExact(participants, slots), addExact(seats, surplus));
  }

  /** In whole costs, at least 0. */
  long bound() {
    long parts = subtractExact(ofNothing, ceiling());
    // Costs are whole: what is beyond a whole one takes one more.
    long whole = parts > 0 ? (parts - 1) / unit + 1 : 0;
    return addExact(whole, breaks);
  }
}
