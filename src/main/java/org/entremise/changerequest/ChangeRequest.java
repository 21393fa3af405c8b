package org.entremise.changerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entremise.board.BoardCommand;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a participant asks about a meeting of its published agenda.
 *
 * @param participant its name
 * @param meeting as it was published when the participant asked
 * @param reason for organisers alone
 * @param note what the organiser said who declined it, or empty
 * @param author the organiser who settled it; null: nobody has, or the participant itself
 * @param settled when it was applied, declined or withdrawn; null while it is open
 */
public record ChangeRequest(
    UUID id,
    UUID eventId,
    String participantId,
    String participant,
    Side side,
    Asked meeting,
    Kind kind,
    String reason,
    State state,
    String note,
    @Nullable String author,
    Instant created,
    @Nullable Instant settled) {
  /** What is asked. */
  public enum Kind {
    /** The participant is away then. */
    CANNOT_COME,
    /** The participant could come, and would rather meet at another time. */
    ANOTHER_TIME;

    /** The one that the contract names so: {@code cannot-come}. */
    public static Kind ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** What has become of it. */
  public enum State {
    OPEN,
    /** It is on the board; the participant hears of it by the next publication. */
    APPLIED,
    DECLINED,
    WITHDRAWN
  }

  /**
   * A meeting that somebody held.
   *
   * @param request id of its request
   * @param slot id of its slot
   * @param version the published one that it was in
   * @param withId whom it was with
   * @param with the name
   */
  public record Asked(
      String request,
      String slot,
      int version,
      String withId,
      String with,
      Instant start,
      Instant end) {}

  /**
   * The event as if it were granted: the participant is away then, and the meeting is not pinned
   * there.
   */
  public Problem granted(Problem event) {
    boolean there = event.slots().stream().anyMatch(slot -> slot.id().equals(meeting.slot()));
    List<Participant> participants =
        event.participants().stream()
            .map(one -> there && one.id().equals(participantId) ? away(one) : one)
            .toList();
    List<Meeting> pins =
        event.pins().stream().filter(pin -> !pin.request().equals(meeting.request())).toList();
    return event.withParticipants(participants).withPins(pins);
  }

  private Participant away(Participant participant) {
    Set<String> slots = new HashSet<>(participant.unavailable());
    slots.add(meeting.slot());
    return participant.away(slots);
  }

  /**
   * What grants it on a board, in one step.
   *
   * @param proposal the kind of the proposal that the meetings are from
   */
  public BoardCommand granting(String proposal, List<Meeting> meetings) {
    Message what =
        Message.of("change-request.step", "participant", participant, "proposal", proposal);
    List<BoardCommand> commands = new ArrayList<>();
    if (kind == Kind.CANNOT_COME) {
      commands.add(new BoardCommand.Attend(participantId, meeting.slot(), true));
    }
    commands.add(new BoardCommand.Take(meetings, what));
    return new BoardCommand.Together(commands, what);
  }
}
