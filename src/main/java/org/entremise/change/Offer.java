package org.entremise.change;

import org.entremise.kernel.Message;
import org.entremise.matching.NamedRequest;

/**
 * An unserved request that fits into a slot.
 *
 * @param weight what serving it is worth
 */
public record Offer(NamedRequest request, int weight) {
  /** The pair. */
  public Message message() {
    return Message.of("repair.pair", "a", request.a(), "b", request.b());
  }
}
