package org.entremise.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.entremise.event.GridDay;
import org.entremise.event.TimeGrid;
import org.entremise.event.TimeSlot;
import org.entremise.matching.Meeting;
import org.entremise.overview.GridPreview.Loss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridPreviewTest {
  /** Three slots of 20 minutes from nine, with a meeting in the first and one in the second. */
  @ParameterizedTest
  @CsvSource({
    "09:00, 10:00, 20, 0, 0, 0",
    "08:40, 10:00, 20, 0, 0, 0",
    "09:20, 10:00, 20, 1, 1, 0",
    "09:00, 09:50, 10, 0, 0, 2",
    "09:00, 10:00, 30, 2, 1, 1",
    "14:00, 15:00, 20, 3, 2, 0"
  })
  void loss_isWhatHangsOnSlotsThatGoOrLastOtherwise(
      LocalTime start, LocalTime end, int minutes, int gone, int meetings, int retimed) {
    List<TimeSlot> before =
        grid(LocalTime.of(9, 0), LocalTime.of(10, 0), 20).slots(ZoneOffset.UTC, List.of());
    List<Meeting> published =
        List.of(new Meeting("a", before.get(0).id()), new Meeting("b", before.get(1).id()));

    Loss loss =
        GridPreview.of("UTC", grid(start, end, minutes))
            .beside(before, List.of(), published)
            .loss()
            .orElseThrow();

    assertThat(loss.slots()).hasSize(gone);
    assertThat(loss.meetings()).isEqualTo(meetings);
    assertThat(loss.retimed()).isEqualTo(retimed);
  }

  private static TimeGrid grid(LocalTime start, LocalTime end, int minutes) {
    LocalDate day = LocalDate.of(2027, 3, 12);
    return new TimeGrid(
        null, List.of(new GridDay(day, start, end, minutes, 0, List.of())), List.of());
  }
}
