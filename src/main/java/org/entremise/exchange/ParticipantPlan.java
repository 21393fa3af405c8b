package org.entremise.exchange;

import static java.util.Objects.requireNonNull;
import static org.entremise.exchange.Field.ID;
import static org.entremise.exchange.Field.NAME;
import static org.entremise.exchange.Field.PARTICIPANT;
import static org.entremise.exchange.Field.SIDE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entremise.event.TimeSlot;
import org.entremise.exchange.ImportPlan.Outcome;
import org.entremise.exchange.ImportPlan.Planned;
import org.entremise.exchange.ParticipantDraft.Given;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetDraft;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.platform.table.Table.Line;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows are about one participant each: lists of funders or projects, of delegates, of
 * unavailabilities. Several rows may be about the same one. Empty cells change nothing, and what is
 * not in the table stays.
 */
final class ParticipantPlan {
  /** How many rows a notice names. */
  private static final int MOST_NAMED = 5;

  private final ImportKind kind;
  private final Layout layout;
  private final Choices choices;
  private final Directory directory;
  private final SlotTimes times;
  private final RowValues values;
  private final Map<String, Registration> known;
  private final Map<String, SheetDraft> sheets;
  private final Map<String, Given> newIds = new HashMap<>();
  private final List<Integer> again = new ArrayList<>();
  private final Map<String, ParticipantDraft> drafts = new LinkedHashMap<>();
  private final Map<String, ParticipantDraft> fresh = new HashMap<>();

  ParticipantPlan(
      ImportKind kind, Layout layout, Choices choices, EventState state, Directory directory) {
    this.kind = kind;
    this.layout = layout;
    this.choices = choices;
    this.directory = directory;
    this.sheets = state.sheets();
    this.times = new SlotTimes(state.event());
    Set<String> slots =
        state.event().slots().stream().map(TimeSlot::id).collect(Collectors.toSet());
    this.values = new RowValues(kind, times, slots, choices.funderKind());
    this.known =
        state.registrations().stream()
            .collect(Collectors.toMap(one -> one.participant().id(), Function.identity()));
  }

  Planned plan(List<Line> lines) {
    List<PlannedRow> rows = lines.stream().map(this::row).toList();
    List<Registration> added =
        drafts.values().stream()
            .filter(ParticipantDraft::isNew)
            .map(ParticipantDraft::now)
            .filter(one -> !one.participant().name().isEmpty())
            .toList();
    List<Registration> changed =
        drafts.values().stream()
            .filter(ParticipantDraft::isChanged)
            .map(ParticipantDraft::now)
            .toList();
    SheetWritings writings = SheetWritings.of(drafts.values(), sheets);
    List<Message> notices = new ArrayList<>(writings.notices());
    if (!again.isEmpty()) {
      notices.add(
          Message.of(
              "exchange.notice.again",
              "count",
              again.size(),
              "rows",
              again.stream().limit(MOST_NAMED).map(String::valueOf).toList(),
              "more",
              Math.max(0, again.size() - MOST_NAMED)));
    }
    return new Planned(
        rows, notices, new Outcome(added, changed, List.of(), List.of(), writings.all()));
  }

  private PlannedRow row(Line line) {
    RowReader row = new RowReader(layout, line, choices);
    Optional<ParticipantDraft> found = draft(row);
    String label = found.map(one -> one.now().participant().name()).orElse("");
    if (found.isEmpty()) {
      return PlannedRow.faulty(line.number(), label(row, label), row.faults());
    }
    ParticipantDraft draft = found.get();
    Registration before = draft.now();
    boolean first = draft.isNew() && before.participant().name().isEmpty();
    FactSheet sheet = draft.sheet();
    FactSheet written = SheetValues.applied(row, sheet);
    Optional<Registration> after = values.applied(row, draft);
    if (after.isEmpty()) {
      if (first) {
        fresh.remove(Names.normal(row.text(NAME)));
        drafts.remove(before.participant().id());
      }
      return PlannedRow.faulty(line.number(), label(row, label), row.faults());
    }
    draft.become(after.get(), written);
    List<FieldChange> changes =
        new ArrayList<>(RegistrationChanges.between(before, after.get(), times));
    changes.addAll(SheetDifferences.between(sheet, written));
    return planned(line.number(), status(first, before, after.get(), changes), draft, changes);
  }

  /**
   * In lists of participants, who is in several rows is counted in the first that does anything.
   */
  private PlannedRow planned(
      int row, Status status, ParticipantDraft draft, List<FieldChange> changes) {
    String name = draft.now().participant().name();
    if (kind.side() != null && draft.first(row) != row) {
      again.add(row);
    }
    int counted = kind.side() == null || status == Status.UNCHANGED ? row : draft.counted(row);
    return counted == row
        ? new PlannedRow(row, status, name, null, changes, List.of())
        : new PlannedRow(row, Status.JOINED, name, counted, changes, List.of());
  }

  private Status status(
      boolean first, Registration before, Registration after, List<FieldChange> changes) {
    if (changes.isEmpty()) {
      return Status.UNCHANGED;
    }
    boolean more =
        kind.side() == null
            && (after.delegates().size() > before.delegates().size()
                || kind == ImportKind.UNAVAILABILITIES);
    return first || more ? Status.ADDED : Status.CHANGED;
  }

  private static String label(RowReader row, String known) {
    String written = row.has(NAME) ? row.text(NAME) : row.text(PARTICIPANT);
    return known.isEmpty() ? Excerpt.of(written.isEmpty() ? row.text(ID) : written) : known;
  }

