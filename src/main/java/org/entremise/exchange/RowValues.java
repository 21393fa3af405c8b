package org.entremise.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entremise.exchange.ParticipantDraft.Given;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry;
import org.entremise.people.service.Entry.DelegateEntry;
import org.entremise.people.service.EntryCheck;
import org.jspecify.annotations.Nullable;

/** Types the values of a row into a participant's entry, by the same rules as on its page. */
final class RowValues {
  private static final Pattern DELEGATE_PATH =
      Pattern.compile("entry\\.delegates\\[(\\d+)]\\.(name|email)");

  private static final Map<String, Field> FIELDS =
      Map.of(
          "entry.name", Field.NAME,
          "entry.kind", Field.KIND,
          "entry.description", Field.DESCRIPTION,
          "entry.unavailable", Field.UNAVAILABLE,
          "entry.seats", Field.SEATS,
          "entry.minMeetings", Field.MIN_MEETINGS,
          "entry.maxMeetings", Field.MAX_MEETINGS,
          "entry.maxBreaks", Field.MAX_BREAKS,
          "entry.maxConsecutive", Field.MAX_CONSECUTIVE,
          "entry.delegates", Field.DELEGATE_NAME);

  private final ImportKind kind;
  private final SlotTimes times;
  private final Set<String> slots;
  private final @Nullable FunderKind funderKind;

  RowValues(ImportKind kind, SlotTimes times, Set<String> slots, @Nullable FunderKind funderKind) {
    this.kind = kind;
    this.times = times;
    this.slots = slots;
    this.funderKind = funderKind;
  }

  /** The participant with the row's values; empty where the row then has faults. */
  Optional<Registration> applied(RowReader row, ParticipantDraft draft) {
    Registration now = draft.now();
    TypedEntry typed = new TypedEntry(Entry.of(now));
    Map<Integer, Integer> numbers = new HashMap<>();
    checkContradictions(row, draft);
    if (kind.side() != null) {
      typeParticipant(row, typed, draft.isNew());
    }
    typeUnavailable(row, typed);
    for (int number = 1; number <= Target.MOST_DELEGATES; number++) {
      typeDelegate(row, typed, number, numbers);
    }
    return checked(row, now, typed, numbers);
  }

  private void checkContradictions(RowReader row, ParticipantDraft draft) {
    for (Field field : kind.fields()) {
      boolean single =
          kind.side() != null
              && (field != Field.NAME || row.has(Field.ID))
              && !field.name().startsWith("DELEGATE_");
      if (single && row.has(field)) {
        Given earlier = draft.contradicted(field, row.number(), row.text(field));
        if (earlier != null) {
          row.fault(field, contradiction(row, field, earlier));
        }
      }
    }
  }

  private static Message contradiction(RowReader row, Field field, Given earlier) {
    return Message.of(
        field == Field.ID ? "exchange.fault.contradiction.id" : "exchange.fault.contradiction",
        "first",
        earlier.row(),
        "second",
        row.number(),
        "before",
        Excerpt.of(earlier.text()),
        "after",
        Excerpt.of(row.text(field)));
  }

  private void typeParticipant(RowReader row, TypedEntry typed, boolean isNew) {
    // A name that only differs in case or accents is no new name, unless the id says who is meant.
    if (row.has(Field.NAME) && (typed.name.isEmpty() || row.has(Field.ID))) {
      typed.name = row.text(Field.NAME);
    }
    if (row.has(Field.KIND)) {
      KindText.kind(row.text(Field.KIND))
          .ifPresentOrElse(found -> typed.kind = found, () -> KindText.ask(row));
    } else if (isNew && kind == ImportKind.FUNDERS && typed.kind == null) {
      typed.kind = funderKind;
    }
    if (row.has(Field.DESCRIPTION)) {
      typed.description = row.text(Field.DESCRIPTION);
    }
    number(row, Field.SEATS, number -> typed.seats = number);
    number(row, Field.MIN_MEETINGS, number -> typed.minMeetings = number);
    limit(row, Field.MAX_MEETINGS, number -> typed.maxMeetings = number);
    limit(row, Field.MAX_BREAKS, number -> typed.maxBreaks = number);
    limit(row, Field.MAX_CONSECUTIVE, number -> typed.maxConsecutive = number);
  }

  private static void number(RowReader row, Field field, Consumer<Integer> take) {
    if (row.has(field)) {
      row.wholeNumber(field).ifPresent(take);
    }
  }

