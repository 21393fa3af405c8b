package org.entremise.changerequest;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entremise.board.BoardCommand;
import org.entremise.board.Which;
import org.entremise.event.TimeSlot;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
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
    /** The participant is away then and from then on. */
    NOT_AT_ALL,
    /** The participant could come, and would rather meet at another time. */
    ANOTHER_TIME,
    /** As {@link #ANOTHER_TIME}, before the meeting as it is. */
    EARLIER,
    /** As {@link #ANOTHER_TIME}, after the meeting as it is. */
    LATER;

    /** The one that the contract names so: {@code cannot-come}. */
    public static Kind ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private boolean isAbsence() {
      return this == CANNOT_COME || this == NOT_AT_ALL;
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
   * The event as if it were granted: the participant is away then, and what it was to do then is
   * not pinned; or the pair may meet at other times only.
   */
  public Problem granted(Problem event) {
    return kind.isAbsence() ? absent(event) : moved(event);
  }

  private Problem moved(Problem event) {
    List<String> possible =
        event.slots().stream()
            .filter(slot -> suits(slot.id(), requireNonNull(slot.start()).toInstant()))
            .map(Slot::id)
            .toList();
    return event
        .withRequests(
            event.requests().stream()
                .map(one -> one.id().equals(meeting.request()) ? one.within(possible) : one)
                .toList())
        .withPins(
            event.pins().stream().filter(pin -> !pin.request().equals(meeting.request())).toList());
  }

  /** Whether the pair may meet in a slot instead. */
  private boolean suits(String slot, Instant start) {
    return switch (kind) {
      case EARLIER -> start.isBefore(meeting.start());
      case LATER -> start.isAfter(meeting.start());
      default -> !slot.equals(meeting.slot());
    };
  }

  private Problem absent(Problem event) {
    Set<String> missed =
        event.slots().stream()
            .filter(slot -> misses(slot.id(), requireNonNull(slot.start()).toInstant()))
            .map(Slot::id)
            .collect(toSet());
    Set<String> own =
        event.requests().stream()
            .filter(one -> one.a().equals(participantId) || one.b().equals(participantId))
            .map(Request::id)
            .collect(toSet());
    List<Participant> participants =
        event.participants().stream()
            .map(one -> one.id().equals(participantId) ? away(one, missed) : one)
            .toList();
    List<Meeting> pins =
        event.pins().stream()
            .filter(pin -> !pin.request().equals(meeting.request()))
            .filter(pin -> !own.contains(pin.request()) || !missed.contains(pin.slot()))
            .toList();
    return event.withParticipants(participants).withPins(pins);
  }

  /** Whether granting it keeps the participant from a slot. */
  private boolean misses(String slot, Instant start) {
    return slot.equals(meeting.slot())
        || (kind == Kind.NOT_AT_ALL && !start.isBefore(meeting.start()));
  }

  private static Participant away(Participant participant, Set<String> missed) {
    Set<String> slots = new HashSet<>(participant.unavailable());
    slots.addAll(missed);
    return participant.away(slots);
  }

  /**
   * What grants it on a board, in one step.
   *
   * @param slots the event's
   * @param proposal the kind of the proposal that the meetings are from
   * @throws DomainError INVALID where the meetings hold the one that is to be another
   */
  public BoardCommand granting(List<TimeSlot> slots, String proposal, List<Meeting> meetings) {
    Message what =
        Message.of("change-request.step", "participant", participant, "proposal", proposal);
    List<BoardCommand> commands = new ArrayList<>();
    if (kind.isAbsence()) {
      slots.stream()
          .filter(slot -> misses(slot.id(), slot.start()))
          .forEach(slot -> commands.add(new BoardCommand.Attend(participantId, slot.id(), true)));
    }
    Meeting gone = new Meeting(meeting.request(), meeting.slot());
    if (meetings.contains(gone)) {
      throw new DomainError(
          DomainError.Kind.INVALID, Message.of("change-request.same", "participant", participant));
    }
    commands.add(new BoardCommand.Take(meetings, what));
    if (!kind.isAbsence()) {
      // Otherwise the next search could put it back where it was.
      commands.add(new BoardCommand.Pin(new Which.Some(List.of(meeting.request())), true));
    }
    commands.add(new BoardCommand.Grant(id.toString(), gone, what));
    return new BoardCommand.Together(commands, what);
  }
}
