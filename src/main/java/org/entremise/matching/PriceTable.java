package org.entremise.matching;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices by the numbers of participants and slots. */
final class PriceTable {
  final long unit;
  final long[] participants;
  final long[] slots;

  /** By participant and slot; inner null: all 0. */
  final long[] @Nullable [] seats;

  final long[] guarantees;
  final long[] unscheduled;
  final long unserved;

  /**
   * @param prices sound ones
   */
  PriceTable(ProblemIndex index, Evidence.Prices prices) {
    unit = prices.unit();
    participants = numbered(index.participants, prices.participants());
    slots = numbered(index.slots, prices.slots());
    seats = new long[participants.length][];
    prices
        .seats()
        .forEach(
            (participant, bySlot) ->
                seats[number(index.participants, participant)] = numbered(index.slots, bySlot));
    guarantees = numbered(index.participants, prices.guarantees());
    unscheduled = numbered(index.participants, prices.unscheduled());
    unserved = prices.unserved();
  }

  /** What a meeting of these two pays in a slot. */
  long paid(int a, int b, int slot) {
    long paid = Math.addExact(slots[slot], Math.addExact(participants[a], participants[b]));
    return Math.addExact(paid, Math.addExact(seat(a, slot), seat(b, slot)));
  }

  private long seat(int participant, int slot) {
    long[] ofOne = seats[participant];
    return ofOne == null ? 0 : ofOne[slot];
  }

  private static long[] numbered(Map<String, Integer> numbers, Map<String, Long> prices) {
    long[] byNumber = new long[numbers.size()];
    prices.forEach((id, price) -> byNumber[number(numbers, id)] = price);
    return byNumber;
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id), () -> "the problem has no " + id);
  }
}
