package org.entremise.people.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry.DelegateEntry;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with an entry at once, each fault at its field. */
public final class EntryCheck {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int MOST_SEATS = 50;
  private static final int MOST = 500;
  private static final int MOST_DELEGATES = 20;

  private final Faults faults = new Faults();
  private final Entry entry;

  private EntryCheck(Entry entry) {
    this.entry = entry;
  }

  /**
   * The participant that an entry describes.
   *
   * @param slots ids of the event's slots
   * @param known ids of the delegates that it has already
   * @param revision of the registration
   * @throws org.entremise.kernel.DomainError INVALID with a fault for each field to be mended
   */
  public static Registration check(
      String id, Side side, int revision, Entry entry, Set<String> slots, Set<UUID> known) {
    return new EntryCheck(entry).registration(id, side, revision, slots, known);
  }

  private Registration registration(
      String id, Side side, int revision, Set<String> slots, Set<UUID> known) {
    String name = name("entry.name", entry.name());
    String description = description();
    checkKind(side);
    checkLimits();
    checkSlots(slots);
    List<Delegate> delegates = delegates(known);
    faults.refuse(Message.of("people.entry.invalid"));
    return new Registration(
        new Participant(
            id,
            side,
            name,
            entry.kind(),
            description,
            entry.unavailable(),
            entry.seats(),
            entry.minMeetings(),
            entry.maxMeetings(),
            entry.maxBreaks(),
            entry.maxConsecutive()),
        revision,
        delegates);
  }

  private String name(String path, String given) {
    String name = trim(given.replaceAll("[\\p{Cntrl} ]+", " "));
    if (name.isEmpty()) {
      faults.add(path, Message.of("people.entry.name.missing"));
    } else if (name.length() > LONGEST_NAME) {
      faults.add(path, tooLong(name, LONGEST_NAME));
    }
    return name;
  }

  private String description() {
    String text = trim(entry.description().replaceAll("[\\p{Cntrl}&&[^\\n]]", " "));
    if (text.length() > LONGEST_DESCRIPTION) {
      faults.add("entry.description", tooLong(text, LONGEST_DESCRIPTION));
    }
    return text;
  }

  /** Without the spaces at both ends, those that do not break or do not show among them. */
  private static String trim(String text) {
    return text.replaceAll("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$", "");
  }

  private static Message tooLong(String text, int most) {
    return Message.of("people.entry.too-long", "count", text.length(), "most", most);
  }

  private void checkKind(Side side) {
    if (side == Side.FUNDER && entry.kind() == null) {
      faults.add("entry.kind", Message.of("people.entry.kind.missing"));
    } else if (side == Side.PROJECT && entry.kind() != null) {
      faults.add("entry.kind", Message.of("people.entry.kind.project"));
    }
  }

  private void checkLimits() {
    checkRange("entry.seats", entry.seats(), 1, MOST_SEATS);
    checkRange("entry.minMeetings", entry.minMeetings(), 0, MOST);
    checkRange("entry.maxMeetings", entry.maxMeetings(), 0, MOST);
    checkRange("entry.maxBreaks", entry.maxBreaks(), 0, MOST);
    checkRange("entry.maxConsecutive", entry.maxConsecutive(), 1, MOST);
    if (entry.maxMeetings() != null && entry.maxMeetings() < entry.minMeetings()) {
      faults.add(
          "entry.maxMeetings",
          Message.of(
              "people.entry.limits.crossed",
              "min",
              entry.minMeetings(),
              "max",
              entry.maxMeetings()));
    }
  }

  private void checkRange(String path, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      faults.add(
          path, Message.of("people.entry.range", "value", value, "least", least, "most", most));
    }
  }

  private void checkSlots(Set<String> slots) {
    long unknown = entry.unavailable().stream().filter(slot -> !slots.contains(slot)).count();
    if (unknown > 0) {
      faults.add("entry.unavailable", Message.of("people.entry.slot.unknown", "count", unknown));
    }
  }

  private List<Delegate> delegates(Set<UUID> known) {
    if (entry.delegates().size() > MOST_DELEGATES) {
      faults.add(
          "entry.delegates", Message.of("people.entry.delegates.many", "most", MOST_DELEGATES));
    }
    List<Delegate> checked = new ArrayList<>();
    Set<String> mailboxes = new HashSet<>();
    Set<UUID> free = new HashSet<>(known);
    for (int i = 0; i < entry.delegates().size(); i++) {
      DelegateEntry typed = entry.delegates().get(i);
      String path = "entry.delegates[" + i + "]";
      String name = name(path + ".name", typed.name());
      Optional<EmailAddress> email = email(path + ".email", typed.email(), mailboxes);
      UUID id = typed.id() != null && free.remove(typed.id()) ? typed.id() : UUID.randomUUID();
      email.ifPresent(found -> checked.add(new Delegate(id, name, found, typed.language())));
    }
    return checked;
  }

  private Optional<EmailAddress> email(String path, String given, Set<String> mailboxes) {
    Optional<EmailAddress> email = EmailAddress.of(trim(given));
    if (email.isEmpty()) {
      String key =
          trim(given).isEmpty() ? "people.entry.email.missing" : "people.entry.email.invalid";
      faults.add(path, Message.of(key, "email", Excerpt.of(trim(given))));
    } else if (!mailboxes.add(email.get().mailbox())) {
      faults.add(path, Message.of("people.entry.email.twice", "email", email.get().text()));
    }
    return email;
  }
}
