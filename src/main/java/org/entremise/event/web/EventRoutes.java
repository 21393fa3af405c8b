package org.entremise.event.web;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.UUID;
import org.entremise.event.Contact;
import org.entremise.event.EventSettings;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.SavedSettings;
import org.entremise.event.TimeGrid;
import org.entremise.event.service.Events;
import org.entremise.event.service.Events.Author;
import org.entremise.matching.Policy;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Caller;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on an event itself. */
public final class EventRoutes {
  private final Events events;

  public EventRoutes(Events events) {
    this.events = events;
  }

  private record PolicyOrder(String policy) {}

  private record CopyOrder(String name, LocalDate firstDay) {}

  private record ArchiveOrder(boolean archived) {}

  private record DeleteOrder(String name) {}

  private record ChangeOrder(
      String name,
      String description,
      String timeZone,
      TimeGrid grid,
      Rules rules,
      @Nullable Contact contact,
      int version) {
    EventSettings settings() {
      return new EventSettings(name, description, timeZone, grid, rules, contact);
    }
  }

  private record PhaseOrder(String phase) {}

  private record MadeJson(UUID id) {}

  public void mount(Api api) {
    api.on("createEvent", this::create);
    api.on("getSettings", this::settings);
    api.on("changeSettings", this::change);
    api.on("copyEvent", this::copy);
    api.on("archiveEvent", this::archive);
    api.on("deleteEvent", this::delete);
    api.on("setPolicy", this::setPolicy);
    api.on("enterPhase", this::enter);
  }

  private Future<Reply> create(Call call) {
    return events
        .create(author(call), call.body(EventSettings.class))
        .map(id -> Reply.ok(new MadeJson(id)));
  }

  private Future<Reply> settings(Call call) {
    return events.settings(call.eventId()).map(saved -> Reply.ok(json(saved)));
  }

  private Future<Reply> change(Call call) {
    ChangeOrder order = call.body(ChangeOrder.class);
    return events
        .change(call.eventId(), call.author(), order.settings(), order.version())
        .compose(version -> events.settings(call.eventId()))
        .map(saved -> Reply.ok(json(saved)));
  }

  private Future<Reply> copy(Call call) {
    CopyOrder order = call.body(CopyOrder.class);
    return events
        .copy(call.eventId(), author(call), order.name(), order.firstDay())
        .map(id -> Reply.ok(new MadeJson(id)));
  }

  private Future<Reply> archive(Call call) {
    boolean archived = call.body(ArchiveOrder.class).archived();
    return events.setArchived(call.eventId(), call.author(), archived).map(done -> Reply.nothing());
  }

  private Future<Reply> delete(Call call) {
    String name = call.body(DeleteOrder.class).name();
    return events.delete(call.eventId(), call.author(), name).map(done -> Reply.nothing());
  }

  private Future<Reply> setPolicy(Call call) {
    Policy policy = Policy.ofKey(call.body(PolicyOrder.class).policy());
    return events.setPolicy(call.eventId(), call.author(), policy).map(done -> Reply.nothing());
  }

  private Future<Reply> enter(Call call) {
    Phase phase = Phase.ofKey(call.body(PhaseOrder.class).phase());
    return events.enter(call.eventId(), call.author(), phase).map(done -> Reply.nothing());
  }

  private static Author author(Call call) {
    Caller.Organiser organiser = call.caller().organisers().get(0);
    return new Author(organiser.id(), organiser.name());
  }

  private static SettingsJson json(SavedSettings saved) {
    return SettingsJson.of(saved.settings(), saved.version());
  }
}
