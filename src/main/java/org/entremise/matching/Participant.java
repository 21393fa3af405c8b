package org.entremise.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A funder, a project, or anybody who meets.
 *
 * @param id unique within the problem
 * @param kind {@code funder}, {@code project}, …; shown only
 * @param name shown only; the id where the file names none
 * @param unavailable ids of the slots in which the participant cannot meet
 * @param seats meetings it can hold at the same time, at least 1
 * @param minMeetings guarantee: fewer than this is a shortfall
 * @param maxMeetings hard upper limit; null: none
 * @param maxBreaks hard upper limit on its breaks; null: none
 * @param maxConsecutive at most this many busy slots in a row within a block, at least 1; null: no
 *     limit
 */
public record Participant(
    String id,
    @Nullable String kind,
    String name,
    Set<String> unavailable,
    int seats,
    int minMeetings,
    @Nullable Integer maxMeetings,
    @Nullable Integer maxBreaks,
    @Nullable Integer maxConsecutive) {
  public Participant {
    unavailable = Set.copyOf(unavailable);
  }

  /** The same, away in other slots. */
  public Participant away(Set<String> others) {
    return new Participant(
        id, kind, name, others, seats, minMeetings, maxMeetings, maxBreaks, maxConsecutive);
  }

  /** The same with another guarantee. */
  Participant withMinMeetings(int other) {
    return new Participant(
        id, kind, name, unavailable, seats, other, maxMeetings, maxBreaks, maxConsecutive);
  }
}
