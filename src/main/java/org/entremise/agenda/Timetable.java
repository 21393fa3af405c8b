package org.entremise.agenda;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.event.TimeSlot;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * A whole schedule as people read it: who meets whom and when.
 *
 * @param version its number; null for a draft
 * @param publishedAt null for a draft
 * @param slots in chronological order
 * @param attendees funders first, each side in its order, whether they have meetings or not
 * @param rows in the order of time, then of the funders
 */
public record Timetable(
    String event,
    ZoneId zone,
    @Nullable Integer version,
    @Nullable Instant publishedAt,
    List<TimeSlot> slots,
    List<Attendee> attendees,
    List<Row> rows) {
  public Timetable {
    slots = List.copyOf(slots);
    attendees = List.copyOf(attendees);
    rows = rows.stream().sorted(Comparator.comparing((Row row) -> row.slot().start())).toList();
  }

  /**
   * A participant.
   *
   * @param unavailable ids of slots
   */
  public record Attendee(String id, Side side, String name, Set<String> unavailable) {}

  /**
   * A meeting.
   *
   * @param join where its two sides meet by video; null: there is no such link
   */
  public record Row(TimeSlot slot, Attendee funder, Attendee project, @Nullable URI join) {
    /** The participant of a side. */
    public Attendee on(Side side) {
      return side == Side.FUNDER ? funder : project;
    }

    /** Whom somebody meets. */
    public Attendee other(Attendee self) {
      return self.side() == Side.FUNDER ? project : funder;
    }
  }

  /** What stands in a line of somebody's day. */
  public enum Kind {
    MEETING,
    FREE,
    UNAVAILABLE,
    PAUSE
  }

  /**
   * A line of somebody's day.
   *
   * @param row null unless it is a meeting
   */
  public record Line(Kind kind, Instant start, Instant end, @Nullable Row row) {}

  /** The participants of a side, in their order. */
  public List<Attendee> on(Side side) {
    return attendees.stream().filter(attendee -> attendee.side() == side).toList();
  }

  /** Everybody's meetings by the id of the one whose they are. */
  public Map<String, List<Row>> on(Side side, List<Row> of) {
    return of.stream().collect(groupingBy(row -> row.on(side).id()));
  }

  /**
   * Somebody's day: meetings, and between them pauses and stretches that are free or not.
   *
   * @param own their meetings
   */
  public List<Line> day(Attendee self, List<Row> own) {
    Map<String, List<Row>> bySlot = own.stream().collect(groupingBy(row -> row.slot().id()));
    List<Line> lines = new ArrayList<>();
    @Nullable TimeSlot before = null;
    for (TimeSlot slot : slots) {
      boolean fresh = before == null || !before.block().equals(slot.block());
      if (before != null && fresh && isPause(before, slot)) {
        lines.add(new Line(Kind.PAUSE, before.end(), slot.start(), null));
      }
      List<Row> there = bySlot.getOrDefault(slot.id(), List.of());
      there.forEach(row -> lines.add(new Line(Kind.MEETING, slot.start(), slot.end(), row)));
      if (there.isEmpty()) {
        boolean away = self.unavailable().contains(slot.id());
        addEmpty(lines, away ? Kind.UNAVAILABLE : Kind.FREE, slot, fresh);
      }
      before = slot;
    }
    return lines;
  }

  /** A night between two days is none. */
  private boolean isPause(TimeSlot before, TimeSlot after) {
    return before.end().isBefore(after.start())
        && before.end().atZone(zone).toLocalDate().equals(after.start().atZone(zone).toLocalDate());
  }

  /** Slots that are alike and follow each other without a pause are one line. */
  private static void addEmpty(List<Line> lines, Kind kind, TimeSlot slot, boolean fresh) {
    @Nullable Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (!fresh && last != null && last.kind() == kind) {
      lines.set(lines.size() - 1, new Line(kind, last.start(), slot.end(), null));
    } else {
      lines.add(new Line(kind, slot.start(), slot.end(), null));
    }
  }
}
