package org.entremise.reason;

import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;

/** Something that keeps a request out of some slots, given where all other meetings are. */
public sealed interface Fact {
  /** The slots it keeps the request out of: put there, a rule would break that does not yet. */
  Times excluded();

  /** The fact, in a sentence. */
  Message message();

  /** A participant is away. */
  record NotAvailable(Participant participant, Times excluded) implements Fact {
    private static final int FEW = 4;

    @Override
    public Message message() {
      Times free = excluded.others();
      if (free.isEmpty()) {
        return Message.of("reason.neverAvailable", "participant", participant.name());
      }
      boolean few = free.numbers().size() <= FEW;
      return Message.of(
          few ? "reason.onlyAvailable" : "reason.notAvailable",
          "participant",
          participant.name(),
          "times",
          (few ? free : excluded).message());
    }
  }

  /**
   * All seats of a participant are taken in one slot.
   *
   * @param rivals the meetings that take them, at least one
   * @param excluded the one slot
   */
  record Busy(Participant participant, List<Rival> rivals, Times excluded) implements Fact {
    public Busy {
      rivals = List.copyOf(rivals);
    }

    /** The strength of the weakest rival: the place is as easy to get as from that one. */
    Rival.Strength strength() {
      return rivals.stream().map(Rival::strength).max(Enum::compareTo).orElseThrow();
    }

    @Override
    public Message message() {
      return FactSentences.busy(List.of(this));
    }
  }

  /** The request allows other slots only. */
  record SlotsNotAllowed(Times excluded) implements Fact {
    @Override
    public Message message() {
      Times allowed = excluded.others();
      return allowed.isEmpty()
          ? Message.of("reason.noSlotAllowed")
          : Message.of("reason.slotsNotAllowed", "times", allowed.message());
    }
  }

  /**
   * All rooms of a slot are taken.
   *
   * @param rooms how many there are; 0: none at all
   */
  record RoomsTaken(int rooms, Times excluded) implements Fact {
    @Override
    public Message message() {
      String key = rooms == 0 ? "reason.noRooms" : "reason.roomsTaken";
      return Message.of(key, "times", excluded.message());
    }
  }

  /** A participant has as many meetings as it accepts. */
  record LimitReached(Participant participant, int limit, Times excluded) implements Fact {
    @Override
    public Message message() {
      return Message.of("reason.limitReached", "participant", participant.name(), "limit", limit);
    }
  }

  /** A participant would have more busy slots in a row than it accepts. */
  record TooManyInARow(Participant participant, int limit, Times excluded) implements Fact {
    @Override
    public Message message() {
      return day("reason.tooManyInARow", participant, limit, excluded);
    }
  }

  /** A participant would have more breaks than it accepts. */
  record TooManyBreaks(Participant participant, int limit, Times excluded) implements Fact {
    @Override
    public Message message() {
      return day("reason.tooManyBreaks", participant, limit, excluded);
    }
  }

  /**
   * The request comes after a meeting that leaves no room behind it.
   *
   * @param at the slot of the earlier meeting
   */
  record MustComeAfter(NamedRequest earlier, Times at, Times excluded) implements Fact {
    @Override
    public Message message() {
      return order("reason.mustComeAfter", earlier, at);
    }
  }

  /**
   * The request comes before a meeting that leaves no room in front of it.
   *
   * @param at the slot of the later meeting
   */
  record MustComeBefore(NamedRequest later, Times at, Times excluded) implements Fact {
    @Override
    public Message message() {
      return order("reason.mustComeBefore", later, at);
    }
  }

  /** An organiser fixed the request in one slot, which leaves no other. */
  record Pinned(Times excluded) implements Fact {
    @Override
    public Message message() {
      return Message.of("reason.pinned", "times", excluded.others().message());
    }
  }

  private static Message day(String key, Participant participant, int limit, Times times) {
    return Message.of(
        key, "participant", participant.name(), "limit", limit, "times", times.message());
  }

  private static Message order(String key, NamedRequest other, Times at) {
    return Message.of(key, "a", other.a(), "b", other.b(), "times", at.message());
  }
}
