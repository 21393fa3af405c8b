package org.entremise.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What shows a bound. */
public sealed interface Evidence {
  /** No cost is negative. */
  record Trivial() implements Evidence {}

  /**
   * An exhaustive search that ended. It cannot be checked by hand.
   *
   * @param solver the program that searched
   * @param version of that program
   */
  record Search(String solver, String version) implements Evidence {}

  /**
   * What shows how great the shortfalls are at least that the cost {@code worst} is a sum of;
   * {@link Missing} tells how.
   *
   * @param shortfalls prices for the shortfall of {@link Missing#level}, from level 0 on; levels
   *     that are not named have the bound 0
   */
  record Levels(List<Prices> shortfalls) implements Evidence {
    public Levels {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * Prices on what is scarce; {@link PriceProof} tells what they prove. All are at least 0, what is
   * not named has the price 0, and each is in parts of the cost: the price 3 is 3 / {@code unit}.
   *
   * @param unit at least 1
   * @param participants for each meeting of a participant, by its id
   * @param slots for each meeting in a slot, by its id
   * @param seats for each meeting of a participant in a slot, by its id and the slot's
   * @param guarantees for each meeting that is missing to a participant's {@code minMeetings}
   * @param unscheduled for each unscheduled request of a participant; only for the comfort
   * @param unserved for each unit of the cost {@code unserved}; only for the comfort
   */
  record Prices(
      long unit,
      Map<String, Long> participants,
      Map<String, Long> slots,
      Map<String, Map<String, Long>> seats,
      Map<String, Long> guarantees,
      Map<String, Long> unscheduled,
      long unserved)
      implements Evidence {
    public Prices {
      participants = named(participants);
      slots = named(slots);
      Map<String, Map<String, Long>> named = new LinkedHashMap<>();
      seats.forEach((participant, bySlot) -> named.put(participant, named(bySlot)));
      named.values().removeIf(Map::isEmpty);
      seats = Collections.unmodifiableMap(named);
      guarantees = named(guarantees);
      unscheduled = named(unscheduled);
    }

    /** Prices that prove nothing. */
    public static Prices none() {
      return new Prices(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0);
    }

    boolean isEmpty() {
      return equals(none());
    }

    /** What kind of argument they make. */
    Proof.Method method() {
      return priced() > 1 ? Proof.Method.CUT : Proof.Method.COUNTING;
    }

    /** How many things there are to take together: participants with a price, and the rooms. */
    private int priced() {
      Set<String> named = new HashSet<>(participants.keySet());
      named.addAll(seats.keySet());
      return named.size() + (slots.isEmpty() ? 0 : 1);
    }

    /** Without what has no price; unlike {@link Map#copyOf}, in the order in which it stood. */
    private static Map<String, Long> named(Map<String, Long> prices) {
      Map<String, Long> named = new LinkedHashMap<>(prices);
      named.values().removeIf(price -> price == 0);
      return Collections.unmodifiableMap(named);
    }
  }
}
