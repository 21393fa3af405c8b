package org.entremise.event.web;

import java.time.Instant;
import org.entremise.event.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A slot. */
public record SlotJson(
    String id, Instant start, Instant end, String block, @Nullable Integer rooms) {
  public static SlotJson of(TimeSlot slot) {
    return new SlotJson(slot.id(), slot.start(), slot.end(), slot.block(), slot.rooms());
  }
}
