package org.entremise.bench.timefold;

import org.entremise.matching.Participant;
import org.jspecify.annotations.Nullable;

/** A participant; equal only to itself, which is quicker to tell than what the record compares. */
public final class Guest {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Participant participant;

  Guest(Participant participant) {
    this.participant = participant;
  }

  boolean isAway(Period period) {
    return participant.unavailable().contains(period.id());
  }

  int seats() {
    return participant.seats();
  }

  int minMeetings() {
    return participant.minMeetings();
  }

  int maxMeetings() {
    return limit(participant.maxMeetings());
  }

  int maxBreaks() {
    return limit(participant.maxBreaks());
  }

  boolean limitsBreaks() {
    return participant.maxBreaks() != null;
  }

  boolean limitsRuns() {
    return participant.maxConsecutive() != null;
  }

  int maxConsecutive() {
    return limit(participant.maxConsecutive());
  }

  private static int limit(@Nullable Integer limit) {
    return limit == null ? NO_LIMIT : limit;
  }
}
