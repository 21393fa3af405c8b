package org.entremise.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The grid of an event that was made from its slots, such as the demonstration. Exact where each
 * day's slots are equally long, blocks are apart and no slot lies across midnight; otherwise the
 * nearest grid, and a preview shows what it would change.
 */
public final class DerivedGrid {
  private DerivedGrid() {}

  /** The grid that lays out the slots. */
  public static TimeGrid of(List<TimeSlot> slots, ZoneId zone) {
    Map<LocalDate, List<TimeSlot>> days =
        slots.stream()
            .collect(
                Collectors.groupingBy(
                    slot -> slot.start().atZone(zone).toLocalDate(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    @Nullable Integer rooms = usualRooms(slots);
    return new TimeGrid(
        rooms,
        days.entrySet().stream().map(day -> day(day.getKey(), day.getValue(), zone)).toList(),
        slots.stream()
            .filter(slot -> !Objects.equals(slot.rooms(), rooms))
            .map(slot -> new SlotException(local(slot.start(), zone), false, slot.rooms()))
            .toList());
  }

  private static GridDay day(LocalDate date, List<TimeSlot> slots, ZoneId zone) {
    TimeSlot first = slots.get(0);
    int gap = 0;
    List<Pause> pauses = new ArrayList<>();
    for (int i = 1; i < slots.size(); i++) {
      TimeSlot before = slots.get(i - 1);
      TimeSlot slot = slots.get(i);
      if (before.block().equals(slot.block())) {
        gap = minutes(before.end(), slot.start());
      } else if (before.end().isBefore(slot.start())) {
        pauses.add(new Pause(time(before.end(), zone), time(slot.start(), zone)));
      }
    }
    return new GridDay(
        date,
        time(first.start(), zone),
        time(slots.get(slots.size() - 1).end(), zone),
        minutes(first.start(), first.end()),
        gap,
        pauses);
  }

  /** What most slots have; the first of equals. */
  private static @Nullable Integer usualRooms(List<TimeSlot> slots) {
    Map<List<Integer>, Long> counts =
        slots.stream()
            .map(DerivedGrid::roomsOrNone)
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    List<Integer> usual =
        counts.entrySet().stream()
            .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
            .map(Map.Entry::getKey)
            .orElse(List.of());
    return usual.isEmpty() ? null : usual.get(0);
  }

  private static List<Integer> roomsOrNone(TimeSlot slot) {
    return slot.rooms() == null ? List.of() : List.of(slot.rooms());
  }

  private static int minutes(Instant from, Instant to) {
    return (int) Duration.between(from, to).toMinutes();
  }

  private static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private static LocalTime time(Instant instant, ZoneId zone) {
    return local(instant, zone).toLocalTime();
  }
}
