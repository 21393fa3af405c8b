package org.entremise.event.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entremise.event.EventSettings;
import org.entremise.event.SavedSettings;
import org.entremise.event.TimeSlot;
import org.entremise.kernel.Message;

/** What a change of settings looks like in the history. */
final class SettingsChanges {
  private SettingsChanges() {}

  /** A sentence for each setting that is different; none where all are as before. */
  static List<Message> between(SavedSettings before, EventSettings after, List<TimeSlot> slots) {
    EventSettings then = before.settings();
    List<Message> all = new ArrayList<>();
    if (!then.name().equals(after.name())) {
      all.add(Message.of("history.event.renamed", "before", then.name(), "after", after.name()));
    }
    if (!then.description().equals(after.description())) {
      all.add(Message.of("history.event.described"));
    }
    if (!then.timeZone().equals(after.timeZone())) {
      all.add(
          Message.of("history.event.zone", "before", then.timeZone(), "after", after.timeZone()));
    }
    if (!before.slots().equals(slots)) {
      all.add(
          Message.of(
              "history.event.slots", "before", before.slots().size(), "after", slots.size()));
    }
    if (!Objects.equals(then.contact(), after.contact())) {
      all.add(Message.of("history.event.contact", "given", after.contact() == null ? "no" : "yes"));
    }
    all.addAll(RulesChanges.between(then.rules(), after.rules()));
    return all;
  }
}
