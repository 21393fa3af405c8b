package org.entremise.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The smallest set of facts that together exclude every slot that any fact excludes. A fact about
 * one slot is needed exactly where no wider fact of the set reaches, so it is enough to try all
 * sets of wider facts; beyond {@value #MOST_TRIED} of those, the widest is taken again and again
 * (Chvátal 1979) and what became needless is dropped, which need not be the smallest set.
 */
final class Cover {
  private static final int MOST_TRIED = 16;

  private final List<Fact> wide = new ArrayList<>();
  private final List<BitSet> wideSlots = new ArrayList<>();
  private final List<Fact> narrow = new ArrayList<>();
  private final BitSet all = new BitSet();
  private final BitSet narrowSlots = new BitSet();

  private Cover(List<Fact> facts) {
    for (Fact fact : facts) {
      BitSet slots = slots(fact);
      all.or(slots);
      if (slots.cardinality() > 1) {
        wide.add(fact);
        wideSlots.add(slots);
      } else {
        narrow.add(fact);
        narrowSlots.or(slots);
      }
    }
  }

  /** The set; among several of one size, that with the facts that stand first. */
  static List<Fact> smallest(List<Fact> facts) {
    Cover cover = new Cover(facts);
    return cover.completed(
        cover.wide.size() <= MOST_TRIED ? cover.bestOfAll() : cover.widestFirst());
  }

  private BitSet bestOfAll() {
    BitSet best = new BitSet();
    int bestSize = Integer.MAX_VALUE;
    for (int set = 0; set < 1 << wide.size(); set++) {
      BitSet chosen = BitSet.valueOf(new long[] {set});
      BitSet open = open(chosen);
      int size = chosen.cardinality() + open.cardinality();
      if (size < bestSize && isCovered(open)) {
        best = chosen;
        bestSize = size;
      }
    }
    return best;
  }

  private BitSet widestFirst() {
    BitSet chosen = new BitSet();
    int widest = widest(chosen);
    while (widest >= 0) {
      chosen.set(widest);
      widest = widest(chosen);
    }
    for (int fact = chosen.nextSetBit(0); fact >= 0; fact = chosen.nextSetBit(fact + 1)) {
      int openBefore = open(chosen).cardinality();
      chosen.clear(fact);
      BitSet open = open(chosen);
      if (open.cardinality() > openBefore + 1 || !isCovered(open)) {
        chosen.set(fact);
      }
    }
    return chosen;
  }

  /** The wide fact that closes most slots, if more than the one that a narrow fact closes. */
  private int widest(BitSet chosen) {
    BitSet open = open(chosen);
    int best = -1;
    int most = isCovered(open) ? 1 : 0;
    for (int fact = 0; fact < wide.size(); fact++) {
      BitSet closed = (BitSet) wideSlots.get(fact).clone();
      closed.and(open);
      if (closed.cardinality() > most) {
        best = fact;
        most = closed.cardinality();
      }
    }
    return best;
  }

  private BitSet open(BitSet chosen) {
    BitSet open = (BitSet) all.clone();
    chosen.stream().forEach(fact -> open.andNot(wideSlots.get(fact)));
    return open;
  }

  private boolean isCovered(BitSet open) {
    BitSet uncovered = (BitSet) open.clone();
    uncovered.andNot(narrowSlots);
    return uncovered.isEmpty();
  }

  /** The chosen wide facts, and one narrow fact for each slot that they leave open. */
  private List<Fact> completed(BitSet chosen) {
    List<Fact> set = new ArrayList<>();
    chosen.stream().forEach(fact -> set.add(wide.get(fact)));
    BitSet open = open(chosen);
    // Facts stand grouped by participant, so the first that fits keeps to as few people as it can.
    for (Fact fact : narrow) {
      BitSet slots = slots(fact);
      if (slots.intersects(open)) {
        set.add(fact);
        open.andNot(slots);
      }
    }
    return List.copyOf(set);
  }

  private static BitSet slots(Fact fact) {
    BitSet slots = new BitSet();
    fact.excluded().numbers().forEach(slots::set);
    return slots;
  }
}
