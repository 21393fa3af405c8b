package org.entremise.agenda.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entremise.agenda.Timetable;
import org.entremise.agenda.Timetable.Attendee;
import org.entremise.agenda.Timetable.Row;
import org.entremise.event.TimeSlot;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.print.Xhtml;

/** A whole schedule to be printed, by slot or by the participants of a side. */
public final class TimetableHtml {
  private static final String CSS =
      """
      .draft { color: #8a3b12; font-weight: bold; }
      .about { color: #5a554d; }
      .part { page-break-inside: avoid; }
      h2 { margin: 5mm 0 1mm 0; color: #0f5e67; }
      table { width: 100%; border-collapse: collapse; }
      th { text-align: left; font-weight: normal; color: #5a554d; font-size: 9pt; }
      th, td { padding: 1mm 3mm 1mm 0; vertical-align: top; border-bottom: 0.4pt solid #d6d1c8; width: 42%; }
      .time { width: 58mm; }
      .place { width: 16%; word-wrap: break-word; font-size: 9pt; }
      """;

  /** By what a schedule is told. */
  public enum By {
    SLOT,
    FUNDER,
    PROJECT
  }

  private final Timetable timetable;
  private final Clock clock;
  private final Xhtml html;

  private TimetableHtml(Timetable timetable, Sentences sentences) {
    this.timetable = timetable;
    this.clock = new Clock(timetable.zone(), sentences);
    this.html = Xhtml.numbered(timetable.event(), "agenda.print.subject", CSS, sentences);
  }

  /** The document. */
  public static String of(Timetable timetable, By by, Sentences sentences) {
    TimetableHtml written = new TimetableHtml(timetable, sentences);
    written.head(by);
    switch (by) {
      case SLOT -> written.bySlot();
      case FUNDER -> written.by(Side.FUNDER, Side.PROJECT);
      case PROJECT -> written.by(Side.PROJECT, Side.FUNDER);
    }
    return written.html.close();
  }

  private void head(By by) {
    html.raw("<h1>").text(timetable.event()).raw("</h1>");
    html.raw(timetable.version() == null ? "<p class=\"draft\">" : "<p>");
    html.text(clock.edition(timetable)).raw("</p><p class=\"about\">");
    html.say("agenda.print.by." + Columns.word(by)).raw(" · ");
    html.say("agenda.print.count", "count", timetable.rows().size());
    html.raw(" · ").text(clock.zone()).raw("</p>");
  }

  private void bySlot() {
    Map<String, List<Row>> bySlot =
        timetable.rows().stream().collect(Collectors.groupingBy(row -> row.slot().id()));
    for (TimeSlot slot : timetable.slots()) {
      List<Row> rows = bySlot.getOrDefault(slot.id(), List.of());
      String when = clock.date(slot.start()) + ", " + clock.range(slot.start(), slot.end());
      open(when, rows.size(), "agenda.print.funder", "agenda.print.project");
      for (Row row : rows) {
        cells("<td>", row.funder().name(), row.project().name(), row);
      }
      close(rows);
    }
  }

  private void by(Side side, Side other) {
    Map<String, List<Row>> rows = timetable.on(side, timetable.rows());
    for (Attendee attendee : timetable.on(side)) {
      List<Row> own = rows.getOrDefault(attendee.id(), List.of());
      open(attendee.name(), own.size(), "agenda.print.time", Columns.title(other));
      for (Row row : own) {
        TimeSlot slot = row.slot();
        String when = clock.date(slot.start()) + ", " + clock.range(slot.start(), slot.end());
        cells("<td class=\"time\">", when, row.on(other).name(), row);
      }
      close(own);
    }
  }

  /** Nobody but the heading says so where there is nothing. */
  private void open(String title, int count, String first, String second) {
    html.raw(count > 12 ? "<div>" : "<div class=\"part\">");
    html.raw("<h2>").text(title).raw("</h2>");
    if (count == 0) {
      html.raw("<p class=\"about\">").say("agenda.print.count", "count", 0).raw("</p>");
      return;
    }
    html.raw("<table><thead><tr><th scope=\"col\">").say(first);
    html.raw("</th><th scope=\"col\">").say(second);
    html.raw("</th><th scope=\"col\" class=\"place\">").say("agenda.print.place");
    html.raw("</th></tr></thead><tbody>");
  }

  private void cells(String opening, String first, String second, Row row) {
    html.raw("<tr>").raw(opening).text(first).raw("</td><td>").text(second);
    html.raw("</td><td class=\"place\">");
    html.text(row.join() == null ? "" : row.join().toString()).raw("</td></tr>");
  }

  private void close(List<Row> rows) {
    html.raw(rows.isEmpty() ? "</div>" : "</tbody></table></div>");
  }
}
