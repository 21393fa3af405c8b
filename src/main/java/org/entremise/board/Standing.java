package org.entremise.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.change.Held;
import org.entremise.change.Notices;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Verifier;
import org.entremise.reason.Times;

/** How what people hold stands beside the event as it is now. */
public final class Standing {
  private Standing() {}

  /** How many participants have another agenda on the board. */
  public static int told(Held held, Position position) {
    return Notices.of(held, position.problem(), position.meetings()).size();
  }

  /**
   * What they hold that cannot be any more, in words: meetings of pairs or slots that have gone,
   * and rules that are broken. Pins of the board do not concern them, and what was broken when it
   * was published was accepted then.
   */
  public static List<Message> broken(Held held, Position position) {
    Problem now = position.problem().withPins(List.of());
    List<Meeting> meetings = Board.of(held.meetings()).meetings(now);
    List<Message> broken = new ArrayList<>();
    Set<String> there = meetings.stream().map(Meeting::request).collect(Collectors.toSet());
    held.meetings().stream()
        .filter(meeting -> !there.contains(meeting.request()))
        .forEach(meeting -> broken.add(gone(held.problem(), meeting)));
    Set<String> before =
        Verifier.verify(held.problem().withPins(List.of()), held.meetings()).violations().stream()
            .map(violation -> violation.key())
            .collect(Collectors.toSet());
    Verifier.verify(now, meetings).violations().stream()
        .filter(violation -> before.add(violation.key()))
        .forEach(violation -> broken.add(Broken.message(violation, position)));
    return broken;
  }

  private static Message gone(Problem problem, Meeting meeting) {
    Pair pair = Pair.of(meeting.request());
    List<String> slots = problem.slots().stream().map(slot -> slot.id()).toList();
    return Message.of(
        "board.broken.gone",
        "funder",
        BoardWords.name(problem, pair.funder()),
        "project",
        BoardWords.name(problem, pair.project()),
        "time",
        Times.one(problem.slots(), slots.indexOf(meeting.slot())).name());
  }
}
