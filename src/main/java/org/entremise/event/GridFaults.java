package org.entremise.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;

/** Finds what is wrong with a grid, each with the day and the remedy. */
final class GridFaults {
  private static final int MOST_SLOTS = 500;
  private static final int MINUTES_A_DAY = 24 * 60;

  private final TimeGrid grid;
  private final ZoneId zone;
  private final Faults faults;

  private GridFaults(TimeGrid grid, ZoneId zone, Faults faults) {
    this.grid = grid;
    this.zone = zone;
    this.faults = faults;
  }

  /** Adds what is wrong; paths are those of the settings in the API. */
  static void find(TimeGrid grid, ZoneId zone, Faults faults) {
    new GridFaults(grid, zone, faults).find();
  }

  private void find() {
    if (grid.days().isEmpty()) {
      faults.add("$.grid.days", Message.of("event.grid.empty"));
      return;
    }
    for (int i = 0; i < grid.days().size(); i++) {
      day(i, grid.days().get(i));
    }
    if (!faults.isEmpty()) {
      return;
    }
    overlaps();
    count();
  }

  private void day(int index, GridDay day) {
    String path = "$.grid.days[" + index + "]";
    if (!day.start().isBefore(day.end())) {
      faults.add(
          path + ".end", Message.of("event.grid.end", "day", day.date(), "start", day.start()));
      return;
    }
    if (day.slotMinutes() < 1 || day.slotMinutes() > MINUTES_A_DAY || day.gapMinutes() < 0) {
      faults.add(path + ".slotMinutes", Message.of("event.grid.length", "day", day.date()));
      return;
    }
    exists(path + ".start", day, day.start());
    exists(path + ".end", day, day.end());
    pauses(path, day);
  }

  private void pauses(String path, GridDay day) {
    List<Pause> pauses = day.pauses().stream().sorted(Comparator.comparing(Pause::start)).toList();
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      String at = path + ".pauses[" + day.pauses().indexOf(pause) + "]";
      if (!pause.start().isBefore(pause.end())) {
        faults.add(at + ".end", pause("event.grid.pause.end", day, pause));
        continue;
      }
      if (pause.start().isBefore(day.start()) || pause.end().isAfter(day.end())) {
        faults.add(at, pause("event.grid.pause.outside", day, pause));
      }
      if (i > 0 && pause.start().isBefore(pauses.get(i - 1).end())) {
        faults.add(at, pause("event.grid.pause.overlap", day, pause));
      }
      exists(at + ".start", day, pause.start());
      exists(at + ".end", day, pause.end());
    }
  }

  /** Where clocks go forward, an hour is missing. */
  private void exists(String path, GridDay day, LocalTime time) {
    LocalDateTime local = day.date().atTime(time);
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      faults.add(path, Message.of("event.grid.no-such-time", "day", day.date(), "time", time));
    }
  }

  private void overlaps() {
    Instant last = Instant.MIN;
    for (int i = 0; i < grid.days().size(); i++) {
      GridDay day = grid.days().get(i);
      if (day.date().atTime(day.start()).atZone(zone).toInstant().isBefore(last)) {
        faults.add(
            "$.grid.days[" + i + "].start", Message.of("event.grid.overlap", "day", day.date()));
      }
      last = day.date().atTime(day.end()).atZone(zone).toInstant();
    }
  }

  private void count() {
    List<GridSlot> slots = grid.layOut(zone);
    if (slots.size() > MOST_SLOTS) {
      faults.add(
          "$.grid.days",
          Message.of("event.grid.too-many", "count", slots.size(), "most", MOST_SLOTS));
    } else if (slots.stream().allMatch(GridSlot::closed)) {
      faults.add("$.grid.days", Message.of("event.grid.no-slot"));
    }
  }

  private static Message pause(String key, GridDay day, Pause pause) {
    return Message.of(key, "day", day.date(), "start", pause.start(), "end", pause.end());
  }
}
