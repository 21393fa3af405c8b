package org.entremise.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entremise.agenda.AgendaHistory;
import org.entremise.agenda.PublishedVersion.Party;
import org.entremise.calendar.CalendarEntry;
import org.entremise.calendar.PersonalCalendar;
import org.entremise.platform.language.Sentences;

/** Whatever people are called, calendars are read as they were meant. */
class IcsProperties {
  private static final Instant MORNING = Instant.parse("2027-03-11T08:00:00Z");

  @Property(tries = 300)
  void anyNames_stayNames(
      @ForAll("names") List<String> names, @ForAll("name") String event, @ForAll boolean french) {
    Sentences sentences = french ? Sentences.FRENCH : Sentences.ENGLISH;

    String text = Ics.write(calendar(event, names), sentences);

    assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    List<ICalendar> read = Biweekly.parse(text).all();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).getEvents()).hasSameSizeAs(names);
    for (int i = 0; i < names.size(); i++) {
      VEvent one = read.get(0).getEvents().get(i);
      assertThat(one.getUid().getValue()).startsWith("r" + i + ".");
      assertThat(one.getAlarms()).hasSize(1);
      assertThat(one.getAttendees()).isEmpty();
      assertThat(words(one.getSummary().getValue())).endsWith(words(names.get(i)));
      assertThat(words(one.getDescription().getValue())).startsWith(words(event));
    }
  }

  /** What is left of a text where its blanks and signs without a shape do not count. */
  private static String words(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Z}\\p{Cf}\\p{Cs}\\p{Cn}]+", "");
  }

  private static PersonalCalendar calendar(String event, List<String> names) {
    List<CalendarEntry> entries = new ArrayList<>();
    for (String name : names) {
      Instant start = MORNING.plus(Duration.ofMinutes(30L * entries.size()));
      var meeting =
          new AgendaHistory.Entry(
              "r" + entries.size(),
              new Party("p01", name),
              start,
              start.plus(Duration.ofMinutes(20)),
              false,
              0,
              MORNING);
      entries.add(new CalendarEntry(meeting, name, null, 0));
    }
    return new PersonalCalendar(
        new UUID(0, 1),
        event,
        ZoneId.of("Europe/Paris"),
        URI.create("https://rencontre.example/p/f01"),
        MORNING,
        entries);
  }

  @Provide
  Arbitrary<List<String>> names() {
    return name().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> name() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(80),
        Arbitraries.strings().withChars("\r\n\t\\;,:\"'BEGNDVT=^\u0000\u2028é€😀 ").ofMaxLength(90),
        Arbitraries.of(
            "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:other",
            "x\r\nATTENDEE:mailto:somebody@example.org",
            "\\nBEGIN:VALARM",
            "a\\;b\\,c\\\\",
            "é".repeat(200),
            "😀".repeat(60)));
  }
}
