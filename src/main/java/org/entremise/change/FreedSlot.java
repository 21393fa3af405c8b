package org.entremise.change;

import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Participant;
import org.entremise.reason.Times;

/**
 * A slot in which a participant is there and has lost a meeting.
 *
 * @param at the one slot
 * @param offers the participant's unserved requests that fit there while everything else stays: the
 *     heaviest first, then those of who goes without most
 */
public record FreedSlot(Participant participant, Times at, List<Offer> offers) {
  public FreedSlot {
    offers = List.copyOf(offers);
  }

  /** It, in a sentence. */
  public Message message() {
    return Message.of(
        offers.isEmpty() ? "freed.nothing" : "freed.offers",
        "participant",
        participant.name(),
        "times",
        at.message(),
        "offers",
        offers.stream().map(Offer::message).toList());
  }
}
