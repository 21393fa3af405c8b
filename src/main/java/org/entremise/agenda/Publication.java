package org.entremise.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A published version and what became of telling it.
 *
 * @param sent null for versions from before this was noted
 */
public record Publication(ScheduleSummary schedule, @Nullable Sent sent) {
  /**
   * What was told.
   *
   * @param changed participants whose agenda it changed
   * @param told whether they were to be told
   * @param letters how many were written
   */
  public record Sent(int changed, boolean told, int letters) {}
}
