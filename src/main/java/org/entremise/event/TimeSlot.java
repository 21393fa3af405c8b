package org.entremise.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timed unit that a meeting can fill.
 *
 * @param id unique within the event
 * @param block slots of one block have no pause between them
 * @param rooms how many meetings may run at once; null: no limit
 */
public record TimeSlot(
    String id, Instant start, Instant end, String block, @Nullable Integer rooms) {}
