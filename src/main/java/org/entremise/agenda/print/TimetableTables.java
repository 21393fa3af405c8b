package org.entremise.agenda.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entremise.agenda.Timetable;
import org.entremise.agenda.Timetable.Attendee;
import org.entremise.agenda.Timetable.Row;
import org.entremise.agenda.print.TimetableHtml.By;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;

/** A whole schedule for a spreadsheet: by slot, by funder, by project. */
public final class TimetableTables {
  private final Timetable timetable;
  private final Clock clock;

  private TimetableTables(Timetable timetable, Sentences sentences) {
    this.timetable = timetable;
    this.clock = new Clock(timetable.zone(), sentences);
  }

  /** One table for each view; their names say where it is a draft. */
  public static List<Table> of(Timetable timetable, Sentences sentences) {
    TimetableTables written = new TimetableTables(timetable, sentences);
    return List.of(written.bySlot(), written.by(Side.FUNDER), written.by(Side.PROJECT));
  }

  private Table bySlot() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(titles("date", "start", "end", "funder", "project", "place"));
    for (Row row : timetable.rows()) {
      lines.add(line(when(row), List.of(row.funder().name(), row.project().name()), place(row)));
    }
    return table(By.SLOT, lines);
  }

  private Table by(Side side) {
    boolean funders = side == Side.FUNDER;
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        titles(
            funders ? "funder" : "project",
            "date",
            "start",
            "end",
            funders ? "project" : "funder",
            "place"));
    Map<String, List<Row>> rows = timetable.on(side, timetable.rows());
    for (Attendee attendee : timetable.on(side)) {
      List<Row> own = new ArrayList<>(rows.getOrDefault(attendee.id(), List.of()));
      own.sort(Comparator.comparing(row -> row.slot().start()));
      for (Row row : own) {
        lines.add(
            line(
                List.of(attendee.name()),
                when(row),
                List.of(row.other(attendee).name()),
                place(row)));
      }
    }
    return table(funders ? By.FUNDER : By.PROJECT, lines);
  }

  private List<String> titles(String... words) {
    List<String> titles = new ArrayList<>();
    for (String word : words) {
      titles.add(clock.say("agenda.print." + word));
    }
    return titles;
  }

  /** Days as ISO 8601 writes them, which every spreadsheet program sorts rightly. */
  private List<String> when(Row row) {
    return List.of(
        clock.day(row.slot().start()).toString(),
        clock.time(row.slot().start()),
        clock.time(row.slot().end()));
  }

  private static List<String> place(Row row) {
    return row.join() == null ? List.of() : List.of(row.join().toString());
  }

  @SafeVarargs
  private static List<String> line(List<String>... parts) {
    List<String> cells = new ArrayList<>();
    for (List<String> part : parts) {
      cells.addAll(part);
    }
    return cells;
  }

  private Table table(By by, List<List<String>> lines) {
    String name = clock.say("agenda.print.by." + Columns.word(by));
    List<Table.Line> numbered = new ArrayList<>();
    for (List<String> cells : lines) {
      numbered.add(new Table.Line(numbered.size() + 1, cells));
    }
    return new Table(
        timetable.version() == null ? clock.say("agenda.print.draft.of", "name", name) : name,
        numbered);
  }
}
