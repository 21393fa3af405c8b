package org.entremise.matching;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.entremise.kernel.Message;

/** One broken rule of a schedule. */
public sealed interface Violation {
  /** What is broken, with the names of whom and what it concerns. */
  Message message();

  /** A participant holds more meetings at once than it has seats; one for each beyond. */
  record OverSeats(Participant participant, Slot slot, int meetings) implements Violation {
    @Override
    public Message message() {
      return Message.of(
          "violation.overSeats",
          "participant",
          participant.name(),
          "slot",
          inWords(slot),
          "meetings",
          meetings,
          "seats",
          participant.seats());
    }
  }

  /** A participant of the meeting cannot meet in its slot. */
  record Unavailable(NamedRequest request, Participant participant, Slot slot)
      implements Violation {
    @Override
    public Message message() {
      return about(
          "violation.unavailable",
          request,
          "participant",
          participant.name(),
          "slot",
          inWords(slot));
    }
  }

  /** The meeting lies outside the slots that its request allows. */
  record SlotNotAllowed(NamedRequest request, Slot slot) implements Violation {
    @Override
    public Message message() {
      return about("violation.slotNotAllowed", request, "slot", inWords(slot));
    }
  }

  /** More meetings in a slot than rooms; one for each beyond. */
  record OverRooms(Slot slot, int meetings, int rooms) implements Violation {
    @Override
    public Message message() {
      return Message.of(
          "violation.overRooms", "slot", inWords(slot), "meetings", meetings, "rooms", rooms);
    }
  }

  /** More meetings than the participant accepts; one for each beyond. */
  record OverMaxMeetings(Participant participant, int meetings, int limit) implements Violation {
    @Override
    public Message message() {
      return beyond("violation.overMaxMeetings", participant, meetings, limit);
    }
  }

  /** More breaks than the participant accepts; one for each beyond. */
  record OverMaxBreaks(Participant participant, int breaks, int limit) implements Violation {
    @Override
    public Message message() {
      return beyond("violation.overMaxBreaks", participant, breaks, limit);
    }
  }

  /**
   * A busy slot with as many busy slots as the participant accepts, or more, right before it.
   *
   * @param slot the busy slot that is too much
   */
  record OverMaxConsecutive(Participant participant, Slot slot, int limit) implements Violation {
    @Override
    public Message message() {
      return Message.of(
          "violation.overMaxConsecutive",
          "participant",
          participant.name(),
          "slot",
          inWords(slot),
          "limit",
          limit);
    }
  }

  /** A meeting lies in the slot of a meeting that it must come after, or before it. */
  record WrongOrder(NamedRequest request, Slot slot, NamedRequest after, Slot afterSlot)
      implements Violation {
    @Override
    public Message message() {
      return about(
          "violation.wrongOrder",
          request,
          "slot",
          inWords(slot),
          "after",
          after.id(),
          "afterA",
          after.a(),
          "afterB",
          after.b(),
          "afterSlot",
          inWords(afterSlot));
    }
  }

  /** A mandatory request has no slot. */
  record MandatoryUnscheduled(NamedRequest request) implements Violation {
    @Override
    public Message message() {
      return about("violation.mandatoryUnscheduled", request);
    }
  }

  /** A request is not in the slot in which an organiser fixed it. */
  record PinBroken(NamedRequest request, Slot slot) implements Violation {
    @Override
    public Message message() {
      return about("violation.pinBroken", request, "slot", inWords(slot));
    }
  }

  private static Message beyond(String key, Participant participant, int count, int limit) {
    return Message.of(key, "participant", participant.name(), "count", count, "limit", limit);
  }

  private static Message about(String key, NamedRequest request, Object... namesAndValues) {
    Object[] all = new Object[namesAndValues.length + 6];
    Object[] names = {"request", request.id(), "a", request.a(), "b", request.b()};
    System.arraycopy(names, 0, all, 0, names.length);
    System.arraycopy(namesAndValues, 0, all, names.length, namesAndValues.length);
    return Message.of(key, all);
  }

  private static String inWords(Slot slot) {
    if (slot.start() == null) {
      return slot.id();
    }
    String start =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(slot.start());
    return slot.id() + " (" + start + ")";
  }
}
