package org.entremise.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetDraft;
import org.entremise.factsheet.SheetState;
import org.entremise.matching.Policy;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/** A small event, and tables written as they look. */
final class Sketch {
  /** 9:00 in Paris. */
  private static final Instant MORNING = Instant.parse("2027-03-11T08:00:00Z");

  private final List<Registration> registrations = new ArrayList<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final Map<String, SheetDraft> sheets = new HashMap<>();
  private final List<TimeSlot> slots = new ArrayList<>();

  /** Four slots of half an hour from 9:00 on, one day. */
  static Sketch event() {
    Sketch sketch = new Sketch();
    IntStream.range(0, 4).forEach(i -> sketch.slot("s" + i, MORNING.plusSeconds(i * 1800L)));
    return sketch;
  }

  Sketch withoutSlots() {
    slots.clear();
    return this;
  }

  /** Two more slots on the next day. */
  Sketch withSecondDay() {
    IntStream.range(0, 2).forEach(i -> slot("t" + i, MORNING.plusSeconds(86_400 + i * 1800L)));
    return this;
  }

  private void slot(String id, Instant start) {
    slots.add(new TimeSlot(id, start, start.plusSeconds(1800), "b", null));
  }

  Sketch funder(String id, String name, Delegate... delegates) {
    return participant(id, Side.FUNDER, name, FunderKind.BANK, delegates);
  }

  Sketch project(String id, String name, Delegate... delegates) {
    return participant(id, Side.PROJECT, name, null, delegates);
  }

  private Sketch participant(
      String id, Side side, String name, @Nullable FunderKind kind, Delegate... delegates) {
    Participant p = new Participant(id, side, name, kind, "", Set.of(), 1, 0, null, null, null);
    return registration(new Registration(p, 3, List.of(delegates)));
  }

  Sketch registration(Registration registration) {
    registrations.add(registration);
    return this;
  }

  Sketch wish(String from, String to, Level level) {
    wishes.add(new Wish(from, to, level));
    return this;
  }

  static Delegate delegate(String name, String email) {
    return new Delegate(UUID.randomUUID(), name, EmailAddress.of(email).orElseThrow(), Language.FR);
  }

  EventState state() {
    Event event =
        new Event(
            UUID.randomUUID(),
            "E",
            "",
            ZoneId.of("Europe/Paris"),
            Policy.TOTAL,
            Phase.WISHES,
            Rules.USUAL,
            false,
            slots);
    return new EventState(event, registrations, wishes, sheets);
  }

  /** The event after an import, so that it can be imported once more. */
  EventState after(ImportPlan plan) {
    List<Registration> all = new ArrayList<>();
    for (Registration one : registrations) {
      all.add(
          plan.outcome().changed().stream()
              .filter(c -> c.participant().id().equals(one.participant().id()))
              .findFirst()
              .orElse(one));
    }
    all.addAll(plan.outcome().added());
    List<Wish> left = new ArrayList<>(wishes);
    left.removeIf(
        w ->
            plan.outcome().withdrawn().stream().anyMatch(o -> isSame(o, w))
                || plan.outcome().wishes().stream().anyMatch(o -> isSame(o, w)));
    left.addAll(plan.outcome().wishes());
    Map<String, SheetDraft> written = new HashMap<>(sheets);
    plan.outcome()
        .sheets()
        .forEach(
            one ->
                written.put(
                    one.projectId(),
                    draft(one.projectId(), one.revision() + 1, one.before(), one.sheet())));
    return new EventState(state().event(), all, left, written);
  }

  Sketch sheet(String projectId, SheetState state, FactSheet sheet) {
    sheets.put(projectId, draft(projectId, 4, state, sheet));
    return this;
  }

  private static SheetDraft draft(
      String projectId, int revision, SheetState state, FactSheet sheet) {
    @Nullable FactSheet published = state == SheetState.READY ? sheet : null;
    return new SheetDraft(
        projectId, "", revision, state, sheet, null, published, null, null, null, null);
  }

  private static boolean isSame(Wish one, Wish other) {
    return one.from().equals(other.from()) && one.to().equals(other.to());
  }

  /** A table of rows whose cells are apart by bars. */
  static Table table(String... rows) {
    List<Line> lines = new ArrayList<>();
    for (String row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      lines.add(new Line(lines.size() + 1, cells));
    }
    return new Table("", lines);
  }

  static ImportPlan plan(String fileName, Sketch sketch, String... rows) {
    return ImportPlan.of(table(rows), fileName, Choices.NONE, sketch.state());
  }

  static ImportPlan plan(Choices choices, Sketch sketch, String... rows) {
    return ImportPlan.of(table(rows), "", choices, sketch.state());
  }

  static Choices corrected(String address, String text) {
    return new Choices(null, List.of(), Map.of(address, text), Set.of(), null, Map.of());
  }

  /** The only fault, as {@code B2 «value» sentence}. */
  static String fault(ImportPlan plan) {
    List<CellFault> faults = plan.rows().stream().flatMap(row -> row.faults().stream()).toList();
    if (faults.size() != 1) {
      throw new AssertionError(faults);
    }
    CellFault fault = faults.get(0);
    String sentence = Sentences.in(Locale.FRENCH).say(fault.message());
    return (fault.address() + " «" + fault.value() + "» " + sentence).replace('\u00A0', ' ');
  }

  static List<Status> statuses(ImportPlan plan) {
    return plan.rows().stream().map(PlannedRow::status).toList();
  }
}
