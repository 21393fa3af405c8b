package org.entremise.calendar.ics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.agenda.AgendaHistory;
import org.entremise.agenda.PublishedVersion.Party;
import org.entremise.calendar.CalendarEntry;
import org.entremise.calendar.PersonalCalendar;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars, read by a library that has no part in writing them. */
class IcsTest {
  private static final UUID EVENT = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
  private static final Instant PUBLISHED = Instant.parse("2027-02-01T10:00:00Z");
  private static final String NAME =
      "Été ; « A, B » \\n & plus : une très longue raison sociale, SCIC";

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Pattern CHANGE =
      Pattern.compile(
          "DTSTART:(\\d{8}T\\d{6})\r\nTZOFFSETFROM:([+-]\\d{4})\r\nTZOFFSETTO:([+-]\\d{4})");

  private static CalendarEntry entry(
      String request, Instant start, boolean cancelled, int sequence, @Nullable URI join) {
    return new CalendarEntry(
        new AgendaHistory.Entry(
            request,
            new Party("p01", "Autrefois"),
            start,
            start.plus(Duration.ofMinutes(20)),
            cancelled,
            sequence,
            PUBLISHED),
        NAME,
        join,
        sequence);
  }

  private static PersonalCalendar calendar(String zone, CalendarEntry... entries) {
    return new PersonalCalendar(
        EVENT,
        "Rencontre, de printemps",
        ZoneId.of(zone),
        URI.create("https://rencontre.example/evenements/e/p/f01"),
        PUBLISHED,
        List.of(entries));
  }

  private static ICalendar read(PersonalCalendar calendar, Sentences sentences) {
    String text = Ics.write(calendar, sentences);
    assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    ICalendar read = Biweekly.parse(text).first();
    assertThat(read.validate(read.getVersion()).getWarnings()).isEmpty();
    return read;
  }

  @Test
  void meeting_isReadAsWritten() {
    Instant start = Instant.parse("2027-03-11T08:00:00Z");

    ICalendar ics =
        read(calendar("Europe/Paris", entry("f01-p01", start, false, 2, null)), Sentences.FRENCH);

    VEvent event = ics.getEvents().get(0);
    assertThat(event.getUid().getValue()).isEqualTo("f01-p01." + EVENT + "@entremise");
    assertThat(event.getSequence().getValue()).isEqualTo(2);
    assertThat(event.getStatus()).isEqualTo(Status.confirmed());
    assertThat(event.getSummary().getValue()).isEqualTo("Rendez-vous avec " + NAME);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2027-03-11T08:20:00Z");
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(PUBLISHED);
    assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(PUBLISHED);
    assertThat(event.getLocation()).isNull();
    assertThat(event.getUrl().getValue()).endsWith("/p/f01");
    assertThat(event.getAlarms().get(0).getTrigger().getDuration().toMillis())
        .isEqualTo(Duration.ofMinutes(-10).toMillis());
    assertThat(ics.getExperimentalProperty("X-WR-CALNAME").getValue())
        .isEqualTo("Rendez-vous\u00A0: Rencontre\\, de printemps");
    assertThat(ics.getRefreshInterval().getValue().toMillis())
        .isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(ics.getExperimentalProperty("X-PUBLISHED-TTL").getValue()).isEqualTo("PT15M");
  }

  @Test
  void meetingThatFellAway_isCancelled_andRemindsNobody() {
    Instant start = Instant.parse("2027-03-11T08:00:00Z");

    VEvent event =
        read(calendar("Europe/Paris", entry("f01-p01", start, true, 1, null)), Sentences.ENGLISH)
            .getEvents()
            .get(0);

    assertThat(event.getStatus()).isEqualTo(Status.cancelled());
    assertThat(event.getAlarms()).isEmpty();
    assertThat(event.getSummary().getValue()).isEqualTo("Meeting with " + NAME);
  }

  @Test
  void linkToJoin_isWhereCalendarsLookForIt() {
    Instant start = Instant.parse("2027-03-11T08:00:00Z");
    URI join = URI.create("https://meet.example/entremise-6f1c2e");

    VEvent event =
        read(calendar("Europe/Paris", entry("f01-p01", start, false, 0, join)), Sentences.FRENCH)
            .getEvents()
            .get(0);

    assertThat(event.getLocation().getValue()).isEqualTo(join.toString());
    assertThat(event.getUrl().getValue()).isEqualTo(join.toString());
    assertThat(event.getDescription().getValue())
        .contains("Rejoindre\u00A0: " + join, "Agenda\u00A0: https://rencontre.example/");
  }

  /**
   * Meetings on the days before and after a change of the clocks; on the day itself the reading
   * library takes two in the afternoon for two at night, so that day is checked by the other test.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2027-03-26T08:00:00Z",
    "Europe/Paris, 2027-07-11T08:00:00Z",
    "America/New_York, 2027-11-05T14:30:00Z",
    "Asia/Kathmandu, 2027-03-11T08:00:00Z",
    "Indian/Reunion, 2027-03-11T08:00:00Z",
    "UTC, 2027-03-11T08:00:00Z",
  })
  void instants_areReadAsTheyWereWritten(String zone, Instant first) {
    CalendarEntry[] entries = new CalendarEntry[3];
    for (int i = 0; i < entries.length; i++) {
      Instant start = first.plus(Duration.ofDays(2L * i));
      entries[i] = entry("f01-p" + i, start, false, 0, null);
    }

    ICalendar ics = read(calendar(zone, entries), Sentences.FRENCH);

    for (int i = 0; i < entries.length; i++) {
      assertThat(ics.getEvents().get(i).getDateStart().getValue().toInstant())
          .isEqualTo(entries[i].meeting().start());
    }
  }

  /** What RFC 5545 has a reader do: the last change before a time says how far it is from UTC. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2027-03-27T22:00:00Z",
    "Europe/Paris, 2027-10-30T22:00:00Z",
    "America/New_York, 2027-11-07T04:30:00Z",
    "Australia/Lord_Howe, 2027-04-03T13:00:00Z",
    "Africa/Casablanca, 2027-02-06T22:00:00Z",
    "Pacific/Chatham, 2027-04-03T12:00:00Z",
  })
  void changesOfTheClocks_areWhenTheyAre(String zone, Instant first) {
    String text =
        Ics.write(
            calendar(
                zone,
                entry("f01-p1", first, false, 0, null),
                entry("f01-p2", first.plus(Duration.ofDays(1)), false, 0, null)),
            Sentences.FRENCH);
    TreeMap<Instant, ZoneOffset> offsets = new TreeMap<>();
    Matcher change = CHANGE.matcher(text);
    while (change.find()) {
      LocalDateTime local = LocalDateTime.parse(change.group(1), LOCAL);
      offsets.put(local.toInstant(ZoneOffset.of(change.group(2))), ZoneOffset.of(change.group(3)));
    }

    assertThat(offsets).hasSizeGreaterThanOrEqualTo(3);
    for (int hour = 0; hour <= 24; hour++) {
      Instant instant = first.plus(Duration.ofHours(hour));
      assertThat(requireNonNull(offsets.floorEntry(instant)).getValue())
          .isEqualTo(ZoneId.of(zone).getRules().getOffset(instant));
    }
  }

  @Test
  void calendarWithoutMeetings_isACalendar() {
    ICalendar ics = Biweekly.parse(Ics.write(calendar("Europe/Paris"), Sentences.FRENCH)).first();
    assertThat(ics.getEvents()).isEmpty();
    assertThat(ics.getTimezoneInfo().getComponents()).hasSize(1);
  }
}
