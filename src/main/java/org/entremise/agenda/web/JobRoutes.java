package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.Job;
import org.entremise.agenda.Job.Mode;
import org.entremise.agenda.JobProgress;
import org.entremise.agenda.service.Jobs;
import org.entremise.agenda.service.Jobs.Followed;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on solves. */
public final class JobRoutes {
  /** The contract's default. */
  private static final int DEFAULT_SECONDS = 20;

  private final Jobs jobs;

  public JobRoutes(Jobs jobs) {
    this.jobs = jobs;
  }

  private record JobOrder(@Nullable Integer seconds, @Nullable Mode mode) {
    Mode chosen() {
      return mode == null ? Mode.OPTIMISE : mode;
    }
  }

  private record JobJson(
      UUID id,
      Job.State state,
      int seconds,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int attempts,
      @Nullable JobProgress best,
      @Nullable UUID scheduleId,
      @Nullable String failure,
      List<JobProgress> curve) {}

  public void mount(Api api) {
    api.on("startJob", this::start);
    api.on("listJobs", this::list);
    api.on("getJob", this::get);
    api.on("cancelJob", this::cancel);
  }

  private Future<Reply> start(Call call) {
    JobOrder order = call.body(JobOrder.class);
    int seconds = order.seconds() == null ? DEFAULT_SECONDS : order.seconds();
    return jobs.order(call.eventId(), seconds, order.chosen(), call.author())
        .map(job -> Reply.accepted(json(new Followed(job, List.of()), call.sentences())));
  }

  private Future<Reply> list(Call call) {
    return jobs.newest(call.eventId())
        .map(
            found ->
                Reply.ok(
                    found.stream().map(job -> json(job, List.of(), call.sentences())).toList()));
  }

  private Future<Reply> get(Call call) {
    return jobs.get(call.eventId(), call.id("jobId"))
        .map(job -> Reply.ok(json(job, call.sentences())));
  }

  private Future<Reply> cancel(Call call) {
    return jobs.cancel(call.eventId(), call.id("jobId"))
        .map(job -> Reply.accepted(json(job, call.sentences())));
  }

  private static JobJson json(Followed followed, Sentences sentences) {
    return json(followed, followed.curve(), sentences);
  }

  private static JobJson json(Followed followed, List<JobProgress> curve, Sentences sentences) {
    Job job = followed.job();
    return new JobJson(
        job.id(),
        job.state(),
        job.seconds(),
        job.createdAt(),
        job.startedAt(),
        job.endedAt(),
        job.attempts(),
        followed.best(),
        job.scheduleId(),
        job.failure() == null ? null : sentences.say(Message.of(job.failure())),
        curve);
  }
}
