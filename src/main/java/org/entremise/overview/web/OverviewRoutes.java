package org.entremise.overview.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entremise.agenda.Job;
import org.entremise.agenda.ScheduleSummary;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.event.Act;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.web.SlotJson;
import org.entremise.kernel.Message;
import org.entremise.matching.Policy;
import org.entremise.overview.Figures;
import org.entremise.overview.NextStep;
import org.entremise.overview.Overviews;
import org.entremise.overview.Overviews.EventLine;
import org.entremise.overview.Overviews.EventOverview;
import org.entremise.overview.Overviews.Home;
import org.entremise.overview.Overviews.Listed;
import org.entremise.overview.Overviews.ParticipantLine;
import org.entremise.overview.Overviews.Removal;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.wish.Wishing;
import org.jspecify.annotations.Nullable;

/** The operations that read across capabilities. */
public final class OverviewRoutes {
  private final Overviews overviews;

  public OverviewRoutes(Overviews overviews) {
    this.overviews = overviews;
  }

  private record EventSummaryJson(
      UUID id,
      String name,
      String timeZone,
      @Nullable Instant start,
      @Nullable Instant end,
      int funders,
      int projects,
      int wishes,
      Phase phase,
      boolean archived,
      @Nullable Integer publishedVersion,
      @Nullable LocalDate erasedOn) {
    static EventSummaryJson of(EventLine line) {
      Figures figures = line.figures();
      Event event = figures.event();
      return new EventSummaryJson(
          event.id(),
          event.name(),
          event.zone().getId(),
          event.start(),
          event.end(),
          figures.funders(),
          figures.projects(),
          figures.wishes(),
          event.phase(),
          event.archived(),
          line.published().map(ScheduleSummary::version).orElse(null),
          event.erasedOn());
    }
  }

  private record PhaseJson(Phase phase, List<Act> allows) {
    static PhaseJson of(Phase phase) {
      return new PhaseJson(phase, Stream.of(Act.values()).filter(phase::allows).toList());
    }
  }

  private static final List<PhaseJson> PHASES =
      Stream.of(Phase.values()).map(PhaseJson::of).toList();

  /** Whether a participant may wish, and why not. */
  private record WishingJson(
      boolean asked,
      boolean open,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt,
      @Nullable String why) {
    static WishingJson of(Wishing wishing, Sentences sentences) {
      Message why = wishing.why();
      return new WishingJson(
          wishing.asked(),
          wishing.open(),
          wishing.opensAt(),
          wishing.closesAt(),
          why == null ? null : sentences.say(why));
    }
  }

  private record EventJson(
      @JsonUnwrapped EventSummaryJson summary,
      String description,
      Policy policy,
      List<SlotJson> slots,
      int vetoes,
      int asked,
      int answered,
      int sheets,
      List<PhaseJson> phases,
      Rules rules,
      @Nullable Instant wishesOpenAt,
      @Nullable Instant wishesCloseAt,
      @Nullable UUID runningJobId) {
    static EventJson of(EventOverview overview) {
      Figures figures = overview.line().figures();
      return new EventJson(
          EventSummaryJson.of(overview.line()),
          figures.event().description(),
          figures.event().policy(),
          figures.event().slots().stream().map(SlotJson::of).toList(),
          figures.vetoes(),
          figures.asked(),
          figures.answered(),
          figures.sheets(),
          PHASES,
          figures.event().rules(),
          figures.event().inForce().wishesOpenAt(),
          figures.event().inForce().wishesCloseAt(),
          overview.active().map(Job::id).orElse(null));
    }
  }

  private record NextStepJson(NextStep step) {}

  private record ParticipantJson(
      String id,
      Side side,
      String name,
      @Nullable FunderKind kind,
      String description,
      Collection<String> unavailable,
      int seats,
      int minMeetings,
      @Nullable Integer maxMeetings,
      @Nullable Integer maxBreaks,
      @Nullable Integer maxConsecutive,
      boolean hasSheet) {
    static ParticipantJson of(ParticipantLine line) {
      Participant p = line.participant();
      return new ParticipantJson(
          p.id(),
          p.side(),
          p.name(),
          p.kind(),
          p.description(),
          p.unavailable().stream().sorted().toList(),
          p.seats(),
          p.minMeetings(),
          p.maxMeetings(),
          p.maxBreaks(),
          p.maxConsecutive(),
          line.hasSheet());
    }
  }

  private record ListedJson(
      @JsonUnwrapped ParticipantJson participant, int wishes, List<String> delegates) {
    static ListedJson of(Listed listed) {
      return new ListedJson(ParticipantJson.of(listed.line()), listed.wishes(), listed.delegates());
    }
  }

  private record RemovalJson(
      int wishes,
      int meetings,
      @Nullable Integer publishedVersion,
      boolean hasSheet,
      int delegates) {
    static RemovalJson of(Removal removal) {
      return new RemovalJson(
          removal.wishes(),
          removal.agenda().entries().size(),
          removal.agenda().published().map(ScheduleVersion::version).orElse(null),
          removal.hasSheet(),
          removal.delegates());
    }
  }

  private record HomeJson(
      ParticipantJson participant,
      UUID eventId,
      String eventName,
      String eventDescription,
      String timeZone,
      @Nullable Instant start,
      @Nullable Instant end,
      Phase phase,
      List<SlotJson> slots,
      int wishes,
      @Nullable Instant answeredAt,
      WishingJson wishing,
      @Nullable Integer publishedVersion,
      @Nullable LocalDate erasedOn) {
    static HomeJson of(Home home, Sentences sentences) {
      Event event = home.event();
      return new HomeJson(
          ParticipantJson.of(home.line()),
          event.id(),
          event.name(),
          event.description(),
          event.zone().getId(),
          event.start(),
          event.end(),
          event.phase(),
          event.slots().stream().map(SlotJson::of).toList(),
          home.wishes(),
          home.answeredAt().orElse(null),
          WishingJson.of(home.wishing(), sentences),
          home.published().map(ScheduleSummary::version).orElse(null),
          event.erasedOn());
    }
  }

  public void mount(Api api) {
    api.on("listEvents", this::events);
    api.on("getEvent", this::event);
    api.on("getNextStep", this::nextStep);
    api.on("listParticipants", this::participants);
    api.on("getParticipant", this::home);
    api.on("getRemoval", this::removal);
  }

  private Future<Reply> events(Call call) {
    return overviews
        .events(call.caller().organises().keySet())
        .map(all -> Reply.ok(all.stream().map(EventSummaryJson::of).toList()));
  }

  private Future<Reply> event(Call call) {
    return overviews.event(call.eventId()).map(found -> Reply.ok(EventJson.of(found)));
  }

  private Future<Reply> nextStep(Call call) {
    return overviews.nextStep(call.eventId()).map(step -> Reply.ok(new NextStepJson(step)));
  }

  private Future<Reply> participants(Call call) {
    return overviews
        .participants(call.eventId())
        .map(all -> Reply.ok(all.stream().map(ListedJson::of).toList()));
  }

  private Future<Reply> removal(Call call) {
    return overviews
        .removal(call.eventId(), call.participantId())
        .map(removal -> Reply.ok(RemovalJson.of(removal)));
  }

  private Future<Reply> home(Call call) {
    return overviews
        .home(call.eventId(), call.participantId())
        .map(found -> Reply.ok(HomeJson.of(found, call.sentences())));
  }
}
