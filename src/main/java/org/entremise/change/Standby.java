package org.entremise.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.reason.Resolve;

/**
 * What would be lost if a participant did not show up and everybody else kept what they have.
 *
 * @param lost the meetings that would not take place
 * @param weight what they are worth: the rise of the unserved weight, by the Verifier
 * @param freed who would sit idle, when, and which of its unserved requests would fit there
 * @param searched whether there was time to look for what could take their place
 * @param filled new meetings that would disturb nobody; none where nobody looked
 * @param regained what they are worth: the fall of the unserved weight, by the Verifier
 * @param anyway as many of them could be had if the participant came, though perhaps not the same
 * @param shortfall guaranteed meetings that would be missing after all
 */
public record Standby(
    Participant participant,
    List<NamedMeeting> lost,
    long weight,
    List<FreedSlot> freed,
    boolean searched,
    List<NamedMeeting> filled,
    long regained,
    int anyway,
    long shortfall) {
  /** How long the searches for all participants may take, unless somebody says otherwise. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(10);

  private static final Comparator<Standby> MOST_LOST_FIRST =
      Comparator.comparingLong(Standby::weight)
          .thenComparingInt(standby -> standby.lost.size())
          .reversed();

  public Standby {
    lost = List.copyOf(lost);
    freed = List.copyOf(freed);
    filled = List.copyOf(filled);
  }

  /**
   * Looks at each participant; those without whom most would be lost come first. What could take
   * the place of the lost meetings is searched in this order, as long as there is time.
   *
   * @param now the problem, a sound one
   * @param held what people hold; what of it is no longer possible counts for nothing
   * @param time for all searches together, above zero
   */
  public static List<Standby> all(Problem now, Held held, Resolve resolve, Duration time) {
    TimeLeft left = TimeLeft.of(time);
    Attendance attendance = new Attendance(now, held);
    List<Meeting> anyway =
        attendance.filledAnyway(resolve, left.share(now.participants().size() + 1));
    List<Absence> absences =
        now.participants().stream()
            .map(attendance::without)
            .sorted(Comparator.comparing(Absence::unanswered, MOST_LOST_FIRST))
            .toList();
    List<Standby> all = new ArrayList<>();
    for (Absence absence : absences) {
      boolean search = !left.isOver();
      Duration share = left.share(absences.size() - all.size());
      all.add(search ? absence.answered(anyway, resolve, share) : absence.unanswered());
    }
    return all;
  }

  /**
   * Looks at one participant.
   *
   * @param now the problem, a sound one
   * @param held what people hold; what of it is no longer possible counts for nothing
   * @param participant one of the problem's
   * @param time for the search, above zero
   */
  public static Standby of(
      Problem now, Held held, Participant participant, Resolve resolve, Duration time) {
    Duration half = time.dividedBy(2);
    Attendance attendance = new Attendance(now, held);
    List<Meeting> anyway = attendance.filledAnyway(resolve, half);
    return attendance.without(participant).answered(anyway, resolve, half);
  }

  /** What it comes to, in a sentence. */
  public Message message() {
    return Message.of(
        searched ? "standby.summary" : "standby.unsearched",
        "participant",
        participant.name(),
        "lost",
        lost.size(),
        "weight",
        weight,
        "filled",
        filled.size(),
        "regained",
        regained,
        "anyway",
        anyway);
  }
}
