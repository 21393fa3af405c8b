package org.entremise.overview;

import java.util.List;
import org.entremise.event.Event;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;

/**
 * How much there is of an event.
 *
 * @param wishes without vetoes
 * @param answered participants with at least one wish
 */
public record Figures(
    Event event, int funders, int projects, int wishes, int vetoes, int answered) {
  static Figures of(Event event, List<Participant> participants, List<Wish> wishes) {
    int funders = (int) participants.stream().filter(p -> p.side() == Side.FUNDER).count();
    List<Wish> positive = wishes.stream().filter(w -> w.level() != Level.VETO).toList();
    return new Figures(
        event,
        funders,
        participants.size() - funders,
        positive.size(),
        wishes.size() - positive.size(),
        (int) positive.stream().map(Wish::from).distinct().count());
  }
}
