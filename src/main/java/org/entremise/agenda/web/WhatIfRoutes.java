package org.entremise.agenda.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import org.entremise.agenda.Job;
import org.entremise.agenda.service.WhatIfs;
import org.entremise.agenda.service.WhatIfs.Current;
import org.entremise.agenda.service.WhatIfs.Followed;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on what-ifs. */
public final class WhatIfRoutes {
  /** The contract's default. */
  private static final int DEFAULT_SECONDS = 60;

  private final WhatIfs whatIfs;

  public WhatIfRoutes(WhatIfs whatIfs) {
    this.whatIfs = whatIfs;
  }

  private record WhatIfOrder(@Nullable Integer seconds) {}

  private record SummaryJson(
      UUID id,
      Job.State state,
      int seconds,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int attempts,
      int answered,
      int asked,
      @Nullable String failure) {
    static SummaryJson of(Followed followed, Sentences sentences) {
      Job job = followed.job();
      return new SummaryJson(
          job.id(),
          job.state(),
          job.seconds(),
          job.createdAt(),
          job.startedAt(),
          job.endedAt(),
          job.attempts(),
          followed.progress().answered(),
          followed.progress().asked(),
          job.failure() == null ? null : sentences.say(Message.of(job.failure())));
    }
  }

  private record WhatIfJson(
      @JsonUnwrapped SummaryJson summary, boolean upToDate, @Nullable WhatIfResultJson result) {
    static WhatIfJson of(Current current, Sentences sentences) {
      return new WhatIfJson(
          SummaryJson.of(current.followed(), sentences),
          current.upToDate(),
          current.result() == null ? null : WhatIfResultJson.of(current.result(), sentences));
    }
  }

  public void mount(Api api) {
    api.on("startWhatIf", this::start);
    api.on("listWhatIfs", this::list);
    api.on("getWhatIf", this::get);
    api.on("cancelWhatIf", this::cancel);
  }

  private Future<Reply> start(Call call) {
    @Nullable Integer seconds = call.body(WhatIfOrder.class).seconds();
    return whatIfs
        .order(call.eventId(), seconds == null ? DEFAULT_SECONDS : seconds, call.author())
        .map(ordered -> Reply.accepted(SummaryJson.of(ordered, call.sentences())));
  }

  private Future<Reply> list(Call call) {
    return whatIfs
        .newest(call.eventId())
        .map(
            found ->
                Reply.ok(
                    found.stream().map(one -> SummaryJson.of(one, call.sentences())).toList()));
  }

  private Future<Reply> get(Call call) {
    return whatIfs
        .get(call.eventId(), call.id("jobId"))
        .map(current -> Reply.ok(WhatIfJson.of(current, call.sentences())));
  }

  private Future<Reply> cancel(Call call) {
    return whatIfs
        .cancel(call.eventId(), call.id("jobId"))
        .map(followed -> Reply.accepted(SummaryJson.of(followed, call.sentences())));
  }
}
