package org.entremise.people.web;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entremise.people.FunderKind;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry;
import org.entremise.people.service.Entry.DelegateEntry;
import org.entremise.people.service.People;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations by which organisers keep who takes part. */
public final class PeopleRoutes {
  private final People people;

  public PeopleRoutes(People people) {
    this.people = people;
  }

  private record NewParticipant(Side side, Entry entry) {}

  private record AppliedJson(int changed) {}

  private record ChangedParticipant(int revision, Entry entry) {}

  /** An entry with its slots in an order that stays. */
  private record EntryJson(
      String name,
      @Nullable FunderKind kind,
      String description,
      Collection<String> unavailable,
      int seats,
      int minMeetings,
      @Nullable Integer maxMeetings,
      @Nullable Integer maxBreaks,
      @Nullable Integer maxConsecutive,
      List<DelegateEntry> delegates) {
    static EntryJson of(Entry e) {
      return new EntryJson(
          e.name(),
          e.kind(),
          e.description(),
          e.unavailable().stream().sorted().toList(),
          e.seats(),
          e.minMeetings(),
          e.maxMeetings(),
          e.maxBreaks(),
          e.maxConsecutive(),
          e.delegates());
    }
  }

  private record Unavailability(Set<String> slots) {}

  private record RegistrationJson(String id, Side side, int revision, EntryJson entry) {
    static RegistrationJson of(Registration registration) {
      return new RegistrationJson(
          registration.participant().id(),
          registration.participant().side(),
          registration.revision(),
          EntryJson.of(Entry.of(registration)));
    }
  }

  public void mount(Api api) {
    api.on("addParticipant", this::add);
    api.on("getRegistration", this::get);
    api.on("changeParticipant", this::change);
    api.on("removeParticipant", this::remove);
    api.on("setUnavailable", this::unavailable);
    api.on("getOtherLimits", this::otherLimits);
    api.on("applyLimits", this::applyLimits);
  }

  private Future<Reply> add(Call call) {
    NewParticipant order = call.body(NewParticipant.class);
    return people
        .add(call.eventId(), call.author(), order.side(), order.entry())
        .map(added -> Reply.ok(RegistrationJson.of(added)));
  }

  private Future<Reply> otherLimits(Call call) {
    return people.otherLimits(call.eventId(), side(call)).map(Reply::ok);
  }

  private Future<Reply> applyLimits(Call call) {
    return people
        .applyLimits(call.eventId(), call.author(), side(call))
        .map(changed -> Reply.ok(new AppliedJson(changed)));
  }

  /** The contract names the sides. */
  private static Side side(Call call) {
    return Side.valueOf(call.text("side").toUpperCase(Locale.ROOT));
  }

  private Future<Reply> get(Call call) {
    return people
        .get(call.eventId(), call.participantId())
        .map(found -> Reply.ok(RegistrationJson.of(found)));
  }

  private Future<Reply> change(Call call) {
    ChangedParticipant order = call.body(ChangedParticipant.class);
    return people
        .change(
            call.eventId(), call.author(), call.participantId(), order.revision(), order.entry())
        .map(changed -> Reply.ok(RegistrationJson.of(changed)));
  }

  private Future<Reply> unavailable(Call call) {
    return people
        .setUnavailable(
            call.eventId(),
            call.participantId(),
            call.body(Unavailability.class).slots(),
            call.organiser())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> remove(Call call) {
    return people
        .remove(call.eventId(), call.author(), call.participantId(), call.number("revision"))
        .map(done -> Reply.nothing());
  }
}
