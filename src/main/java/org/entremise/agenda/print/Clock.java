package org.entremise.agenda.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.entremise.agenda.Timetable;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Cell;

/** Days and hours by the clocks of an event, and which edition of its schedule one reads. */
final class Clock {
  private final ZoneId zone;
  private final Sentences sentences;

  Clock(ZoneId zone, Sentences sentences) {
    this.zone = zone;
    this.sentences = sentences;
  }

  LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  String date(Instant instant) {
    return say("agenda.print.day", "day", day(instant));
  }

  String time(Instant instant) {
    return say("agenda.print.hour", "time", timeOf(instant));
  }

  String range(Instant start, Instant end) {
    return say("agenda.print.range", "start", timeOf(start), "end", timeOf(end));
  }

  Cell dayCell(Instant instant) {
    return new Cell.Day(day(instant), day(instant).toString());
  }

  Cell timeCell(Instant instant) {
    return new Cell.Time(timeOf(instant), time(instant));
  }

  private LocalTime timeOf(Instant instant) {
    return instant.atZone(zone).toLocalTime();
  }

  /** A version by its number, or that it is a draft. */
  String edition(Timetable timetable) {
    Integer version = timetable.version();
    Instant at = timetable.publishedAt();
    return version == null || at == null
        ? say("agenda.print.draft")
        : say("agenda.print.version", "version", version, "date", day(at));
  }

  /** The title of a column of times. */
  String inZone(String title) {
    return say("agenda.print.in-zone", "title", title, "zone", zone.getId());
  }

  String zone() {
    return say("agenda.print.zone", "zone", zone.getId());
  }

  String say(String key, Object... namesAndValues) {
    return sentences.say(Message.of(key, namesAndValues));
  }
}
