package org.entremise.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A funder or a project of an event.
 *
 * @param id short and unique within the event, the same in the problem file
 * @param kind of a funder; null for a project
 * @param description what the other side may read
 * @param unavailable ids of the slots in which it cannot meet
 * @param seats meetings it can hold at once
 * @param minMeetings how many it was guaranteed
 * @param maxMeetings the most it wants; null: no limit
 * @param maxBreaks the most breaks it bears; null: no limit
 * @param maxConsecutive the most meetings in a row; null: no limit
 */
public record Participant(
    String id,
    Side side,
    String name,
    @Nullable FunderKind kind,
    String description,
    Set<String> unavailable,
    int seats,
    int minMeetings,
    @Nullable Integer maxMeetings,
    @Nullable Integer maxBreaks,
    @Nullable Integer maxConsecutive) {
  public Participant {
    unavailable = Set.copyOf(unavailable);
  }
}
