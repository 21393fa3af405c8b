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
import org.entremise.platform.table.Cell;
import org.entremise.platform.table.TypedTable;

/** A whole schedule for a spreadsheet: by slot, by funder, by project. */
public final class TimetableTables {
  private final Timetable timetable;
  private final Clock clock;

  private TimetableTables(Timetable timetable, Sentences sentences) {
    this.timetable = timetable;
    this.clock = new Clock(timetable.zone(), sentences);
  }

  /** One table for each view; their names say where it is a draft. */
  public static List<TypedTable> of(Timetable timetable, Sentences sentences) {
    TimetableTables written = new TimetableTables(timetable, sentences);
    return List.of(written.bySlot(), written.by(Side.FUNDER), written.by(Side.PROJECT));
  }

  private TypedTable bySlot() {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(titles("date", "start", "end", "funder", "project", "place"));
    for (Row row : timetable.rows()) {
      lines.add(line(when(row), Cell.row(row.funder().name(), row.project().name()), place(row)));
    }
    return table(By.SLOT, lines);
  }

  private TypedTable by(Side side) {
    boolean funders = side == Side.FUNDER;
    List<List<Cell>> lines = new ArrayList<>();
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
                Cell.row(attendee.name()),
                when(row),
                Cell.row(row.other(attendee).name()),
                place(row)));
      }
    }
    return table(funders ? By.FUNDER : By.PROJECT, lines);
  }

  /** Those of times say by which clock, as spreadsheets know no zones. */
  private List<Cell> titles(String... words) {
    List<Cell> titles = new ArrayList<>();
    for (String word : words) {
      String title = clock.say("agenda.print." + word);
      boolean time = word.equals("start") || word.equals("end");
      titles.add(Cell.of(time ? clock.inZone(title) : title));
    }
    return titles;
  }

  private List<Cell> when(Row row) {
    return List.of(
        clock.dayCell(row.slot().start()),
        clock.timeCell(row.slot().start()),
        clock.timeCell(row.slot().end()));
  }

  private static List<Cell> place(Row row) {
    return row.join() == null ? List.of() : Cell.row(row.join().toString());
  }

  @SafeVarargs
  private static List<Cell> line(List<Cell>... parts) {
    List<Cell> cells = new ArrayList<>();
    for (List<Cell> part : parts) {
      cells.addAll(part);
    }
    return cells;
  }

  private TypedTable table(By by, List<List<Cell>> lines) {
    String name = clock.say("agenda.print.by." + Columns.word(by));
    return new TypedTable(
        timetable.version() == null ? clock.say("agenda.print.draft.of", "name", name) : name,
        lines);
  }
}
