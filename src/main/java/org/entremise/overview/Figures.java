package org.entremise.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /** How many wishes each has expressed or received, without vetoes; who has none is left out. */
  static Map<String, Integer> wishesOfEach(List<Wish> wishes) {
    Map<String, Integer> counts = new HashMap<>();
    for (Wish wish : wishes) {
      if (wish.level() != Level.VETO) {
        counts.merge(wish.from(), 1, Integer::sum);
        counts.merge(wish.to(), 1, Integer::sum);
      }
    }
    return counts;
  }

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
