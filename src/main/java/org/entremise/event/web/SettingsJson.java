package org.entremise.event.web;

import org.entremise.event.EventSettings;
import org.entremise.event.Rules;
import org.entremise.event.TimeGrid;

/** Settings with the version that a change of them has to name. */
record SettingsJson(
    String name, String description, String timeZone, TimeGrid grid, Rules rules, int version) {
  static SettingsJson of(EventSettings settings, int version) {
    return new SettingsJson(
        settings.name(),
        settings.description(),
        settings.timeZone(),
        settings.grid(),
        settings.rules(),
        version);
  }
}
