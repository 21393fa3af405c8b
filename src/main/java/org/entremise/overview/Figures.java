package org.entremise.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.event.Event;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;

/**
 * How much there is of an event.
 *
 * @param wishes without vetoes, of those who may wish
 * @param asked participants who may wish
 * @param answered those of them with at least one wish
 * @param sheets projects that have sent their fact sheet
 */
public record Figures(
    Event event,
    int funders,
    int projects,
    int wishes,
    int vetoes,
    int asked,
    int answered,
    int sheets) {
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

  static Figures of(Event event, List<Participant> participants, List<Wish> all, int sheets) {
    int funders = (int) participants.stream().filter(p -> p.side() == Side.FUNDER).count();
    Set<String> asked =
        participants.stream()
            .filter(p -> p.side().wishesIn(event.rules()))
            .map(Participant::id)
            .collect(Collectors.toSet());
    List<Wish> wishes = all.stream().filter(w -> asked.contains(w.from())).toList();
    List<Wish> positive = wishes.stream().filter(w -> w.level() != Level.VETO).toList();
    return new Figures(
        event,
        funders,
        participants.size() - funders,
        positive.size(),
        wishes.size() - positive.size(),
        asked.size(),
        (int) positive.stream().map(Wish::from).distinct().count(),
        sheets);
  }
}
