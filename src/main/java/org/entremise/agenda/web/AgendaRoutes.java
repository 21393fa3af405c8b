package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Agendas;
import org.entremise.agenda.service.Agendas.Agenda;
import org.entremise.agenda.service.Agendas.Entry;
import org.entremise.event.Contact;
import org.entremise.event.web.SlotJson;
import org.entremise.people.web.CounterpartJson;
import org.entremise.platform.live.Change;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** A participant's agenda, and the live changes that each role may hear of. */
public final class AgendaRoutes {
  private final Agendas agendas;

  public AgendaRoutes(Agendas agendas) {
    this.agendas = agendas;
  }

  private record AgendaJson(
      String participantId,
      @Nullable Integer version,
      @Nullable Instant publishedAt,
      Instant serverTime,
      String timeZone,
      @Nullable Contact contact,
      List<SlotJson> slots,
      Collection<String> unavailable,
      List<MeetingJson> meetings) {}

  private record MeetingJson(
      String slotId, Instant start, Instant end, CounterpartJson with, @Nullable String videoUrl) {
    static MeetingJson of(Entry entry) {
      return new MeetingJson(
          entry.slot().id(),
          entry.slot().start(),
          entry.slot().end(),
          CounterpartJson.of(entry.counterpart()),
          entry.videoUrl());
    }
  }

  public void mount(Api api) {
    api.on("getAgenda", this::get);
    api.onStream(
        "followEvent", // A change of links is told to each of many participants, and to organisers
        // as one.
        EnumSet.complementOf(EnumSet.of(Change.Kind.VIDEO_CHANGED)));
    api.onStream(
        "followAgenda",
        EnumSet.of(
            Change.Kind.SCHEDULE_PUBLISHED,
            Change.Kind.PHASE_CHANGED,
            Change.Kind.SHEET_REVIEWED,
            Change.Kind.CHANGE_ASKED,
            Change.Kind.VIDEO_CHANGED));
  }

  private Future<Reply> get(Call call) {
    return agendas.of(call.eventId(), call.participantId()).map(agenda -> Reply.ok(json(agenda)));
  }

  private static AgendaJson json(Agenda agenda) {
    var published = agenda.published();
    return new AgendaJson(
        agenda.participant().id(),
        published.map(ScheduleVersion::version).orElse(null),
        published.map(ScheduleVersion::publishedAt).orElse(null),
        Instant.now(),
        agenda.event().zone().getId(),
        agenda.contact().orElse(null),
        agenda.event().slots().stream().map(SlotJson::of).toList(),
        agenda.participant().unavailable().stream().sorted().toList(),
        agenda.entries().stream().map(MeetingJson::of).toList());
  }
}
