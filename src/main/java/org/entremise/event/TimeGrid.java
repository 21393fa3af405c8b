package org.entremise.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event's slots are made of: days by the clocks of the event's zone, each cut into slots of
 * one length, and the single slots that are different. {@link GridFaults} tells what is wrong with
 * one; the other methods take a grid without faults.
 *
 * @param rooms how many meetings may run at once; null: no limit
 * @param days in chronological order; two may share a date
 * @param exceptions by their slots' starts; one that no slot starts at has no effect
 */
public record TimeGrid(
    @Nullable Integer rooms, List<GridDay> days, List<SlotException> exceptions) {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("'s'uuuuMMdd'T'HHmm").withZone(ZoneOffset.UTC);

  public TimeGrid {
    days =
        days.stream()
            .sorted(Comparator.comparing(GridDay::date).thenComparing(GridDay::start))
            .toList();
    exceptions = List.copyOf(exceptions);
  }

  /** All slots, the closed ones too, in chronological order. */
  public List<GridSlot> layOut(ZoneId zone) {
    Layout layout = new Layout(zone, exceptions);
    for (GridDay day : days) {
      layout.add(day, rooms);
    }
    return layout.slots;
  }

  /**
   * The open slots. One that starts when one of {@code before} did keeps its id; a new one is named
   * after its start, so that no id ever comes back for another time.
   */
  public List<TimeSlot> slots(ZoneId zone, List<TimeSlot> before) {
    Map<Instant, String> ids = new HashMap<>();
    before.forEach(slot -> ids.put(slot.start(), slot.id()));
    return layOut(zone).stream()
        .filter(slot -> !slot.closed())
        .map(
            slot ->
                new TimeSlot(
                    ids.getOrDefault(slot.start(), ID.format(slot.start())),
                    slot.start(),
                    slot.end(),
                    slot.block(),
                    slot.rooms()))
        .toList();
  }

  /** The same without the exceptions that no slot starts at. */
  public TimeGrid withoutIdleExceptions(ZoneId zone) {
    Set<LocalDateTime> starts = new HashSet<>();
    layOut(zone).forEach(slot -> starts.add(slot.at()));
    return new TimeGrid(
        rooms, days, exceptions.stream().filter(e -> starts.contains(e.at())).toList());
  }

  /** The same on other dates: the first day on {@code first}, the others as far from it as now. */
  public TimeGrid startingOn(LocalDate first) {
    long by = days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.get(0).date(), first);
    return new TimeGrid(
        rooms,
        days.stream().map(day -> day.movedBy(by)).toList(),
        exceptions.stream().map(exception -> exception.movedBy(by)).toList());
  }

  /** Slots as they are laid out, day after day. */
  private static final class Layout {
    private final ZoneId zone;
    private final Map<LocalDateTime, SlotException> exceptions = new HashMap<>();
    private final List<GridSlot> slots = new ArrayList<>();
    private int blocks;
    private boolean paused;

    Layout(ZoneId zone, List<SlotException> exceptions) {
      this.zone = zone;
      exceptions.forEach(exception -> this.exceptions.put(exception.at(), exception));
    }

    void add(GridDay day, @Nullable Integer rooms) {
      LocalTime from = day.start();
      List<Pause> pauses =
          day.pauses().stream().sorted(Comparator.comparing(Pause::start)).toList();
      for (Pause pause : pauses) {
        stretch(day, from, pause.start(), rooms);
        from = pause.end().isAfter(from) ? pause.end() : from;
      }
      stretch(day, from, day.end(), rooms);
    }

    /** Cuts the time between two clock times, however long it really is on that day. */
    private void stretch(GridDay day, LocalTime from, LocalTime to, @Nullable Integer rooms) {
      Instant end = instant(day.date(), to);
      Duration length = Duration.ofMinutes(day.slotMinutes());
      Duration step = length.plusMinutes(day.gapMinutes());
      paused = true;
      for (Instant start = instant(day.date(), from);
          !start.plus(length).isAfter(end);
          start = start.plus(step)) {
        add(start, start.plus(length), rooms);
      }
    }

    private void add(Instant start, Instant end, @Nullable Integer rooms) {
      LocalDateTime at = LocalDateTime.ofInstant(start, zone);
      @Nullable SlotException exception = exceptions.get(at);
      boolean closed = exception != null && exception.closed();
      if (paused && !closed) {
        blocks++;
      }
      paused = closed;
      slots.add(
          new GridSlot(
              at,
              start,
              end,
              String.valueOf(blocks),
              exception == null ? rooms : exception.rooms(),
              closed,
              exception != null));
    }

    private Instant instant(LocalDate date, LocalTime time) {
      return date.atTime(time).atZone(zone).toInstant();
    }
  }
}
