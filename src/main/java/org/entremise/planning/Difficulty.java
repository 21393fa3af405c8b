package org.entremise.planning;

import java.util.Comparator;

/**
 * The harder a meeting is to place, the greater: mandatory ones, then weighty ones, then those with
 * few slots to choose from, then those of busy participants. The first schedule places the hardest
 * first.
 */
final class Difficulty implements Comparator<PlannedMeeting> {
  private static final Comparator<PlannedMeeting> ORDER =
      Comparator.comparing(PlannedMeeting::isMandatory)
          .thenComparingInt(PlannedMeeting::weight)
          .thenComparing(Comparator.comparingInt(Difficulty::freedom).reversed())
          .thenComparingInt(Difficulty::demand);

  private static int freedom(PlannedMeeting meeting) {
    return meeting.choices().size();
  }

  private static int demand(PlannedMeeting meeting) {
    return meeting.a().meetings().size() + meeting.b().meetings().size();
  }

  @Override
  public int compare(PlannedMeeting one, PlannedMeeting other) {
    return ORDER.compare(one, other);
  }
}
