package org.entremise.event.web;

import org.entremise.event.Contact;
import org.entremise.event.EventSettings;
import org.entremise.event.Rules;
import org.entremise.event.TimeGrid;
import org.jspecify.annotations.Nullable;

/** Settings with the version that a change of them has to name. */
record SettingsJson(
    String name,
    String description,
    String timeZone,
    TimeGrid grid,
    Rules rules,
    @Nullable Contact contact,
    int version) {
  static SettingsJson of(EventSettings settings, int version) {
    return new SettingsJson(
        settings.name(),
        settings.description(),
        settings.timeZone(),
        settings.grid(),
        settings.rules(),
        settings.contact(),
        version);
  }
}
