package org.entremise.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Slot;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final String LUNCHTIME = "2027-03-09T11:45+01:00";

  @Test
  void range_ofThreeOrMore_endsWhenItsLastSlotEnds() {
    Times times = new Times(grid("a b c d e f"), List.of(0, 2, 3, 4));

    assertThat(french(times))
        .isEqualTo("à 11\u00A0h\u00A045 et entre 12\u00A0h\u00A015 et 13\u00A0h\u00A000");
    assertThat(english(times)).isEqualTo("at 11:45 and between 12:15 and 13:00");
  }

  @Test
  void range_stopsAtAPause() {
    Times times = new Times(grid("a b c | d e f"), List.of(0, 1, 2, 3, 4, 5));

    assertThat(english(times)).isEqualTo("between 11:45 and 12:30 and between 12:30 and 13:15");
  }

  @Test
  void withoutTimes_idsAreTold() {
    Times times = new Times(new ProblemSketch("a b c d e").problem().slots(), List.of(0, 2, 3, 4));

    assertThat(french(times)).isEqualTo("au créneau a et aux créneaux c à e");
    assertThat(english(times)).isEqualTo("in slot a and in slots c to e");
  }

  @Test
  void withoutEnds_aRangeNamesItsStarts() {
    List<Slot> grid =
        grid("a b c").stream()
            .map(s -> new Slot(s.id(), s.rooms(), s.block(), s.start(), null))
            .toList();

    assertThat(french(new Times(grid, List.of(0, 1, 2))))
        .isEqualTo("aux créneaux de 11\u00A0h\u00A045 à 12\u00A0h\u00A015");
    assertThat(english(new Times(grid, List.of(0, 1, 2))))
        .isEqualTo("in the slots from 11:45 to 12:15");
  }

  @Test
  void severalDays_areNamed() {
    List<Slot> grid =
        List.of(
            new Slot("a", null, "1", OffsetDateTime.parse("2027-03-31T09:00+02:00"), null),
            new Slot("b", null, "2", OffsetDateTime.parse("2027-04-01T09:05+02:00"), null));

    assertThat(french(new Times(grid, List.of(0, 1))))
        .isEqualTo("à 9\u00A0h\u00A000 le 31 mars et 9\u00A0h\u00A005 le 1er avril");
    assertThat(english(new Times(grid, List.of(1)))).isEqualTo("at 9:05 on 1 April");
  }

  private static List<Slot> grid(String ids) {
    return new ProblemSketch(ids).timed(LUNCHTIME, 15).problem().slots();
  }

  private static String french(Times times) {
    return Sentences.FRENCH.say(times.message());
  }

  private static String english(Times times) {
    return Sentences.ENGLISH.say(times.message());
  }
}
