package org.entremise.reason;

import org.entremise.kernel.Message;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;
import org.entremise.matching.Violation;

/** Something about a problem that no schedule can mend. */
public sealed interface Warning {
  /** How much it matters. */
  Severity severity();

  /** The warning, in a sentence. */
  Message message();

  /** Whether it is a reason for which this request may stay without a meeting. */
  default boolean explains(Request request) {
    return false;
  }

  /** How much a warning matters; the worst first. */
  enum Severity {
    /** Every schedule breaks a rule. */
    ERROR,
    /** Every schedule leaves a wish or a guarantee unmet. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** The pins alone break a rule, and more meetings cannot mend it. */
  record PinConflict(Violation violation) implements Warning {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Message message() {
      return Message.of("warning.pinConflict", "violation", violation.message());
    }
  }

  /** More mandatory requests of a participant than can be scheduled, by its slots and limits. */
  record TooManyMandatory(Participant participant, int mandatory, int most) implements Warning {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Message message() {
      return Message.of(
          "warning.tooManyMandatory",
          "participant",
          participant.name(),
          "mandatory",
          mandatory,
          "most",
          most);
    }
  }

  /** A request with no slot in which it could ever be. */
  record NoPossibleSlot(Request request, NamedRequest named) implements Warning {
    @Override
    public Severity severity() {
      return request.mandatory() ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public boolean explains(Request other) {
      return request.equals(other);
    }

    @Override
    public Message message() {
      String key =
          request.mandatory() ? "warning.noPossibleSlot.mandatory" : "warning.noPossibleSlot";
      return Message.of(key, "a", named.a(), "b", named.b());
    }
  }

  /** What keeps a participant from having all its meetings. */
  enum Bottleneck {
    /** Its free slots, and seats in them. */
    SLOTS,
    /** The most meetings that it accepts. */
    LIMIT,
    /** The slots that it has in common with the others. */
    COMMON_SLOTS
  }

  /**
   * More requests than a participant can have meetings.
   *
   * @param requests of the participant
   * @param most meetings that it can have
   */
  record TooManyRequests(Participant participant, int requests, int most, Bottleneck bottleneck)
      implements Warning {
    /** How many requests stay unserved at least. */
    public int unserved() {
      return requests - most;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public boolean explains(Request request) {
      return request.a().equals(participant.id()) || request.b().equals(participant.id());
    }

    @Override
    public Message message() {
      return Message.of(
          "warning.tooManyRequests",
          "participant",
          participant.name(),
          "requests",
          requests,
          "most",
          most,
          "bottleneck",
          bottleneck == Bottleneck.SLOTS && participant.seats() > 1 ? "SEATS" : bottleneck.name(),
          "unserved",
          unserved());
    }
  }

  /** A participant is guaranteed more meetings than it can have. */
  record GuaranteeTooHigh(Participant participant, int most) implements Warning {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public Message message() {
      return Message.of(
          "warning.guaranteeTooHigh",
          "participant",
          participant.name(),
          "guaranteed",
          participant.minMeetings(),
          "most",
          most);
    }
  }

  /** A participant whose requests have no possible slot, none of them. */
  record NobodyToMeet(Participant participant) implements Warning {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public Message message() {
      return Message.of("warning.nobodyToMeet", "participant", participant.name());
    }
  }

  /** A participant without any request. */
  record NoRequest(Participant participant) implements Warning {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public Message message() {
      return Message.of("warning.noRequest", "participant", participant.name());
    }
  }

  /**
   * More requests than all slots together can hold, by rooms and by who is there.
   *
   * @param requests that have a possible slot
   * @param places meetings that all slots together can hold
   */
  record TooFewPlaces(int requests, int places) implements Warning {
    /** How many requests stay unserved at least. */
    public int unserved() {
      return requests - places;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public Message message() {
      return Message.of(
          "warning.tooFewPlaces", "requests", requests, "places", places, "unserved", unserved());
    }
  }

  /**
   * Slots with fewer rooms than those who are there could use.
   *
   * @param rooms in each of the slots
   * @param meetings that those who are available could hold at once, if there were the rooms
   */
  record FewRooms(Times times, int rooms, int meetings) implements Warning {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public Message message() {
      return Message.of(
          "warning.fewRooms", "times", times.message(), "rooms", rooms, "meetings", meetings);
    }
  }

  /** Slots in which no request is possible. */
  record NothingPossible(Times times) implements Warning {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public Message message() {
      return Message.of("warning.nothingPossible", "times", times.message());
    }
  }
}
