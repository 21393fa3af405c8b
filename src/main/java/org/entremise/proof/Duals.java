package org.entremise.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entremise.matching.Cost;
import org.entremise.matching.Evidence;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;

/** Prices as a linear program gives them, before they are rounded. */
final class Duals {
  final double[] participants;
  final double[] slots;
  final double[][] seats;
  final double[] guarantees;
  final double[] unscheduled;
  double unserved;

  Duals(int participantCount, int slotCount) {
    participants = new double[participantCount];
    slots = new double[slotCount];
    seats = new double[participantCount][slotCount];
    guarantees = new double[participantCount];
    unscheduled = new double[participantCount];
  }

  /** The nearest prices that are multiples of 1 / {@code unit}. */
  Evidence.Prices rounded(Problem problem, Cost cost, long unit) {
    List<Participant> people = problem.participants();
    Map<String, Map<String, Long>> bySeat = new LinkedHashMap<>();
    for (int i = 0; i < seats.length; i++) {
      Map<String, Long> bySlot = rounded(problem.slots(), Slot::id, seats[i], unit);
      if (!bySlot.isEmpty()) {
        bySeat.put(people.get(i).id(), bySlot);
      }
    }
    Map<String, Long> promised = rounded(people, Participant::id, guarantees, unit);
    if (cost == Cost.SHORTFALL) {
      promised.replaceAll((id, price) -> Math.min(price, unit));
    }
    return new Evidence.Prices(
        unit,
        rounded(people, Participant::id, participants, unit),
        rounded(problem.slots(), Slot::id, slots, unit),
        bySeat,
        promised,
        rounded(people, Participant::id, unscheduled, unit),
        rounded(unserved, unit));
  }

  private static <T> Map<String, Long> rounded(
      List<T> things, Function<T, String> id, double[] prices, long unit) {
    Map<String, Long> rounded = new LinkedHashMap<>();
    for (int i = 0; i < prices.length; i++) {
      long price = rounded(prices[i], unit);
      if (price > 0) {
        rounded.put(id.apply(things.get(i)), price);
      }
    }
    return rounded;
  }

  private static long rounded(double price, long unit) {
    return Math.max(0, Math.round(price * unit));
  }
}
