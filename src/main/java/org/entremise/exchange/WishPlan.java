package org.entremise.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entremise.exchange.ImportPlan.Outcome;
import org.entremise.exchange.ImportPlan.Planned;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Wishes of funders for projects, in a list or a matrix, and in a list those of projects too. An
 * empty cell of a matrix changes nothing; a word for nothing takes the wish back.
 */
final class WishPlan {
  private static final Message NO_WISH = Message.of("exchange.level.none");
  private static final int LONGEST_NOTE = 500;

  private final Layout layout;
  private final Choices choices;
  private final Directory directory;
  private final Map<Pair, Wish> current = new HashMap<>();
  private final Map<Pair, Said> said = new LinkedHashMap<>();
  private final List<PlannedRow> rows = new ArrayList<>();
  private boolean onlyCrosses = true;

  private record Pair(String from, String to) {}

  /** What a row or cell has said of a wish. */
  private record Said(@Nullable Level level, @Nullable String note, String where) {}

  private WishPlan(Layout layout, Choices choices, EventState state, Directory directory) {
    this.layout = layout;
    this.choices = choices;
    this.directory = directory;
    state.wishes().forEach(w -> current.put(new Pair(w.from(), w.to()), w));
  }

  static Planned of(
      ImportKind kind,
      Layout layout,
      Choices choices,
      EventState state,
      Directory directory,
      List<Line> lines) {
    WishPlan plan = new WishPlan(layout, choices, state, directory);
    if (kind == ImportKind.WISHES) {
      lines.forEach(plan::row);
    } else {
      plan.matrix(lines);
    }
    return new Planned(plan.rows, plan.notices(kind), plan.outcome());
  }

  private List<Message> notices(ImportKind kind) {
    boolean crosses = kind == ImportKind.MATRIX && onlyCrosses && said.size() > 1;
    return crosses ? List.of(Message.of("exchange.notice.crosses")) : List.of();
  }

  private Outcome outcome() {
    List<Wish> put = new ArrayList<>();
    List<Wish> withdrawn = new ArrayList<>();
    said.forEach(
        (pair, one) -> {
          Wish before = current.get(pair);
          if (one.level() == null && before != null) {
            withdrawn.add(before);
          } else if (one.level() != null) {
            Wish after = after(pair, before, one.level(), one.note());
            if (!after.equals(before)) {
              put.add(after);
            }
          }
        });
    return new Outcome(List.of(), List.of(), put, withdrawn, List.of());
  }

  /** What is not said of a wish that is there stays; of another level, it is the last. */
  private static Wish after(Pair pair, @Nullable Wish before, Level level, @Nullable String note) {
    return before == null || before.level() != level
        ? new Wish(pair.from(), pair.to(), level, null, note)
        : new Wish(
            pair.from(), pair.to(), level, before.rank(), note == null ? before.note() : note);
  }

  private void row(Line line) {
    RowReader row = new RowReader(layout, line, choices);
    Optional<Participant> funder = party(row, Field.FUNDER, Side.FUNDER);
    Optional<Participant> project = party(row, Field.PROJECT, Side.PROJECT);
    String text = row.text(Field.LEVEL);
    if (text.isEmpty()) {
      row.fault(Field.LEVEL, Message.of("exchange.fault.level.missing"));
    } else if (CellText.level(text).isEmpty() && !CellText.isNothing(text)) {
      row.fault(Field.LEVEL, Message.of("exchange.fault.level", "value", Excerpt.of(text)));
    }
    Optional<Side> wisher = wisher(row);
    @Nullable String note = note(row);
    if (funder.isEmpty() || project.isEmpty() || !row.faults().isEmpty()) {
      String label = Excerpt.of(row.text(Field.FUNDER) + " → " + row.text(Field.PROJECT));
      rows.add(PlannedRow.faulty(line.number(), label, row.faults()));
      return;
    }
    Target level = Target.of(Field.LEVEL);
    String where = String.valueOf(line.number());
    boolean ofProject = wisher.filter(side -> side == Side.PROJECT).isPresent();
    Participant from = ofProject ? project.get() : funder.get();
    Participant to = ofProject ? funder.get() : project.get();
    @Nullable String earlier =
        say(line.number(), from, to, CellText.level(text).orElse(null), note, where);
    if (earlier != null) {
      row.fault(
          level,
          Message.of("exchange.fault.contradiction.wish", "where", earlier),
          List.of(),
          false);
      rows.add(PlannedRow.faulty(line.number(), label(from, to), row.faults()));
    }
  }

