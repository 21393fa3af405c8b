package org.entremise.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.jspecify.annotations.Nullable;

/** What differs between a participant before and after, for people to read. */
final class RegistrationChanges {
  private final List<FieldChange> changes = new ArrayList<>();
  private final SlotTimes times;

  private RegistrationChanges(SlotTimes times) {
    this.times = times;
  }

  static List<FieldChange> between(Registration before, Registration after, SlotTimes times) {
    return new RegistrationChanges(times).of(before, after);
  }

  /** Whether they say the same, whatever revisions and ids of delegates they have. */
  static boolean isSame(Registration before, Registration after) {
    return before.participant().equals(after.participant())
        && before.delegates().stream()
            .map(RegistrationChanges::person)
            .toList()
            .equals(after.delegates().stream().map(RegistrationChanges::person).toList());
  }

  private List<FieldChange> of(Registration before, Registration after) {
    Participant a = before.participant();
    Participant b = after.participant();
    add(Field.NAME, a.name(), b.name(), text(a.name()), text(b.name()));
    add(Field.KIND, a.kind(), b.kind(), kind(a), kind(b));
    add(
        Field.DESCRIPTION,
        a.description(),
        b.description(),
        text(a.description()),
        text(b.description()));
    add(
        Field.UNAVAILABLE,
        a.unavailable(),
        b.unavailable(),
        times.inWords(a.unavailable()),
        times.inWords(b.unavailable()));
    addNumber(Field.SEATS, a.seats(), b.seats());
    addNumber(Field.MIN_MEETINGS, a.minMeetings(), b.minMeetings());
    addNumber(Field.MAX_MEETINGS, a.maxMeetings(), b.maxMeetings());
    addNumber(Field.MAX_BREAKS, a.maxBreaks(), b.maxBreaks());
    addNumber(Field.MAX_CONSECUTIVE, a.maxConsecutive(), b.maxConsecutive());
    addDelegates(before.delegates(), after.delegates());
    return changes;
  }

  private void addDelegates(List<Delegate> before, List<Delegate> after) {
    for (Delegate delegate : after) {
      Message was =
          before.stream()
              .filter(one -> one.id().equals(delegate.id()))
              .findFirst()
              .map(RegistrationChanges::person)
              .orElse(PlannedRow.NOTHING);
      Message is = person(delegate);
      add(Field.DELEGATE_NAME, was, is, was, is);
    }
  }

  private void addNumber(Field field, @Nullable Integer before, @Nullable Integer after) {
    add(field, before, after, number(before), number(after));
  }

  private void add(
      Field field, @Nullable Object a, @Nullable Object b, Message before, Message after) {
    if (!Objects.equals(a, b)) {
      changes.add(new FieldChange(field.label(), before, after));
    }
  }

  private static Message person(Delegate one) {
    return Message.of(
        "exchange.value.delegate",
        "name",
        one.name(),
        "email",
        one.email().text(),
        "language",
        CellText.key(one.language()));
  }

  private static Message kind(Participant p) {
    return p.kind() == null ? PlannedRow.NOTHING : KindText.words(p.kind());
  }

  private static Message number(@Nullable Integer number) {
    return number == null
        ? Message.of("exchange.value.unlimited")
        : Message.of("exchange.value.number", "number", number);
  }

  private static Message text(String text) {
    return text.isEmpty()
        ? PlannedRow.NOTHING
        : Message.of("exchange.value.text", "text", Excerpt.of(text));
  }
}
