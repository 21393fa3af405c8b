package org.entremise.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.kernel.Message;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;

/** One thing that an organiser could do differently. */
public sealed interface EventChange {
  /** The problem as it is after the change. */
  Problem apply(Problem problem);

  /** What to do, as the beginning of a sentence. */
  Message message();

  /** Nothing but a longer search. */
  record SearchAgain() implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return problem;
    }

    @Override
    public Message message() {
      return Message.of("change.searchAgain");
    }
  }

  /**
   * A participant is there in one more slot.
   *
   * @param at the one slot
   */
  record MakeAvailable(Participant participant, Times at) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.participant(
          problem,
          participant.id(),
          p -> {
            Set<String> away = new HashSet<>(p.unavailable());
            at.slots().forEach(slot -> away.remove(slot.id()));
            return Edit.with(p, away, p.seats(), p.maxMeetings());
          });
    }

    @Override
    public Message message() {
      return Message.of(
          "change.makeAvailable", "participant", participant.name(), "times", at.message());
    }
  }

  /**
   * One more room in a slot whose rooms are limited.
   *
   * @param at the one slot
   */
  record AddRoom(Times at) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.slot(problem, at.slots().get(0).id(), AddRoom::withOneMore);
    }

    private static Slot withOneMore(Slot slot) {
      Integer rooms = slot.rooms();
      Integer more = rooms == null ? null : Integer.valueOf(rooms + 1);
      return new Slot(slot.id(), more, slot.block(), slot.start(), slot.end());
    }

    @Override
    public Message message() {
      return Message.of("change.addRoom", "times", at.message());
    }
  }

  /** A delegate more, who can hold a meeting at the same time. */
  record AddSeat(Participant participant) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.participant(
          problem,
          participant.id(),
          p -> Edit.with(p, p.unavailable(), p.seats() + 1, p.maxMeetings()));
    }

    @Override
    public Message message() {
      return Message.of("change.addSeat", "participant", participant.name());
    }
  }

  /** A participant that limits its meetings accepts one more. */
  record RaiseLimit(Participant participant, int before) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.participant(
          problem, participant.id(), p -> Edit.with(p, p.unavailable(), p.seats(), before + 1));
    }

    @Override
    public Message message() {
      return Message.of(
          "change.raiseLimit",
          "participant",
          participant.name(),
          "before",
          before,
          "limit",
          before + 1);
    }
  }

  /**
   * A pinned meeting may move.
   *
   * @param at where it is pinned
   */
  record Unpin(NamedRequest request, Times at) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.withoutPin(problem, request.id());
    }

    @Override
    public Message message() {
      return about("change.unpin", request, at);
    }
  }

  /**
   * A meeting that is not mandatory is given up: its request counts as unserved, and no slot is
   * allowed to it any more.
   *
   * @param at where it is
   */
  record DropMeeting(NamedRequest request, Times at) implements EventChange {
    @Override
    public Problem apply(Problem problem) {
      return Edit.request(problem, request.id(), r -> Edit.with(r, r.mandatory(), List.of()));
    }

    @Override
    public Message message() {
      return about("change.dropMeeting", request, at);
    }
  }

  private static Message about(String key, NamedRequest request, Times at) {
    return Message.of(key, "a", request.a(), "b", request.b(), "times", at.message());
  }
}
