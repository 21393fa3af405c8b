package org.entremise.agenda.print;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entremise.agenda.Timetable;
import org.entremise.agenda.Timetable.Attendee;
import org.entremise.agenda.Timetable.Line;
import org.entremise.agenda.Timetable.Row;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.print.Xhtml;
import org.jspecify.annotations.Nullable;

/** Agendas to be printed: a page for each participant. */
public final class AgendaHtml {
  /** So many pages are laid out at once. */
  private static final int PAGES_A_PART = 100;

  /** A day with more lines is set smaller, so that it stays on one page. */
  private static final int MANY_LINES = 16;

  private static final String CSS =
      """
      @page { margin: 16mm 18mm; }
      .agenda { page-break-before: always; }
      body > .agenda:first-child { page-break-before: auto; }
      .about { color: #5a554d; margin: 0; }
      .draft { color: #8a3b12; font-weight: bold; }
      .event { font-size: 12pt; font-weight: bold; margin: 0 0 1mm 0; }
      .agenda h1 { font-size: 22pt; margin: 3mm 0 3mm 0; }
      table { width: 100%; border-collapse: collapse; margin-top: 4mm; -fs-table-paginate: paginate; }
      tr { page-break-inside: avoid; }
      th, td { text-align: left; vertical-align: top; padding: 2.2mm 3mm 2.2mm 0; border-top: 0.4pt solid #d6d1c8; }
      th { font-weight: normal; color: #5a554d; border-top: none; }
      .dense th, .dense td { padding-top: 1mm; padding-bottom: 1mm; font-size: 9.5pt; line-height: 1.3; }
      .time { width: 34mm; }
      .place { width: 55mm; word-wrap: break-word; font-size: 9pt; }
      td.with { font-size: 12pt; font-weight: bold; }
      .dense td.with { font-size: 10.5pt; }
      .between td { color: #5a554d; }
      .date td { font-weight: bold; padding-top: 4mm; }
      """;

  private final Timetable timetable;
  private final Clock clock;
  private final Xhtml html;

  private AgendaHtml(String title, Timetable timetable, Sentences sentences) {
    this.timetable = timetable;
    this.clock = new Clock(timetable.zone(), sentences);
    this.html = Xhtml.loose(title, "agenda.print.subject", CSS, sentences);
  }

  /** One participant's. */
  public static String one(Timetable timetable, Attendee attendee, Sentences sentences) {
    AgendaHtml written = new AgendaHtml(attendee.name(), timetable, sentences);
    List<Row> own =
        timetable.rows().stream()
            .filter(row -> row.on(attendee.side()).id().equals(attendee.id()))
            .toList();
    written.page(attendee, own);
    return written.html.close();
  }

  /** Everybody's who has a meeting: funders, then projects. At least one document, to be joined. */
  public static List<String> all(Timetable timetable, Sentences sentences) {
    List<String> parts = new ArrayList<>();
    AgendaHtml part = new AgendaHtml(timetable.event(), timetable, sentences);
    int pages = 0;
    for (Side side : Side.values()) {
      Map<String, List<Row>> rows = timetable.on(side, timetable.rows());
      for (Attendee attendee : timetable.on(side)) {
        @Nullable List<Row> own = rows.get(attendee.id());
        if (own == null) {
          continue;
        }
        if (pages > 0 && pages % PAGES_A_PART == 0) {
          parts.add(part.html.close());
          part = new AgendaHtml(timetable.event(), timetable, sentences);
        }
        part.page(attendee, own);
        pages++;
      }
    }
    parts.add(part.html.close());
    return parts;
  }

  private void page(Attendee attendee, List<Row> own) {
    List<Line> lines = timetable.day(attendee, own);
    html.raw(lines.size() > MANY_LINES ? "<div class=\"agenda dense\">" : "<div class=\"agenda\">");
    html.raw("<p class=\"event\">").text(timetable.event()).raw("</p>");
    html.raw(timetable.version() == null ? "<p class=\"about draft\">" : "<p class=\"about\">");
    html.text(clock.edition(timetable)).raw("</p><h1>").text(attendee.name()).raw("</h1>");
    html.raw("<p class=\"about\">");
    html.say("agenda.print.side", "side", attendee.side().name().toLowerCase(Locale.ROOT));
    html.raw(" · ").say("agenda.print.count", "count", own.size());
    html.raw(" · ").text(clock.zone()).raw("</p>");
    table(attendee, lines);
    html.raw("</div>");
  }

  private void table(Attendee attendee, List<Line> lines) {
    html.raw("<table><thead><tr><th scope=\"col\" class=\"time\">").say("agenda.print.time");
    html.raw("</th><th scope=\"col\">").say("agenda.print.with");
    html.raw("</th><th scope=\"col\" class=\"place\">").say("agenda.print.place");
    html.raw("</th></tr></thead><tbody>");
    @Nullable Line before = null;
    for (Line line : lines) {
      if (before == null || !clock.day(before.start()).equals(clock.day(line.start()))) {
        html.raw("<tr class=\"date\"><td colspan=\"3\">").text(clock.date(line.start()));
        html.raw("</td></tr>");
      }
      line(attendee, line);
      before = line;
    }
    html.raw("</tbody></table>");
  }

  private void line(Attendee attendee, Line line) {
    @Nullable Row row = line.row();
    html.raw(row == null ? "<tr class=\"between\">" : "<tr>").raw("<td class=\"time\">");
    html.text(clock.range(line.start(), line.end()));
    if (row == null) {
      html.raw("</td><td colspan=\"2\">").text(between(line)).raw("</td></tr>");
      return;
    }
    html.raw("</td><td class=\"with\">").text(row.other(attendee).name());
    html.raw("</td><td class=\"place\">");
    if (row.join() != null) {
      String join = row.join().toString();
      html.raw("<a href=\"").text(join).raw("\">").text(join).raw("</a>");
    }
    html.raw("</td></tr>");
  }

  private String between(Line line) {
    return switch (line.kind()) {
      case PAUSE ->
          clock.say(
              "agenda.print.pause",
              "minutes",
              Duration.between(line.start(), line.end()).toMinutes());
      case UNAVAILABLE -> clock.say("agenda.print.unavailable");
      default -> clock.say("agenda.print.free");
    };
  }
}
