package org.entremise.board;

import static org.entremise.board.Fact.Kind.ACCEPTED;
import static org.entremise.board.Fact.Kind.ADDED;
import static org.entremise.board.Fact.Kind.GRANTED;
import static org.entremise.board.Fact.Kind.IMPOSSIBLE;
import static org.entremise.board.Fact.Kind.PINNED;

import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Slot;
import org.entremise.matching.Violation;
import org.jspecify.annotations.Nullable;

/** Something that an organiser wants of a board. */
public sealed interface BoardCommand {
  /**
   * What it does where it is given; nothing at all where everything is as it wants already.
   *
   * @param author the organiser
   * @throws DomainError INVALID or CONFLICT for what makes no sense there
   */
  Step step(Position position, String author);

  /**
   * A request in another slot.
   *
   * @param slot null: no meeting
   */
  record Move(String request, @Nullable String slot) {}

  /**
   * Moves meetings, all at once.
   *
   * @param moves the one that was meant first, then those that make way; at least one
   */
  record Place(List<Move> moves) implements BoardCommand {
    public Place {
      moves = List.copyOf(moves);
    }

    @Override
    public Step step(Position position, String author) {
      Patches patches = new Patches(position.board());
      for (Move move : moves) {
        position.request(move.request());
        if (move.slot() != null) {
          position.slot(move.slot());
        }
        patches.meet(move.request(), move.slot());
      }
      Move meant = moves.get(0);
      Message first = BoardWords.moved(position, meant.request(), meant.slot());
      return new Step(
          moves.size() == 1
              ? first
              : Message.of("board.step.chain", "first", first, "others", moves.size() - 1),
          patches.patch());
    }
  }

