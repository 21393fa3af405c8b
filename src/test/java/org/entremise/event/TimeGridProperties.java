package org.entremise.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entremise.kernel.Faults;

/** Grids in zones whose clocks change at odd times, on days around a change and on others. */
class TimeGridProperties {
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<GridDay> days() {
    Arbitrary<LocalDate> dates =
        Arbitraries.of(
                "2027-03-14", "2027-03-28", "2027-04-04", "2027-10-31", "2027-11-07", "2027-06-01")
            .map(LocalDate::parse);
    Arbitrary<Integer> hours = Arbitraries.integers().between(0, 12);
    return Combinators.combine(
            dates,
            hours,
            Arbitraries.integers().between(60, 600),
            Arbitraries.integers().between(5, 90),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 59))
        .as(
            (date, hour, length, slot, gap, pause) -> {
              LocalTime start = LocalTime.of(hour, 0);
              LocalTime break1 = start.plusMinutes(pause);
              List<Pause> pauses =
                  pause == 0 ? List.of() : List.of(new Pause(break1, start.plusMinutes(60)));
              return new GridDay(date, start, start.plusMinutes(length), slot, gap, pauses);
            });
  }

  @Property(tries = 300)
  void slots_areAsLongAsAsked_apart_andInsideTheirDay(
      @ForAll("days") GridDay day, @ForAll("zones") ZoneId zone) {
    Assume.that(allowed(day, zone));
    Instant end = day.date().atTime(day.end()).atZone(zone).toInstant();
    Instant last = day.date().atTime(day.start()).atZone(zone).toInstant();

    String block = "";
    for (GridSlot slot : grid(day).layOut(zone)) {
      assertThat(Duration.between(slot.start(), slot.end()).toMinutes())
          .isEqualTo(day.slotMinutes());
      assertThat(slot.start()).isAfterOrEqualTo(last);
      assertThat(slot.end()).isBeforeOrEqualTo(end);
      if (slot.block().equals(block)) {
        assertThat(slot.start()).isEqualTo(last.plus(Duration.ofMinutes(day.gapMinutes())));
      }
      block = slot.block();
      last = slot.end();
    }
  }

  @Property(tries = 300)
  void ids_areUnique_andStayWithTheStart(
      @ForAll("days") GridDay before, @ForAll("days") GridDay after, @ForAll("zones") ZoneId zone) {
    Assume.that(allowed(before, zone) && allowed(after, zone));
    List<TimeSlot> first = renamed(grid(before).slots(zone, List.of()));
    List<TimeSlot> second = grid(after).slots(zone, first);

    Map<Instant, String> ids = new HashMap<>();
    first.forEach(slot -> ids.put(slot.start(), slot.id()));
    assertThat(second).extracting(TimeSlot::id).doesNotHaveDuplicates();
    for (TimeSlot slot : second) {
      if (ids.containsKey(slot.start())) {
        assertThat(slot.id()).isEqualTo(ids.get(slot.start()));
      } else {
        assertThat(ids.values()).doesNotContain(slot.id());
      }
    }
  }

  @Property(tries = 300)
  void gridThatIsDerivedFromSlots_laysThemOutAgain(
      @ForAll("days") GridDay day, @ForAll("zones") ZoneId zone) {
    List<TimeSlot> slots = grid(day).slots(zone, List.of());
    ZoneOffset morning = zone.getRules().getOffset(day.date().atStartOfDay());
    ZoneOffset evening = zone.getRules().getOffset(day.date().plusDays(1).atStartOfDay());
    boolean acrossAChange = !morning.equals(evening);
    Assume.that(!slots.isEmpty() && !acrossAChange);

    assertThat(DerivedGrid.of(slots, zone).slots(zone, slots)).isEqualTo(slots);
  }

  /** Without clock times that the day does not have. */
  private static boolean allowed(GridDay day, ZoneId zone) {
    Faults faults = new Faults();
    GridFaults.find(grid(day), zone, faults);
    return faults.isEmpty();
  }

  private static TimeGrid grid(GridDay day) {
    return new TimeGrid(3, List.of(day), List.of());
  }

  /** With ids that tell nothing of the time. */
  private static List<TimeSlot> renamed(List<TimeSlot> slots) {
    List<TimeSlot> all = new ArrayList<>();
    for (TimeSlot s : slots) {
      all.add(new TimeSlot("s" + all.size(), s.start(), s.end(), s.block(), s.rooms()));
    }
    return all;
  }
}
