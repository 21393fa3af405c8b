package org.entremise.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Cell;
import org.jspecify.annotations.Nullable;

/** The slots of an event as people write of them: by clock times, in the event's zone. */
public final class SlotTimes {
  private static final DateTimeFormatter FRENCH_TIME = DateTimeFormatter.ofPattern("H'h'mm");
  private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final ZoneId zone;
  private final List<TimeSlot> slots;
  private final TreeSet<LocalDate> days;

  public SlotTimes(Event event) {
    this.zone = event.zone();
    this.slots = event.slots();
    this.days =
        slots.stream()
            .map(slot -> local(slot.start()).toLocalDate())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A stretch of slots that follow each other. */
  public record Stretch(ZonedDateTime start, ZonedDateTime end) {}

  public boolean isEmpty() {
    return slots.isEmpty();
  }

  boolean hasSeveralDays() {
    return days.size() > 1;
  }

  Set<LocalDate> days() {
    return days;
  }

  /** When the first slot of a day begins; of the first day for null. */
  LocalTime opening() {
    return local(slots.get(0).start()).toLocalTime();
  }

  LocalTime closing() {
    return local(slots.get(slots.size() - 1).end()).toLocalTime();
  }

  /** The day of the event that is meant; null where none or more than one can be. */
  @Nullable LocalDate day(@Nullable LocalDate written, boolean withYear) {
    List<LocalDate> meant =
        days.stream()
            .filter(
                day ->
                    written == null
                        || (withYear
                            ? day.equals(written)
                            : day.getMonth() == written.getMonth()
                                && day.getDayOfMonth() == written.getDayOfMonth()))
            .toList();
    return meant.size() == 1 ? meant.get(0) : null;
  }

  /**
   * The slots that a stretch touches.
   *
   * @param to at or before {@code from}: on the next day; null: the slot in which {@code from} is
   */
  Set<String> touched(LocalDate day, LocalTime from, @Nullable LocalTime to) {
    Instant start = day.atTime(from).atZone(zone).toInstant();
    LocalDate lastDay = to != null && !to.isAfter(from) ? day.plusDays(1) : day;
    Instant end = to == null ? start.plusMillis(1) : lastDay.atTime(to).atZone(zone).toInstant();
    return slots.stream()
        .filter(slot -> slot.start().isBefore(end) && slot.end().isAfter(start))
        .map(TimeSlot::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The stretches that these slots make, in order. */
  public List<Stretch> stretches(Collection<String> slotIds) {
    List<Stretch> stretches = new ArrayList<>();
    @Nullable TimeSlot first = null;
    for (int i = 0; i < slots.size(); i++) {
      TimeSlot slot = slots.get(i);
      boolean goesOn =
          i + 1 < slots.size()
              && slotIds.contains(slots.get(i + 1).id())
              && local(slots.get(i + 1).start())
                  .toLocalDate()
                  .equals(local(slot.start()).toLocalDate());
      if (slotIds.contains(slot.id())) {
        first = first == null ? slot : first;
        if (!goesOn) {
          stretches.add(new Stretch(local(first.start()), local(slot.end())));
          first = null;
        }
      }
    }
    return stretches;
  }

  /** Slots in a sentence; the empty list of them is a sentence of its own. */
  Message inWords(Collection<String> slotIds) {
    List<Message> parts =
        stretches(slotIds).stream()
            .map(
                s ->
                    Message.of(
                        hasSeveralDays() ? "exchange.value.stretch.day" : "exchange.value.stretch",
                        "day",
                        s.start().toLocalDate(),
                        "from",
                        s.start().toLocalTime(),
                        "to",
                        s.end().toLocalTime()))
            .toList();
    return parts.isEmpty()
        ? Message.of("exchange.value.always")
        : Message.of("exchange.value.times", "times", parts);
  }

  /** Slots in a cell: {@code 9h30-10h00; 11h00-11h30}, with days where the event has several. */
  public String inCell(Collection<String> slotIds, Locale locale) {
    return stretches(slotIds).stream()
        .map(
            s ->
                (hasSeveralDays() ? day(s.start().toLocalDate(), locale) + " " : "")
                    + time(s.start().toLocalTime(), locale)
                    + "-"
                    + time(s.end().toLocalTime(), locale))
        .collect(Collectors.joining("; "));
  }

  /** A day in a cell, as {@link Period} reads it. */
  public static String day(LocalDate day, Locale locale) {
    return isFrench(locale) ? FRENCH_DAY.format(day) : day.toString();
  }

  /** A clock time in a cell, as {@link Period} reads it. */
  public static String time(LocalTime time, Locale locale) {
    return (isFrench(locale) ? FRENCH_TIME : ENGLISH_TIME).format(time);
  }

  /** A day that CSV tells as {@link #day} does. */
  static Cell dayCell(LocalDate day, Locale locale) {
    return new Cell.Day(day, day(day, locale));
  }

  /** A clock time that CSV tells as {@link #time} does. */
  static Cell timeCell(LocalTime time, Locale locale) {
    return new Cell.Time(time, time(time, locale));
  }

  private static boolean isFrench(Locale locale) {
    return locale.getLanguage().equals("fr");
  }

  private ZonedDateTime local(Instant instant) {
    return instant.atZone(zone);
  }
}
