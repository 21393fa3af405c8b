package org.entremise.whatif;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A grid of equally long slots with times, in stretches that nothing but the time to change places
 * interrupts: a longer pause, or another block, ends a stretch.
 *
 * @param length of each slot
 * @param pause between two slots of a stretch; the shortest in the grid
 */
record TimedGrid(List<Timed> slots, Duration length, Duration pause) {
  private record Timed(Slot slot, OffsetDateTime start, OffsetDateTime end) {
    boolean overlaps(OffsetDateTime from, OffsetDateTime to) {
      return start.isBefore(to) && from.isBefore(end);
    }
  }

  /** Empty where a slot has no times, or they differ in length or overlap. */
  static Optional<TimedGrid> of(List<Slot> grid) {
    List<Timed> slots = new ArrayList<>();
    for (Slot slot : grid) {
      OffsetDateTime start = slot.start();
      OffsetDateTime end = slot.end();
      if (start == null || end == null) {
        return Optional.empty();
      }
      slots.add(new Timed(slot, start, end));
    }
    Duration length = Duration.between(slots.get(0).start, slots.get(0).end);
    if (!slots.stream().allMatch(s -> Duration.between(s.start, s.end).equals(length))) {
      return Optional.empty();
    }
    Duration pause = Duration.ZERO;
    for (int i = 1; i < slots.size(); i++) {
      Duration between = Duration.between(slots.get(i - 1).end, slots.get(i).start);
      pause = i == 1 || between.compareTo(pause) < 0 ? between : pause;
    }
    return pause.isNegative() ? Optional.empty() : Optional.of(new TimedGrid(slots, length, pause));
  }

  /** A slot that fits into a pause would be like no other; one too long leaves no slot. */
  boolean admits(int minutes) {
    Duration asked = Duration.ofMinutes(minutes);
    return asked.compareTo(pause) > 0
        && stretches().stream().anyMatch(stretch -> count(stretch, asked) > 0);
  }

  /** As many slots of the new length as each stretch holds, from its beginning on. */
  Grid cut(int minutes) {
    Duration asked = Duration.ofMinutes(minutes);
    Map<Slot, List<String>> like = new LinkedHashMap<>();
    for (List<Timed> stretch : stretches()) {
      OffsetDateTime start = stretch.get(0).start;
      for (long i = count(stretch, asked); i > 0; i--) {
        OffsetDateTime end = start.plus(asked);
        List<Slot> under = overlapped(stretch, start, end);
        Slot slot =
            new Slot(
                minutes + "min" + (like.size() + 1),
                fewestRooms(under),
                under.get(0).block(),
                start,
                end);
        like.put(slot, under.stream().map(Slot::id).toList());
        start = end.plus(pause);
      }
    }
    return new Grid(like);
  }

  private static List<Slot> overlapped(
      List<Timed> stretch, OffsetDateTime start, OffsetDateTime end) {
    return stretch.stream().filter(s -> s.overlaps(start, end)).map(Timed::slot).toList();
  }

  private static @Nullable Integer fewestRooms(List<Slot> slots) {
    return slots.stream()
        .map(Slot::rooms)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }

  private long count(List<Timed> stretch, Duration asked) {
    Duration all = Duration.between(stretch.get(0).start, stretch.get(stretch.size() - 1).end);
    return all.plus(pause).dividedBy(asked.plus(pause));
  }

  private List<List<Timed>> stretches() {
    List<List<Timed>> stretches = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      if (i == 0 || !follows(slots.get(i - 1), slots.get(i))) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(slots.get(i));
    }
    return stretches;
  }

  private boolean follows(Timed earlier, Timed later) {
    return Objects.equals(earlier.slot.block(), later.slot.block())
        && Duration.between(earlier.end, later.start).equals(pause);
  }
}
