package org.entremise.bench.contest;

import org.entremise.matching.Bound;
import org.entremise.matching.Schedule.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a contestant says of its last schedule.
 *
 * @param bound what it has proven
 * @param status null: it says nothing
 * @param moves schedules that it has looked at; null: it does not count them
 */
public record Claim(Bound bound, @Nullable Status status, @Nullable Long moves) {
  /** Nothing is known but the schedule itself. */
  public static final Claim NONE = new Claim(new Bound(null, null, null, null), null, null);
}
