package org.entremise.people.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * What organisers do with participants, as the history says it. It tells which fields changed, not
 * what stood in them: it outlives the people in it.
 */
final class PeopleChanges {
  private PeopleChanges() {}

  static Optional<Message> added(Registration added) {
    Participant p = added.participant();
    return Optional.of(
        Message.of("history.people.added", "side", p.side().name(), "name", p.name()));
  }

  static Message removed(Participant p) {
    return Message.of("history.people.removed", "side", p.side().name(), "name", p.name());
  }

  static Message limited(Side side, int count) {
    return Message.of("history.people.limits", "side", side.name(), "count", count);
  }

  /** Which fields differ; empty where none does. */
  static Optional<Message> between(Registration before, Registration after) {
    Participant then = before.participant();
    Participant now = after.participant();
    List<Message> fields = new ArrayList<>();
    compare(fields, "name", then.name(), now.name());
    compare(fields, "kind", then.kind(), now.kind());
    compare(fields, "description", then.description(), now.description());
    compare(fields, "delegates", before.delegates(), after.delegates());
    compare(fields, "unavailable", then.unavailable(), now.unavailable());
    compare(fields, "seats", then.seats(), now.seats());
    compare(fields, "minMeetings", then.minMeetings(), now.minMeetings());
    compare(fields, "maxMeetings", then.maxMeetings(), now.maxMeetings());
    compare(fields, "maxBreaks", then.maxBreaks(), now.maxBreaks());
    compare(fields, "maxConsecutive", then.maxConsecutive(), now.maxConsecutive());
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("history.people.changed", "name", now.name(), "fields", fields));
  }

  private static void compare(
      List<Message> fields, String field, @Nullable Object then, @Nullable Object now) {
    if (!Objects.equals(then, now)) {
      fields.add(Message.of("history.people.field." + field));
    }
  }
}