  private static void limit(RowReader row, Field field, Consumer<@Nullable Integer> take) {
    if (row.has(field) && CellText.isNoLimit(row.text(field))) {
      take.accept(null);
    } else if (row.has(field)) {
      row.wholeNumber(field).ifPresent(take);
    }
  }

  /** In lists of participants a cell tells all absences, in lists of absences each row adds one. */
  private void typeUnavailable(RowReader row, TypedEntry typed) {
    boolean list = kind == ImportKind.UNAVAILABILITIES;
    if (list && !row.has(Field.UNAVAILABLE) && !row.has(Field.FROM)) {
      row.fault(Field.FROM, Message.of("exchange.fault.times.missing"));
      return;
    }
    if (!row.has(Field.UNAVAILABLE) && !row.has(Field.FROM)) {
      return;
    }
    if (row.has(Field.UNAVAILABLE) && CellText.isNothing(row.text(Field.UNAVAILABLE))) {
      if (!list) {
        typed.unavailable.clear();
      }
      return;
    }
    AbsenceReader.slots(row, times)
        .ifPresent(
            found -> {
              if (!list) {
                typed.unavailable.clear();
              }
              typed.unavailable.addAll(found);
            });
  }

  private static void typeDelegate(
      RowReader row, TypedEntry typed, int number, Map<Integer, Integer> numbers) {
    String first = row.text(new Target(Field.DELEGATE_FIRST_NAME, number));
    String last = row.text(new Target(Field.DELEGATE_NAME, number));
    String email = row.text(new Target(Field.DELEGATE_EMAIL, number));
    String name = (first + " " + last).strip();
    if (name.isEmpty() && email.isEmpty()) {
      return;
    }
    int at = position(typed.delegates, name, email);
    numbers.put(at, number);
    typed.delegate(at, name, email, language(row, new Target(Field.DELEGATE_LANGUAGE, number)));
  }

  /** Which delegate is meant: by the address, or by the name where there is none. */
  private static int position(List<DelegateEntry> delegates, String name, String email) {
    Optional<String> mailbox = EmailAddress.of(email).map(EmailAddress::mailbox);
    for (int i = 0; i < delegates.size(); i++) {
      DelegateEntry one = delegates.get(i);
      boolean same =
          email.isEmpty()
              ? Names.normal(one.name()).equals(Names.normal(name))
              : EmailAddress.of(one.email()).map(EmailAddress::mailbox).equals(mailbox);
      if (same && (email.isEmpty() || mailbox.isPresent())) {
        return i;
      }
    }
    return delegates.size();
  }

  private static @Nullable Language language(RowReader row, Target target) {
    String text = row.text(target);
    Optional<Language> language = CellText.language(text);
    if (!text.isEmpty() && language.isEmpty()) {
      Message message = Message.of("exchange.fault.language", "value", Excerpt.of(text));
      row.fault(target, message, List.of(), false);
    }
    return language.orElse(null);
  }

  private Optional<Registration> checked(
      RowReader row, Registration now, TypedEntry typed, Map<Integer, Integer> numbers) {
    Participant p = now.participant();
    Set<UUID> known = now.delegates().stream().map(Delegate::id).collect(Collectors.toSet());
    try {
      Registration checked =
          EntryCheck.check(p.id(), p.side(), now.revision(), typed.entry(), slots, known);
      return row.faults().isEmpty() ? Optional.of(checked) : Optional.empty();
    } catch (DomainError e) {
      for (Fault fault : e.faults()) {
        Target target = target(fault.path(), numbers);
        if (!row.isFaulty(target)) {
          boolean kindMissing = target.field() == Field.KIND && p.side() == Side.FUNDER;
          row.fault(
              target,
              kindMissing ? Message.of("exchange.fault.kind.missing") : fault.message(),
              List.of(),
              false);
        }
      }
      return Optional.empty();
    }
  }

  private static Target target(String path, Map<Integer, Integer> numbers) {
    Matcher delegate = DELEGATE_PATH.matcher(path);
    if (delegate.matches()) {
      Field field = delegate.group(2).equals("name") ? Field.DELEGATE_NAME : Field.DELEGATE_EMAIL;
      return new Target(field, numbers.getOrDefault(Integer.parseInt(delegate.group(1)), 1));
    }
    return Target.of(FIELDS.getOrDefault(path, Field.NAME));
  }
}
