package org.entremise.agenda.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entremise.event.Rules;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;

/**
 * What serving each wish is worth: its level's weight, and within a level a little more or less by
 * its place in the order that its participant has put it in.
 *
 * <p>The first of a level gains and the last loses a twentieth, evenly between; wishes without a
 * rank share the middle of the places that are left. What one gains another of the same participant
 * loses, so nobody gets more by putting wishes in order. As weights are integers, all are counted
 * in hundredths as soon as anything is in order.
 */
final class Worths {
  private static final int HUNDREDTHS = 100;

  /** Between the first and the last of a level, in hundredths of its weight. */
  private static final int SPREAD = 10;

  private final Map<Wish, Integer> worths = new HashMap<>();

  private record Group(String from, Level level) {}

  private Worths() {}

  /** The worths of an event's wishes; of a veto 0. */
  static Worths of(List<Wish> wishes, Rules rules) {
    Worths all = new Worths();
    boolean ordered = wishes.stream().anyMatch(wish -> wish.rank() != null);
    wishes.stream()
        .collect(Collectors.groupingBy(wish -> new Group(wish.from(), wish.level())))
        .forEach(
            (group, together) -> {
              int weight = group.level().weight(rules.weights());
              if (ordered) {
                all.addOrdered(together, weight);
              } else {
                together.forEach(wish -> all.worths.put(wish, weight));
              }
            });
    return all;
  }

  int of(Wish wish) {
    return worths.getOrDefault(wish, 0);
  }

  private void addOrdered(List<Wish> together, int weight) {
    List<Wish> inOrder = new ArrayList<>(together);
    inOrder.sort(Comparator.comparing(Wish::rank, Comparator.nullsLast(Integer::compare)));
    int last = inOrder.size() - 1;
    int ranked = (int) inOrder.stream().filter(wish -> wish.rank() != null).count();
    for (int i = 0; i <= last; i++) {
      double place = i < ranked ? i : (ranked + last) / 2.0;
      double gain = last == 0 ? 0 : SPREAD * weight * (0.5 - place / last);
      worths.put(inOrder.get(i), HUNDREDTHS * weight + (int) Math.round(gain));
    }
  }
}
