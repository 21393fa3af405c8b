package org.entremise.matching;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A timed unit that a meeting can fill.
 *
 * @param id unique within the problem
 * @param rooms how many meetings may run at the same time, at least 0; null: no limit
 * @param block slots of one block have no pause between them; null: the block of all that name none
 * @param start shown to people; the order of the slots is what counts
 * @param end shown to people
 */
public record Slot(
    String id,
    @Nullable Integer rooms,
    @Nullable String block,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime end) {}