  private Optional<ParticipantDraft> draft(RowReader row) {
    @Nullable Side side = kind.side();
    @Nullable Participant meant = row.has(ID) ? directory.withId(row.text(ID)) : null;
    String name = row.text(side == null ? PARTICIPANT : NAME);
    if (meant != null && (name.isEmpty() || isNamed(meant, name))) {
      return withId(row, meant);
    }
    if (row.has(ID) && name.isEmpty()) {
      row.fault(ID, Message.of("exchange.fault.id.unknown", "id", Excerpt.of(row.text(ID))));
      return Optional.empty();
    }
    if (meant != null && side != null) {
      return renamed(row, meant, name);
    }
    return side == null ? referred(row) : named(row, side);
  }

  private static boolean isNamed(Participant p, String name) {
    return Names.normal(p.name()).equals(Names.normal(name));
  }

  private Optional<ParticipantDraft> withId(RowReader row, Participant meant) {
    if (kind.side() != null && meant.side() != kind.side()) {
      row.fault(
          ID,
          Message.of(
              "exchange.fault.id.side",
              "id",
              meant.id(),
              "participant",
              meant.name(),
              "side",
              CellText.key(meant.side())));
      return Optional.empty();
    }
    return Optional.of(draftOf(meant));
  }

  /** A known id with another name: a new name for it, or a file of another event. */
  private Optional<ParticipantDraft> renamed(RowReader row, Participant meant, String name) {
    if (choices.added().contains(row.number())) {
      return withId(row, meant);
    }
    row.fault(
        Target.of(ID),
        Message.of(
            "exchange.fault.id.renamed",
            "id",
            meant.id(),
            "participant",
            meant.name(),
            "name",
            Excerpt.of(name)),
        List.of(),
        true);
    return Optional.empty();
  }

  private Optional<ParticipantDraft> named(RowReader row, Side side) {
    String name = row.text(NAME);
    if (name.isEmpty()) {
      row.fault(NAME, Message.of("exchange.fault.name.missing"));
      return Optional.empty();
    }
    if (row.has(ID) && isIdOfAnother(row, name)) {
      return Optional.empty();
    }
    ParticipantDraft started = fresh.get(Names.normal(name));
    if (started != null) {
      return Optional.of(started);
    }
    List<Participant> found = directory.named(name, side);
    if (found.size() == 1) {
      return Optional.of(draftOf(found.get(0)));
    }
    if (!found.isEmpty()) {
      row.fault(NAME, ambiguous(name, found));
      return Optional.empty();
    }
    List<String> near = directory.near(name, side);
    if (!near.isEmpty() && !choices.added().contains(row.number())) {
      row.fault(
          Target.of(NAME),
          Message.of("exchange.fault.near", "name", Excerpt.of(name), "near", near),
          near,
          true);
      return Optional.empty();
    }
    ParticipantDraft draft = ParticipantDraft.fresh(side, row.number());
    fresh.put(Names.normal(name), draft);
    drafts.put(draft.now().participant().id(), draft);
    return Optional.of(draft);
  }

  /** Whether a row above gives the same id, which the event does not know, to another name. */
  private boolean isIdOfAnother(RowReader row, String name) {
    Given earlier = newIds.putIfAbsent(row.text(ID), new Given(row.number(), name));
    if (earlier == null || Names.normal(earlier.text()).equals(Names.normal(name))) {
      return false;
    }
    row.fault(
        ID,
        Message.of(
            "exchange.fault.id.twice",
            "id",
            Excerpt.of(row.text(ID)),
            "first",
            earlier.row(),
            "second",
            row.number(),
            "before",
            Excerpt.of(earlier.text()),
            "after",
            Excerpt.of(name)));
    return true;
  }

  private Optional<ParticipantDraft> referred(RowReader row) {
    String reference = row.text(PARTICIPANT);
    if (reference.isEmpty()) {
      row.fault(PARTICIPANT, Message.of("exchange.fault.participant.missing"));
      return Optional.empty();
    }
    @Nullable Side side = null;
    if (row.has(SIDE)) {
      side = CellText.side(row.text(SIDE)).orElse(null);
      if (side == null) {
        row.fault(SIDE, Message.of("exchange.fault.side", "value", Excerpt.of(row.text(SIDE))));
        return Optional.empty();
      }
    }
    List<Participant> found = directory.referred(reference, side);
    if (found.size() == 1) {
      return Optional.of(draftOf(found.get(0)));
    }
    if (found.isEmpty()) {
      List<String> near = directory.near(reference, side);
      row.fault(Target.of(PARTICIPANT), unknown(reference, near), near, false);
    } else {
      row.fault(PARTICIPANT, ambiguous(reference, found));
    }
    return Optional.empty();
  }

  private ParticipantDraft draftOf(Participant found) {
    return drafts.computeIfAbsent(
        found.id(),
        id -> {
          SheetDraft draft = sheets.get(id);
          FactSheet sheet = draft == null ? FactSheet.EMPTY : draft.sheet();
          return ParticipantDraft.of(requireNonNull(known.get(id)), sheet);
        });
  }

  /** What to say of a reference that means nobody. */
  static Message unknown(String reference, List<String> near) {
    return near.isEmpty()
        ? Message.of("exchange.fault.unknown", "name", Excerpt.of(reference))
        : Message.of("exchange.fault.unknown.near", "name", Excerpt.of(reference), "near", near);
  }

  /** What to say of a reference that means more than one. */
  static Message ambiguous(String reference, List<Participant> found) {
    List<String> ids = new ArrayList<>(found.stream().map(Participant::id).toList());
    return Message.of(
        "exchange.fault.ambiguous",
        "name",
        Excerpt.of(reference),
        "count",
        found.size(),
        "ids",
        ids);
  }
}
