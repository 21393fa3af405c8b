package org.entremise.agenda.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import org.entremise.agenda.print.TimetableHtml.By;
import org.entremise.agenda.service.Timetables;
import org.entremise.agenda.service.Timetables.Paper;
import org.entremise.platform.print.Pdf;
import org.entremise.platform.print.PrintQueue;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations by which agendas and schedules are printed and taken away. */
public final class TimetableRoutes {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Timetables timetables;
  private final PrintQueue queue;

  public TimetableRoutes(Timetables timetables, PrintQueue queue) {
    this.timetables = timetables;
    this.queue = queue;
  }

  public void mount(Api api) {
    api.on(
        "printAgenda",
        call ->
            timetables
                .agenda(call.eventId(), call.participantId(), call.inLanguageOfFile())
                .compose(paper -> print(call, paper)));
    api.on(
        "printAgendas",
        call ->
            timetables
                .agendas(call.eventId(), of(call), call.inLanguageOfFile())
                .compose(paper -> print(call, paper)));
    api.on("downloadTimetable", this::download);
  }

  private Future<Reply> download(Call call) {
    if (call.query("format", "xlsx").equals("pdf")) {
      By by = By.valueOf(call.query("by", "slot").toUpperCase(Locale.ROOT));
      return timetables
          .paper(call.eventId(), of(call), by, call.inLanguageOfFile())
          .compose(paper -> print(call, paper));
    }
    return timetables
        .sheets(call.eventId(), of(call), call.inLanguageOfFile())
        .map(sheets -> Reply.download(XLSX, sheets.name() + ".xlsx", sheets.xlsx()));
  }

  private static String of(Call call) {
    return call.query("of", Timetables.PUBLISHED);
  }

  /** What is drawn is what the text says: as long as that is the same, nothing is drawn again. */
  private Future<Reply> print(Call call, Paper paper) {
    String tag = Reply.tagOf(String.join("", paper.parts()));
    return call.has(tag)
        ? Future.succeededFuture(Reply.unchanged(tag))
        : queue
            .draw(() -> Buffer.buffer(Pdf.draw(paper.parts())))
            .map(
                pdf ->
                    Reply.download("application/pdf", paper.name() + ".pdf", pdf)
                        .toBeAskedFor(tag));
  }
}
