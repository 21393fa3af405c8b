package org.entremise.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entremise.change.KeepAll.Kept;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.reason.Resolve;

/**
 * What would be lost if a participant did not show up.
 *
 * @param lost the meetings that would not take place
 * @param weight what they are worth: the rise of the unserved weight, by the Verifier
 * @param freed who would sit idle, when, and which of its unserved requests would fit there
 * @param filled new meetings that would disturb nobody
 * @param regained what they are worth: the fall of the unserved weight, by the Verifier
 * @param shortfall guaranteed meetings that would be missing after all
 */
public record Standby(
    Participant participant,
    List<NamedMeeting> lost,
    long weight,
    List<FreedSlot> freed,
    List<NamedMeeting> filled,
    long regained,
    long shortfall) {
  /** How long the search may take, unless somebody says otherwise. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(1);

  public Standby {
    lost = List.copyOf(lost);
    freed = List.copyOf(freed);
    filled = List.copyOf(filled);
  }

  /**
   * Looks at one participant.
   *
   * @param now the problem, a sound one
   * @param held what people hold; what of it is no longer possible counts for nothing
   * @param participant one of the problem's
   * @param time for the searches, above zero
   */
  public static Standby of(
      Problem now, Held held, Participant participant, Resolve resolve, Duration time) {
    TimeLeft left = TimeLeft.of(time);
    List<Meeting> possible = new Standing(now, held).possible;
    Problem without = Variants.without(now, participant.id());
    Standing standing = new Standing(without, new Held(now, possible));
    List<Meeting> rest = standing.known;
    List<Meeting> lost = possible.stream().filter(m -> !rest.contains(m)).toList();

    Kept kept = new KeepAll(standing, resolve).find(left);
    long before = unserved(without, kept.staying());
    return new Standby(
        participant,
        NamedMeeting.of(now, lost),
        unserved(now, rest) - unserved(now, possible),
        FreedSlots.of(standing, kept.staying()),
        filled(without, kept),
        before - kept.outcome().verdict().costs().unserved(),
        kept.outcome().verdict().costs().shortfall());
  }

  /** What it comes to, in a sentence. */
  public Message message() {
    return Message.of(
        "standby.summary",
        "participant",
        participant.name(),
        "lost",
        lost.size(),
        "weight",
        weight,
        "filled",
        filled.size(),
        "regained",
        regained);
  }

  private static long unserved(Problem problem, List<Meeting> meetings) {
    return Verifier.verify(problem, meetings).costs().unserved();
  }

  private static List<NamedMeeting> filled(Problem problem, Kept kept) {
    List<Meeting> added = new ArrayList<>(kept.outcome().meetings());
    added.removeAll(kept.staying());
    return NamedMeeting.of(problem, added);
  }
}
