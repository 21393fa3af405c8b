package org.entremise.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Reads from a row in which slots somebody is away. */
final class AbsenceReader {
  private final RowReader row;
  private final SlotTimes times;
  private final Set<String> slots = new LinkedHashSet<>();

  private AbsenceReader(RowReader row, SlotTimes times) {
    this.row = row;
    this.times = times;
  }

  /** The slots; empty where the row has faults because of them. */
  static Optional<Set<String>> slots(RowReader row, SlotTimes times) {
    AbsenceReader reader = new AbsenceReader(row, times);
    Field field = row.has(Field.UNAVAILABLE) ? Field.UNAVAILABLE : Field.FROM;
    if (times.isEmpty()) {
      row.fault(field, Message.of("exchange.fault.times.noSlots"));
      return Optional.empty();
    }
    boolean read = field == Field.UNAVAILABLE ? reader.readList() : reader.readFromTo();
    return read ? Optional.of(reader.slots) : Optional.empty();
  }

  private boolean readList() {
    String text = row.text(Field.UNAVAILABLE);
    Optional<List<Period>> periods = Period.list(text);
    if (periods.isEmpty()) {
      row.fault(Field.UNAVAILABLE, Message.of("exchange.fault.times", "value", Excerpt.of(text)));
      return false;
    }
    @Nullable LocalDate day = null;
    boolean withYear = false;
    for (Period one : periods.get()) {
      day = one.day() == null ? day : one.day();
      withYear = one.day() == null ? withYear : one.year();
      LocalDate written = day == null ? writtenDay() : day;
      boolean year = day == null ? Period.hasYear(row.text(Field.DAY)) : withYear;
      if (!add(Field.UNAVAILABLE, written, year, one.from(), one.to())) {
        return false;
      }
    }
    return true;
  }

  private boolean readFromTo() {
    Optional<LocalTime> from = time(Field.FROM);
    Optional<LocalTime> to = row.has(Field.TO) ? time(Field.TO) : Optional.empty();
    if (from.isEmpty() || (row.has(Field.TO) && to.isEmpty())) {
      return false;
    }
    @Nullable LocalDate day = writtenDay();
    if (row.has(Field.DAY) && day == null) {
      row.fault(
          Field.DAY, Message.of("exchange.fault.day", "value", Excerpt.of(row.text(Field.DAY))));
      return false;
    }
    boolean year = Period.hasYear(row.text(Field.DAY));
    return add(Field.FROM, day, year, from.get(), to.orElse(null));
  }

  private @Nullable LocalDate writtenDay() {
    return Period.day(row.text(Field.DAY)).orElse(null);
  }

  private Optional<LocalTime> time(Field field) {
    Optional<LocalTime> time = Period.time(row.text(field));
    if (time.isEmpty()) {
      row.fault(field, Message.of("exchange.fault.time", "value", Excerpt.of(row.text(field))));
    }
    return time;
  }

  private boolean add(
      Field field,
      @Nullable LocalDate written,
      boolean withYear,
      LocalTime from,
      @Nullable LocalTime to) {
    LocalDate day = times.day(written, withYear);
    if (day == null) {
      String key = written == null ? "exchange.fault.day.missing" : "exchange.fault.day.other";
      row.fault(field, Message.of(key, "days", List.copyOf(times.days())));
      return false;
    }
    Set<String> touched = times.touched(day, from, to);
    if (touched.isEmpty()) {
      row.fault(
          field,
          Message.of(
              "exchange.fault.times.outside",
              "time",
              from,
              "first",
              times.opening(),
              "last",
              times.closing()));
      return false;
    }
    slots.addAll(touched);
    return true;
  }
}
