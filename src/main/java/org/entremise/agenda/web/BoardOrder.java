package org.entremise.agenda.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.entremise.agenda.service.BoardChanges;
import org.entremise.board.BoardCommand;
import org.entremise.board.BoardCommand.Move;
import org.entremise.board.Pair;
import org.entremise.board.Which;
import org.entremise.matching.Meeting;
import org.jspecify.annotations.Nullable;

/** What an organiser sends to a board. */
record BoardOrder(int revision, @Nullable Boolean anyway, CommandJson command) {
  boolean isAnyway() {
    return requireNonNullElse(anyway, false);
  }

  /** A command, told by its kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "place", value = PlaceJson.class),
    @JsonSubTypes.Type(name = "pin", value = PinJson.class),
    @JsonSubTypes.Type(name = "exclude", value = ExcludeJson.class),
    @JsonSubTypes.Type(name = "add", value = AddJson.class),
    @JsonSubTypes.Type(name = "drop", value = DropJson.class),
    @JsonSubTypes.Type(name = "attend", value = AttendJson.class),
    @JsonSubTypes.Type(name = "come", value = ComeJson.class),
    @JsonSubTypes.Type(name = "accept", value = AcceptJson.class),
    @JsonSubTypes.Type(name = "take", value = TakeJson.class),
    @JsonSubTypes.Type(name = "propose", value = ProposeJson.class)
  })
  sealed interface CommandJson {
    Future<Void> send(
        BoardChanges changes, UUID eventId, int revision, boolean anyway, String author);
  }

  /** A command that needs nothing but the board. */
  private sealed interface Plain extends CommandJson {
    BoardCommand command();

    @Override
    default Future<Void> send(
        BoardChanges changes, UUID eventId, int revision, boolean anyway, String author) {
      return changes.change(eventId, revision, command(), anyway, author);
    }
  }

  record MoveJson(String request, @Nullable String slotId) {}

  record PlaceJson(List<MoveJson> moves) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Place(
          moves.stream().map(move -> new Move(move.request(), move.slotId())).toList());
    }
  }

  record PinJson(
      boolean pinned,
      @Nullable List<String> requests,
      @Nullable String participantId,
      @Nullable String slotId)
      implements Plain {
    @Override
    public BoardCommand command() {
      Which which =
          requests != null
              ? new Which.Some(requests)
              : participantId != null
                  ? new Which.OfParticipant(participantId)
                  : slotId != null ? new Which.InSlot(slotId) : new Which.All();
      return new BoardCommand.Pin(which, pinned);
    }
  }

  record ExcludeJson(String funderId, String projectId, boolean impossible) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Exclude(new Pair(funderId, projectId), impossible);
    }
  }

  record AddJson(String funderId, String projectId, @Nullable String slotId) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Add(new Pair(funderId, projectId), slotId);
    }
  }

  record DropJson(String request) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Drop(request);
    }
  }

  record AttendJson(String participantId, String slotId, boolean away) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Attend(participantId, slotId, away);
    }
  }

  record ComeJson(String participantId, boolean away) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Come(participantId, away);
    }
  }

  record AcceptJson(String violation, boolean accepted) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Accept(violation, accepted);
    }
  }

  record TakeJson(UUID scheduleId) implements CommandJson {
    @Override
    public Future<Void> send(
        BoardChanges changes, UUID eventId, int revision, boolean anyway, String author) {
      return changes.take(eventId, revision, scheduleId, anyway, author);
    }
  }

  record PlacedJson(String request, String slotId) {}

  record ProposeJson(String proposal, List<PlacedJson> meetings) implements Plain {
    @Override
    public BoardCommand command() {
      return new BoardCommand.Propose(
          proposal, meetings.stream().map(m -> new Meeting(m.request(), m.slotId())).toList());
    }
  }
}