  /** Whose wish it is; a funder's where that is not said. */
  private static Optional<Side> wisher(RowReader row) {
    String text = row.text(Field.WISHER);
    Optional<Side> side = CellText.side(text);
    if (side.isEmpty() && !text.isEmpty()) {
      row.fault(Field.WISHER, Message.of("exchange.fault.side", "value", Excerpt.of(text)));
    }
    return side;
  }

  private static @Nullable String note(RowReader row) {
    String note = row.text(Field.NOTE);
    if (note.isEmpty()) {
      return null;
    }
    if (CellText.level(row.text(Field.LEVEL)).filter(level -> level == Level.VETO).isEmpty()) {
      row.fault(Field.NOTE, Message.of("exchange.fault.note"));
    } else if (note.length() > LONGEST_NOTE) {
      row.fault(
          Field.NOTE,
          Message.of("exchange.fault.long", "count", note.length(), "most", LONGEST_NOTE));
    }
    return note;
  }

  private Optional<Participant> party(RowReader row, Field field, Side side) {
    String reference = row.text(field);
    if (reference.isEmpty()) {
      row.fault(field, Message.of("exchange.fault.participant.missing"));
      return Optional.empty();
    }
    List<Participant> found = ofSide(reference, side);
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      List<String> near = directory.near(reference, side);
      row.fault(Target.of(field), ParticipantPlan.unknown(reference, near), near, false);
    } else {
      row.fault(field, ParticipantPlan.ambiguous(reference, found));
    }
    return Optional.empty();
  }

  private List<Participant> ofSide(String reference, Side side) {
    return directory.referred(reference, side).stream().filter(p -> p.side() == side).toList();
  }

  private void matrix(List<Line> lines) {
    Side inColumns = sideOfColumns();
    Side inRows = inColumns == Side.FUNDER ? Side.PROJECT : Side.FUNDER;
    Map<Integer, Optional<Participant>> columns = new HashMap<>();
    List<CellFault> headings = new ArrayList<>();
    for (int column = 1; column < layout.headings().cells().size(); column++) {
      String name = layout.headings().cell(column).strip();
      if (!name.isEmpty()) {
        columns.put(column, cellParty(headings, column, layout.headings(), inColumns));
      }
    }
    if (!headings.isEmpty()) {
      rows.add(PlannedRow.faulty(layout.headings().number(), "", headings));
    }
    lines.forEach(line -> matrixRow(line, inRows, columns));
  }

  private Side sideOfColumns() {
    long funders =
        layout.headings().cells().stream()
            .skip(1)
            .filter(name -> !name.isBlank() && !ofSide(name, Side.FUNDER).isEmpty())
            .count();
    long projects =
        layout.headings().cells().stream()
            .skip(1)
            .filter(name -> !name.isBlank() && !ofSide(name, Side.PROJECT).isEmpty())
            .count();
    return funders > projects ? Side.FUNDER : Side.PROJECT;
  }

  private Optional<Participant> cellParty(
      List<CellFault> faults, int column, Line line, Side side) {
    String reference = line.cell(column).strip();
    List<Participant> found = ofSide(reference, side);
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    List<String> near = found.isEmpty() ? directory.near(reference, side) : List.of();
    Message message =
        reference.isEmpty()
            ? Message.of("exchange.fault.participant.missing")
            : found.isEmpty()
                ? ParticipantPlan.unknown(reference, near)
                : ParticipantPlan.ambiguous(reference, found);
    faults.add(fault(column, line, message, near));
    return Optional.empty();
  }

  private void matrixRow(Line line, Side inRows, Map<Integer, Optional<Participant>> columns) {
    List<CellFault> faults = new ArrayList<>();
    Optional<Participant> party = cellParty(faults, 0, line, inRows);
    if (party.isEmpty()) {
      rows.add(PlannedRow.faulty(line.number(), Excerpt.of(line.cell(0)), faults));
      return;
    }
    for (int column = 1; column < line.cells().size(); column++) {
      String text = line.cell(column).strip();
      Optional<Participant> other = columns.getOrDefault(column, Optional.empty());
      if (text.isEmpty() || other.isEmpty()) {
        continue;
      }
      onlyCrosses &= Names.normal(text).equals("x");
      Participant funder = inRows == Side.FUNDER ? party.get() : other.get();
      Participant project = inRows == Side.FUNDER ? other.get() : party.get();
      cell(line, column, text, funder, project);
    }
  }

  private void cell(Line line, int column, String text, Participant funder, Participant project) {
    Optional<Level> level = CellText.level(text);
    Message wrong;
    if (level.isEmpty() && !CellText.isNothing(text)) {
      wrong = Message.of("exchange.fault.level", "value", Excerpt.of(text));
    } else {
      String where = Table.address(column, line.number());
      @Nullable String earlier =
          say(line.number(), funder, project, level.orElse(null), null, where);
      if (earlier == null) {
        return;
      }
      wrong = Message.of("exchange.fault.contradiction.wish", "where", earlier);
    }
    CellFault fault = fault(column, line, wrong, List.of());
    rows.add(PlannedRow.faulty(line.number(), label(funder, project), List.of(fault)));
  }

  private CellFault fault(int column, Line line, Message message, List<String> suggestions) {
    String address = Table.address(column, line.number());
    String heading = layout.headings().cell(column).strip();
    return new CellFault(
        address, "", heading, line.cell(column), message, suggestions, List.of(), false);
  }

  /** Notes a wish; where the table has said otherwise before, where that was. */
  private @Nullable String say(
      int row,
      Participant from,
      Participant to,
      @Nullable Level level,
      @Nullable String note,
      String where) {
    Pair pair = new Pair(from.id(), to.id());
    Said earlier = said.get(pair);
    if (earlier != null && (earlier.level() != level || !Objects.equals(earlier.note(), note))) {
      return earlier.where();
    }
    Wish before = current.get(pair);
    Wish after = level == null ? null : after(pair, before, level, note);
    Status status =
        Objects.equals(before, after) || earlier != null
            ? Status.UNCHANGED
            : before == null ? Status.ADDED : Status.CHANGED;
    said.putIfAbsent(pair, new Said(level, note, where));
    List<FieldChange> changes = status == Status.UNCHANGED ? List.of() : changes(before, after);
    rows.add(new PlannedRow(row, status, label(from, to), null, changes, List.of()));
    return null;
  }

  private static List<FieldChange> changes(@Nullable Wish before, @Nullable Wish after) {
    List<FieldChange> changes = new ArrayList<>();
    @Nullable Level was = before == null ? null : before.level();
    @Nullable Level is = after == null ? null : after.level();
    if (was != is) {
      changes.add(new FieldChange(Field.LEVEL.label(), words(was), words(is)));
    }
    @Nullable String noted = before == null ? null : before.note();
    @Nullable String note = after == null ? null : after.note();
    if (!Objects.equals(noted, note)) {
      changes.add(new FieldChange(Field.NOTE.label(), quoted(noted), quoted(note)));
    }
    return changes;
  }

  private static Message quoted(@Nullable String note) {
    return note == null
        ? PlannedRow.NOTHING
        : Message.of("exchange.value.text", "text", Excerpt.of(note));
  }

  private static String label(Participant from, Participant to) {
    return from.name() + " → " + to.name();
  }

  private static Message words(@Nullable Level level) {
    return level == null ? NO_WISH : Message.of("exchange.level." + CellText.key(level));
  }
}
