package org.entremise.event;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a grid lays it out.
 *
 * @param at its start by the clocks of the event's zone
 * @param block slots of one block have no pause between them
 * @param rooms how many meetings may run at once; null: no limit
 * @param closed whether an exception closes it; it belongs to the block before it then
 * @param exceptional whether an exception of the grid is about it
 */
public record GridSlot(
    LocalDateTime at,
    Instant start,
    Instant end,
    String block,
    @Nullable Integer rooms,
    boolean closed,
    boolean exceptional) {}