  /**
   * Pins meetings or lifts their pins.
   *
   * @param which those that have no meeting are left out
   */
  record Pin(Which which, boolean pinned) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Patches patches = new Patches(position.board());
      List<Meeting> chosen = which.of(position);
      chosen.forEach(meeting -> patches.set(PINNED, meeting.request(), pinned));
      Patch patch = patches.patch();
      List<Alteration> altered = patch.of(PINNED);
      String key = pinned ? "board.step.pinned" : "board.step.unpinned";
      return new Step(
          altered.size() == 1
              ? BoardWords.about(key, position, altered.get(0).fact().id())
              : Message.of(key + ".many", "count", altered.size()),
          patch);
    }
  }

  /** Says that a pair must not meet, or may again. */
  record Exclude(Pair pair, boolean impossible) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Patches patches = new Patches(position.board());
      patches.set(IMPOSSIBLE, pair.request(), impossible);
      if (impossible) {
        patches.meet(pair.request(), null);
        patches.set(ADDED, pair.request(), false);
      }
      return new Step(
          BoardWords.about(
              impossible ? "board.step.excluded" : "board.step.allowed", position, pair),
          patches.patch());
    }
  }

  /**
   * Adds a meeting that nobody wished. In a slot it is pinned, so that no search takes it out.
   *
   * @param slot null: later
   */
  record Add(Pair pair, @Nullable String slot) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Participant funder = position.participant(pair.funder());
      Participant project = position.participant(pair.project());
      if (position.asks(pair.request())) {
        throw new DomainError(
            DomainError.Kind.CONFLICT, BoardWords.about("board.add.known", position, pair));
      }
      if (!"funder".equals(funder.kind()) || !"project".equals(project.kind())) {
        throw new DomainError(DomainError.Kind.INVALID, Message.of("board.add.sides"));
      }
      Patches patches = new Patches(position.board());
      patches.set(IMPOSSIBLE, pair.request(), false);
      patches.set(ADDED, pair.request(), true);
      if (slot != null) {
        position.slot(slot);
        patches.meet(pair.request(), slot);
        patches.set(PINNED, pair.request(), true);
      }
      return new Step(
          slot == null
              ? BoardWords.about("board.step.added", position, pair)
              : BoardWords.at("board.step.added.at", position, pair, slot),
          patches.patch());
    }
  }

  /** Takes back a meeting that an organiser added. */
  record Drop(String request) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      position.request(request);
      Patches patches = new Patches(position.board());
      patches.meet(request, null);
      patches.set(ADDED, request, false);
      return new Step(BoardWords.about("board.step.dropped", position, request), patches.patch());
    }
  }

  /** Says that a participant is away in a slot, or there. */
  record Attend(String participant, String slot, boolean away) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Participant who = position.participant(participant);
      position.slot(slot);
      Patches patches = new Patches(position.board());
      patches.alter(
          Fact.away(participant, slot),
          who.unavailable().contains(slot) ? Fact.YES : null,
          away ? Fact.YES : null);
      return new Step(
          Message.of(
              away ? "board.step.away" : "board.step.there",
              "participant",
              who.name(),
              "time",
              position.time(slot)),
          patches.patch());
    }
  }

  /**
   * Says that a participant does not come at all, which ends its meetings, or is there in each
   * slot.
   */
  record Come(String participant, boolean away) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Participant who = position.participant(participant);
      Patches patches = new Patches(position.board());
      for (Slot slot : position.problem().slots()) {
        patches.alter(
            Fact.away(participant, slot.id()),
            who.unavailable().contains(slot.id()) ? Fact.YES : null,
            away ? Fact.YES : null);
      }
      if (away) {
        position.requestsOf(participant).forEach(request -> patches.meet(request, null));
      }
      return new Step(
          Message.of(
              away ? "board.step.withdrawn" : "board.step.returned", "participant", who.name()),
          patches.patch());
    }
  }

  /** Stands for a broken rule by name, or no longer. */
  record Accept(String violation, boolean accepted) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Violation broken =
          position.broken().stream()
              .filter(one -> one.key().equals(violation))
              .findFirst()
              .orElseThrow(
                  () ->
                      new DomainError(
                          DomainError.Kind.CONFLICT, Message.of("board.accept.settled")));
      Patches patches = new Patches(position.board());
      patches.set(ACCEPTED, violation, accepted ? author : null);
      return new Step(
          Message.of(
              accepted ? "board.step.accepted" : "board.step.refused",
              "broken",
              Broken.message(broken, position)),
          patches.patch());
    }
  }

  /**
   * Says that a change that a participant asked for is granted.
   *
   * @param id of what was asked
   * @param gone the meeting that the board must not hold any more
   * @param what as the history tells it
   */
  record Grant(String id, Meeting gone, Message what) implements BoardCommand {
    @Override
    public Step step(Position position, String author) {
      Patches patches = new Patches(position.board());
      patches.set(GRANTED, id, gone.request() + "@" + gone.slot());
      return new Step(what, patches.patch());
    }
  }

  /**
   * Puts other meetings in the place of all.
   *
   * @param what where they come from, as the history tells it
   */
  record Take(List<Meeting> meetings, Message what) implements BoardCommand {
    public Take {
      meetings = List.copyOf(meetings);
    }

    @Override
    public Step step(Position position, String author) {
      return new Step(what, position.board().toMeet(meetings));
    }
  }

  /**
   * Some commands as one step, each where the one before has left the board.
   *
   * @param what as the history tells all of it
   */
  record Together(List<BoardCommand> commands, Message what) implements BoardCommand {
    public Together {
      commands = List.copyOf(commands);
    }

    @Override
    public Step step(Position position, String author) {
      Position at = position;
      Patch all = Patch.NONE;
      for (BoardCommand command : commands) {
        Patch patch = command.step(at, author).patch();
        all = all.then(patch);
        at = at.after(patch);
      }
      return new Step(what, all);
    }
  }

  /**
   * Puts a proposal for the event as it is now in the place of all meetings.
   *
   * @param proposal its kind: keep, few or best
   */
  record Propose(String proposal, List<Meeting> meetings) implements BoardCommand {
    public Propose {
      meetings = List.copyOf(meetings);
    }

    @Override
    public Step step(Position position, String author) {
      for (Meeting meeting : meetings) {
        position.request(meeting.request());
        position.slot(meeting.slot());
      }
      return new Take(meetings, Message.of("board.step.proposed", "proposal", proposal))
          .step(position, author);
    }
  }
}
