package org.entremise.exchange;

import static org.entremise.exchange.PlannedRow.Status.ADDED;
import static org.entremise.exchange.PlannedRow.Status.CHANGED;
import static org.entremise.exchange.PlannedRow.Status.FAULTY;
import static org.entremise.exchange.PlannedRow.Status.JOINED;
import static org.entremise.exchange.PlannedRow.Status.UNCHANGED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.SheetState;
import org.entremise.kernel.Message;
import org.entremise.people.Registration;
import org.entremise.platform.table.Table;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What importing a table would do to an event as it is; a pure function of both. Nothing of it is
 * written before somebody confirms it.
 *
 * @param kind what the table is; null where that has to be asked
 * @param columns all that the table has
 * @param missing what no column gives though nothing can be read without
 * @param notices what to know besides: rows and columns that are left out
 * @param rows those with faults first
 * @param outcome what would be written
 */
public record ImportPlan(
    @Nullable ImportKind kind,
    List<Column> columns,
    Set<Field> missing,
    List<Message> notices,
    List<PlannedRow> rows,
    Outcome outcome) {
  /**
   * A column of the table.
   *
   * @param index from 0
   * @param samples of what stands below the heading
   * @param target what it gives; null: nothing
   */
  public record Column(int index, String heading, List<String> samples, @Nullable Target target) {}

  /**
   * What would be written.
   *
   * @param added participants, with ids that only tell them apart until they get their own
   * @param changed participants, each with one revision more
   * @param wishes made or changed
   * @param withdrawn wishes taken back
   * @param sheets written, those of added participants under the same ids as these
   */
  public record Outcome(
      List<Registration> added,
      List<Registration> changed,
      List<Wish> wishes,
      List<Wish> withdrawn,
      List<SheetWriting> sheets) {
    static final Outcome NOTHING =
        new Outcome(List.of(), List.of(), List.of(), List.of(), List.of());

    public Outcome {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      wishes = List.copyOf(wishes);
      withdrawn = List.copyOf(withdrawn);
      sheets = List.copyOf(sheets);
    }

    /** Whether it is about wishes, not about participants. */
    public boolean isOfWishes() {
      return added.isEmpty() && changed.isEmpty() && sheets.isEmpty();
    }

    public boolean isNothing() {
      return isOfWishes() && wishes.isEmpty() && withdrawn.isEmpty();
    }
  }

  /**
   * What would be written into a sheet.
   *
   * @param revision of what it changes; 0 where nothing is written yet
   * @param replaces whether something else stands then where something stood
   */
  public record SheetWriting(
      String projectId, int revision, SheetState before, FactSheet sheet, boolean replaces) {}

  /** The rows of a kind of table, planned. */
  record Planned(List<PlannedRow> rows, List<Message> notices, Outcome outcome) {}

  private static final int SAMPLES = 3;

  /** Faulty first, then what does something, then the rest. */
  private static final List<Status> ORDER = List.of(FAULTY, ADDED, CHANGED, JOINED, UNCHANGED);

  public ImportPlan {
    columns = List.copyOf(columns);
    missing = Set.copyOf(missing);
    notices = List.copyOf(notices);
    rows = List.copyOf(rows);
  }

  /** What the table would do, read as its headings and the choices tell. */
  public static ImportPlan of(Table given, String fileName, Choices choices, EventState state) {
    Table table = Corrections.apply(given, choices.corrections());
    Directory directory = new Directory(state.participants());
    Layout layout = Recognition.of(table, fileName, directory, choices);
    List<Column> columns = columns(table, layout);
    ImportKind kind = layout.kind();
    Set<Field> missing = kind == null ? Set.of() : kind.missing(layout.fields());
    if (kind == null || !missing.isEmpty()) {
      return new ImportPlan(kind, columns, missing, List.of(), List.of(), Outcome.NOTHING);
    }
    Body body = Body.of(table, layout);
    Planned planned =
        kind.isAboutParticipants()
            ? new ParticipantPlan(kind, layout, choices, state, directory).plan(body.lines())
            : WishPlan.of(kind, layout, choices, state, directory, body.lines());
    List<Message> notices = new ArrayList<>(body.notices());
    if (kind != ImportKind.MATRIX && !layout.ignored().isEmpty()) {
      notices.add(Message.of("exchange.notice.columns", "headings", layout.ignored()));
    }
    notices.addAll(planned.notices());
    return new ImportPlan(
        kind, columns, missing, notices, sorted(planned.rows()), planned.outcome());
  }

  /** How many rows have this status. */
  public int count(Status status) {
    return (int) rows.stream().filter(row -> row.status() == status).count();
  }

  private static List<PlannedRow> sorted(List<PlannedRow> rows) {
    return ORDER.stream()
        .flatMap(status -> rows.stream().filter(row -> row.status() == status))
        .toList();
  }

  private static List<Column> columns(Table table, Layout layout) {
    return IntStream.range(0, table.width())
        .mapToObj(
            column ->
                new Column(
                    column,
                    layout.headings().cell(column).strip(),
                    samples(table, layout, column),
                    layout.targets().get(column)))
        .filter(column -> !column.heading().isEmpty() || !column.samples().isEmpty())
        .toList();
  }

  private static List<String> samples(Table table, Layout layout, int column) {
    return table.lines().stream()
        .skip(layout.header() + 1L)
        .map(line -> line.cell(column).strip())
        .filter(text -> !text.isEmpty() && !CellText.isExample(text))
        .limit(SAMPLES)
        .toList();
  }
}
