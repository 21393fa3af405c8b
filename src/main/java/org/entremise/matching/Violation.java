package org.entremise.matching;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** One broken rule of a schedule. */
public sealed interface Violation {
  /** What is broken, with the names of whom and what it concerns. */
  Message message();

  /** Whose rule is broken; null: that of no single participant. */
  default @Nullable Participant participant() {
    return null;
  }

  /** Where; null: in no single slot. */
  default @Nullable Slot slot() {
    return null;
  }

  /** Which request is concerned; null: no single one. */
  default @Nullable NamedRequest request() {
    return null;
  }

  /** How many there are of what there should be fewer of; 0 where nothing is counted. */
  default int count() {
    return 0;
  }

  /**
   * Which rule it breaks where; names and times do not matter for it. The same one grown worse has
   * the same.
   */
  default String place() {
    Participant participant = participant();
    Slot slot = slot();
    NamedRequest request = request();
    return String.join(
        ":",
        getClass().getSimpleName(),
        request == null ? "" : request.id(),
        participant == null ? "" : participant.id(),
        slot == null ? "" : slot.id());
  }

  /** What tells it from all others, also from the same one grown worse or better. */
  default String key() {
    return place() + ":" + count();
  }

  /** A participant holds more meetings at once than it has seats; one for each beyond. */
  record OverSeats(Participant participant, Slot slot, int count) implements Violation {
    @Override
    public Message message() {
      return Message.of(
          "violation.overSeats",
          "participant",
          participant.name(),
          "slot",
          inWords(slot),
          "meetings",
          count,
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
  record OverRooms(Slot slot, int count, int rooms) implements Violation {
    @Override
    public Message message() {
      return Message.of(
          "violation.overRooms", "slot", inWords(slot), "meetings", count, "rooms", rooms);
    }
  }

  /** More meetings than the participant accepts; one for each beyond. */
  record OverMaxMeetings(Participant participant, int count, int limit) implements Violation {
    @Override
    public Message message() {
      return beyond("violation.overMaxMeetings", participant, count, limit);
    }
  }

  /** More breaks than the participant accepts; one for each beyond. */
  record OverMaxBreaks(Participant participant, int count, int limit) implements Violation {
    @Override
    public Message message() {
      return beyond("violation.overMaxBreaks", participant, count, limit);
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
