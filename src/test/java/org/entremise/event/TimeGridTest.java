package org.entremise.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeGridTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String DAY = "2027-03-12";
  private static final String CLOCKS_FORWARD = "2027-03-28";
  private static final String CLOCKS_BACK = "2027-10-31";

  /** Each slot by its start and its block; the closed ones in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "09:00-10:00 15      |             | 09:00/1 09:15/1 09:30/1 09:45/1",
        "09:00-10:00 25      |             | 09:00/1 09:25/1",
        "09:00-09:50 15 5    |             | 09:00/1 09:20/1",
        "09:00-09:55 15 5    |             | 09:00/1 09:20/1 09:40/1",
        "09:00-11:00 30      | 10:00-10:10 | 09:00/1 09:30/1 10:10/2",
        "09:00-11:00 30 5    | 09:30-10:00 | 09:00/1 10:00/2",
        "09:00-11:00 30      | 09:00-10:00 | 10:00/1 10:30/1",
        "09:00-11:00 30      | 10:30-11:00 | 09:00/1 09:30/1 10:00/1",
        "09:00-11:00 60      | 09:30-10:00 | 10:00/1",
        "09:00-09:10 15      |             | ''"
      })
  void day_isCutIntoSlots(String day, @Nullable String pauses, String expected) {
    assertThat(written(grid(day(DAY, day, pauses)))).isEqualTo(expected);
  }

  @Test
  void days_beginBlocksOfTheirOwn_inTheOrderOfTheirStarts() {
    TimeGrid grid =
        grid(
            day("2027-03-13", "09:00-10:00 30", null),
            day(DAY, "14:00-15:00 60", null),
            day(DAY, "09:00-10:00 30", null));

    assertThat(written(grid)).isEqualTo("09:00/1 09:30/1 14:00/2 09:00/3 09:30/3");
  }

  @Test
  void closedSlot_isAPause_andAnotherExceptionChangesTheRoomsAlone() {
    TimeGrid grid =
        new TimeGrid(
            4,
            List.of(day(DAY, "09:00-10:00 15", null)),
            List.of(exception("09:15", true, null), exception("09:45", false, 2)));

    assertThat(written(grid)).isEqualTo("09:00/1 (09:15/1) 09:30/2 09:45/2");
    assertThat(grid.slots(PARIS, List.of())).extracting(TimeSlot::rooms).containsExactly(4, 4, 2);
  }

  @Test
  void clocksForward_leaveAnHourOut_andClocksBackGiveOneMore() {
    TimeGrid forward = grid(day(CLOCKS_FORWARD, "01:00-04:00 60", null));
    TimeGrid back = grid(day(CLOCKS_BACK, "01:00-04:00 60", null));

    assertThat(written(forward)).isEqualTo("01:00/1 03:00/1");
    assertThat(written(back)).isEqualTo("01:00/1 02:00/1 02:00/1 03:00/1");
    assertThat(back.slots(PARIS, List.of())).extracting(TimeSlot::id).doesNotHaveDuplicates();
  }

  @Test
  void morningOfAChange_startsByTheNewClocks() {
    assertThat(start(day("2027-03-27", "09:00-10:00 60", null))).isEqualTo("2027-03-27T08:00:00Z");
    assertThat(start(day(CLOCKS_FORWARD, "09:00-10:00 60", null)))
        .isEqualTo("2027-03-28T07:00:00Z");
  }

  @Test
  void slot_thatStartsAsOneDidBefore_keepsItsId() {
    List<TimeSlot> before =
        List.of(
            new TimeSlot("s01", at("09:00"), at("09:15"), "1", 3),
            new TimeSlot("s02", at("09:15"), at("09:30"), "1", 3));

    List<TimeSlot> after = grid(day(DAY, "09:00-10:00 20", null)).slots(PARIS, before);

    assertThat(after)
        .extracting(TimeSlot::id)
        .containsExactly("s01", "s20270312T0820", "s20270312T0840");
  }

  @Test
  void copy_onAnotherDate_movesDaysAndExceptionsAlike() {
    TimeGrid grid =
        new TimeGrid(
            null,
            List.of(day(DAY, "09:00-10:00 30", null), day("2027-03-14", "09:00-10:00 30", null)),
            List.of(exception("09:30", true, null)));

    TimeGrid copy = grid.startingOn(LocalDate.parse("2027-10-30"));

    assertThat(copy.days())
        .extracting(d -> d.date().toString())
        .containsExactly("2027-10-30", "2027-11-01");
    assertThat(written(copy)).isEqualTo("09:00/1 (09:30/1) 09:00/2 09:30/2");
  }

  @Test
  void exception_thatNoSlotStartsAt_isLeftOut() {
    TimeGrid grid =
        new TimeGrid(
            null,
            List.of(day(DAY, "09:00-10:00 30", null)),
            List.of(exception("09:30", true, null), exception("09:31", true, null)));

    assertThat(grid.withoutIdleExceptions(PARIS).exceptions())
        .containsExactly(exception("09:30", true, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-12 | 10:00-09:00 15 |                         | $.grid.days[0].end       | event.grid.end",
        "2027-03-12 | 09:00-09:00 15 |                         | $.grid.days[0].end       | event.grid.end",
        "2027-03-12 | 09:00-10:00 0  |                         | $.grid.days[0].slotMinutes | event.grid.length",
        "2027-03-12 | 09:00-10:00 15 | 09:30-09:30             | $.grid.days[0].pauses[0].end | event.grid.pause.end",
        "2027-03-12 | 09:00-10:00 15 | 08:30-09:30             | $.grid.days[0].pauses[0] | event.grid.pause.outside",
        "2027-03-12 | 09:00-10:00 15 | 09:10-09:30 09:20-09:40 | $.grid.days[0].pauses[1] | event.grid.pause.overlap",
        "2027-03-28 | 02:30-10:00 15 |                         | $.grid.days[0].start     | event.grid.no-such-time",
        "2027-03-12 | 09:00-09:10 15 |                         | $.grid.days              | event.grid.no-slot",
        "2027-03-12 | 00:00-23:59 1  |                         | $.grid.days              | event.grid.too-many"
      })
  void wrongDay_isRefusedWithItsPlaceAndReason(
      String date, String day, @Nullable String pauses, String path, String key) {
    assertThat(faults("Europe/Paris", grid(day(date, day, pauses))))
        .extracting(Fault::path, fault -> fault.message().key())
        .containsExactly(tuple(path, key));
  }

  @Test
  void wrongWhole_isRefused() {
    assertThat(keys("Europe/Paris", grid())).containsExactly("event.grid.empty");
    assertThat(keys("Europe/Lutetia", grid(day(DAY, "09:00-10:00 15", null))))
        .containsExactly("event.zone.unknown");
    assertThat(
            keys(
                "Europe/Paris",
                grid(day(DAY, "09:00-10:00 15", null), day(DAY, "09:45-11:00 15", null))))
        .containsExactly("event.grid.overlap");
  }

  private static List<String> keys(String zone, TimeGrid grid) {
    return faults(zone, grid).stream().map(fault -> fault.message().key()).toList();
  }

  private static List<Fault> faults(String zone, TimeGrid grid) {
    List<Fault> thrown = new ArrayList<>();
    assertThatThrownBy(() -> EventSettings.checked(zone, grid))
        .isInstanceOfSatisfying(DomainError.class, error -> thrown.addAll(error.faults()));
    return thrown;
  }

  private static String start(GridDay day) {
    return grid(day).layOut(PARIS).get(0).start().toString();
  }

  private static String written(TimeGrid grid) {
    return grid.layOut(PARIS).stream()
        .map(
            slot -> {
              String text = slot.at().toLocalTime() + "/" + slot.block();
              return slot.closed() ? "(" + text + ")" : text;
            })
        .collect(Collectors.joining(" "));
  }

  private static Instant at(String time) {
    return LocalDate.parse(DAY).atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }

  private static SlotException exception(String time, boolean closed, @Nullable Integer rooms) {
    LocalDateTime at = LocalDate.parse(DAY).atTime(LocalTime.parse(time));
    return new SlotException(at, closed, rooms);
  }

  private static TimeGrid grid(GridDay... days) {
    return new TimeGrid(null, List.of(days), List.of());
  }

  /** From {@code start-end minutes [gap]} and pauses as {@code start-end start-end}. */
  private static GridDay day(String date, String written, @Nullable String pauses) {
    String[] parts = written.split("[- ]+", -1);
    return new GridDay(
        LocalDate.parse(date),
        LocalTime.parse(parts[0]),
        LocalTime.parse(parts[1]),
        Integer.parseInt(parts[2]),
        parts.length > 3 ? Integer.parseInt(parts[3]) : 0,
        pauses == null
            ? List.of()
            : Stream.of(pauses.split(" ", -1)).map(TimeGridTest::pause).toList());
  }

  private static Pause pause(String written) {
    String[] parts = written.split("-", -1);
    return new Pause(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
  }
}
