package org.entremise.factsheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is being written, and what funders read of it meanwhile.
 *
 * @param revision grows with each change; 0: nothing was written yet
 * @param note what has to be completed; kept until the sheet is sent again
 * @param published what funders read; null: nothing yet
 * @param editedBy the organiser who changed it last; null: its project
 */
public record SheetDraft(
    String projectId,
    String name,
    int revision,
    SheetState state,
    FactSheet sheet,
    @Nullable ReviewNote note,
    @Nullable FactSheet published,
    @Nullable Instant publishedAt,
    @Nullable Instant sentAt,
    @Nullable Instant changedAt,
    @Nullable String editedBy) {}
