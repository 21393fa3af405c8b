package org.entremise.event;

import java.util.List;

/**
 * Settings as they are kept.
 *
 * @param phase that the event is in
 * @param version grows with each change
 * @param slots what the grid has made, in chronological order
 */
public record SavedSettings(
    EventSettings settings, Phase phase, int version, List<TimeSlot> slots) {
  public SavedSettings {
    slots = List.copyOf(slots);
  }
}
