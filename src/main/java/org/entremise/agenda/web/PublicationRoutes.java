package org.entremise.agenda.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.Publication;
import org.entremise.agenda.Publication.Sent;
import org.entremise.agenda.PublicationPlan.Silence;
import org.entremise.agenda.PublicationPlan.Told;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.service.Publications;
import org.entremise.agenda.service.Publications.Preview;
import org.entremise.kernel.Fault;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations that publish boards and look at what was published. */
public final class PublicationRoutes {
  private final Publications publications;

  public PublicationRoutes(Publications publications) {
    this.publications = publications;
  }

  private record OrderJson(int revision, @Nullable Boolean tell, @Nullable String fingerprint) {
    Publications.Order order() {
      return new Publications.Order(revision, tell == null || tell, fingerprint);
    }
  }

  /** A published version, and how many letters told it; null where that was not noted. */
  private record DoneJson(@JsonUnwrapped ScheduleSummaryJson schedule, @Nullable Integer letters) {
    static DoneJson of(Publication done) {
      @Nullable Sent sent = done.sent();
      return new DoneJson(
          ScheduleSummaryJson.of(done.schedule()), sent == null ? null : sent.letters());
    }
  }

  private record RecipientJson(String name, String email) {}

  private record ToldJson(
      @JsonUnwrapped NoticeJson notice, List<RecipientJson> recipients, @Nullable Silence silence) {
    static ToldJson of(Told told, Sentences sentences) {
      return new ToldJson(
          NoticeJson.of(told.notice(), sentences),
          told.recipients().stream()
              .map(one -> new RecipientJson(one.delegate().name(), one.delegate().email().text()))
              .toList(),
          told.silence());
    }
  }

  private record FaultJson(String key, String text) {
    static FaultJson of(Fault fault, Sentences sentences) {
      return new FaultJson(fault.path(), sentences.say(fault.message()));
    }
  }

  private record PreviewJson(
      int revision,
      int version,
      String fingerprint,
      boolean differs,
      int letters,
      boolean sends,
      List<ToldJson> told,
      List<FaultJson> unsettled) {
    static PreviewJson of(Preview preview, Sentences sentences) {
      return new PreviewJson(
          preview.revision(),
          preview.plan().version(),
          preview.plan().fingerprint(),
          preview.differs(),
          preview.plan().letters(),
          preview.sends(),
          preview.plan().told().stream().map(one -> ToldJson.of(one, sentences)).toList(),
          preview.unsettled().stream().map(one -> FaultJson.of(one, sentences)).toList());
    }
  }

  private record PublicationJson(
      UUID scheduleId,
      @Nullable Integer version,
      @Nullable Instant publishedAt,
      String author,
      int scheduled,
      int requests,
      @Nullable Integer changed,
      @Nullable Boolean told,
      @Nullable Integer letters) {
    static PublicationJson of(Publication publication) {
      ScheduleSummary schedule = publication.schedule();
      @Nullable Sent sent = publication.sent();
      return new PublicationJson(
          schedule.id(),
          schedule.version(),
          schedule.publishedAt(),
          schedule.author(),
          schedule.parts().scheduled(),
          schedule.parts().requests(),
          sent == null ? null : sent.changed(),
          sent == null ? null : sent.told(),
          sent == null ? null : sent.letters());
    }
  }

  public void mount(Api api) {
    api.on("previewPublication", this::preview);
    api.on("publishBoard", this::publish);
    api.on("listPublications", this::list);
    api.on("comparePublications", this::compare);
  }

  private Future<Reply> preview(Call call) {
    return publications
        .preview(call.eventId())
        .map(preview -> Reply.ok(PreviewJson.of(preview, call.sentences())));
  }

  private Future<Reply> publish(Call call) {
    return publications
        .publish(call.eventId(), call.body(OrderJson.class).order(), call.author())
        .map(done -> Reply.ok(DoneJson.of(done)));
  }

  private Future<Reply> list(Call call) {
    return publications
        .all(call.eventId())
        .map(all -> Reply.ok(all.stream().map(PublicationJson::of).toList()));
  }

  private Future<Reply> compare(Call call) {
    return publications
        .compare(call.eventId(), call.id("scheduleId"), call.id("otherScheduleId"))
        .map(
            notices ->
                Reply.ok(
                    notices.stream().map(one -> NoticeJson.of(one, call.sentences())).toList()));
  }
}
