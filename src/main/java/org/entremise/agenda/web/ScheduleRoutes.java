package org.entremise.agenda.web;

import io.vertx.core.Future;
import org.entremise.agenda.service.Problems;
import org.entremise.agenda.service.Schedules;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations on schedules and their files. */
public final class ScheduleRoutes {
  private final Schedules schedules;
  private final Problems problems;

  public ScheduleRoutes(Schedules schedules, Problems problems) {
    this.schedules = schedules;
    this.problems = problems;
  }

  public void mount(Api api) {
    api.on("listSchedules", this::list);
    api.on("getSchedule", this::get);
    api.on("publishSchedule", this::publish);
    api.on("downloadProblem", this::problem);
    api.on("downloadSolvedProblem", this::solvedProblem);
    api.on("downloadSchedule", this::file);
  }

  private Future<Reply> list(Call call) {
    return schedules
        .all(call.eventId())
        .map(all -> Reply.ok(all.stream().map(ScheduleSummaryJson::of).toList()));
  }

  private Future<Reply> get(Call call) {
    return schedules
        .examine(call.eventId(), call.id("scheduleId"))
        .map(examined -> Reply.ok(ScheduleJson.of(examined, call.sentences())));
  }

  private Future<Reply> publish(Call call) {
    return schedules
        .publish(call.eventId(), call.id("scheduleId"), call.author())
        .map(published -> Reply.ok(ScheduleSummaryJson.of(published)));
  }

  private Future<Reply> problem(Call call) {
    return problems.text(call.eventId()).map(text -> Reply.file("entremise.problem.json", text));
  }

  private Future<Reply> solvedProblem(Call call) {
    return schedules
        .get(call.eventId(), call.id("scheduleId"))
        .map(schedule -> Reply.file("entremise.problem.json", schedule.problem()));
  }

  private Future<Reply> file(Call call) {
    return schedules
        .examine(call.eventId(), call.id("scheduleId"))
        .map(
            examined ->
                Reply.file("entremise.schedule.json", ScheduleFile.write(examined.answer())));
  }
}
