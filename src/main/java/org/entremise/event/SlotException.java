package org.entremise.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One slot that is not as its day has it.
 *
 * @param at when the slot starts, by the clocks of the event's zone
 * @param closed whether nobody meets in it; it is a pause then
 * @param rooms how many meetings may run at once if it is open; null: no limit
 */
public record SlotException(LocalDateTime at, boolean closed, @Nullable Integer rooms) {
  SlotException movedBy(long days) {
    return new SlotException(at.plusDays(days), closed, rooms);
  }
}
