package org.entremise.factsheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet stands, without what it says.
 *
 * @param published whether funders read something
 * @param changedAt null: nothing is written yet
 */
public record SheetStanding(
    String projectId,
    String name,
    SheetState state,
    boolean published,
    @Nullable Instant changedAt,
    @Nullable Instant sentAt) {}
