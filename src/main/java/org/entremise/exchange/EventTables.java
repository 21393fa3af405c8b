package org.entremise.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.exchange.SlotTimes.Stretch;
import org.entremise.factsheet.Question;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterTemplate;
import org.entremise.people.Delegate;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Cell;
import org.entremise.platform.table.TypedTable;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What an event holds as tables, in one language. Imported again, they change nothing; what funders
 * read, questions and letters are to be read only.
 */
public final class EventTables {
  private static final List<Field> PARTICIPANT =
      List.of(
          Field.ID,
          Field.NAME,
          Field.KIND,
          Field.DESCRIPTION,
          Field.SEATS,
          Field.MIN_MEETINGS,
          Field.MAX_MEETINGS,
          Field.MAX_BREAKS,
          Field.MAX_CONSECUTIVE,
          Field.UNAVAILABLE);

  private static final List<Field> DELEGATE =
      List.of(
          Field.ID,
          Field.PARTICIPANT,
          Field.SIDE,
          Field.DELEGATE_NAME,
          Field.DELEGATE_EMAIL,
          Field.DELEGATE_LANGUAGE);

  private static final List<Field> ABSENCE =
      List.of(Field.ID, Field.PARTICIPANT, Field.SIDE, Field.DAY, Field.FROM, Field.TO);

  private static final List<Field> WISH =
      List.of(Field.FUNDER, Field.PROJECT, Field.LEVEL, Field.WISHER, Field.NOTE);

  private final EventState state;
  private final EventContents contents;
  private final Sentences sentences;
  private final Directory directory;
  private final SlotTimes times;
  private final Map<String, Participant> byId;

  public EventTables(EventContents contents, Sentences sentences) {
    this.state = contents.state();
    this.contents = contents;
    this.sentences = sentences;
    this.directory = new Directory(state.participants());
    this.times = new SlotTimes(state.event());
    this.byId = state.participants().stream().collect(Collectors.toMap(Participant::id, p -> p));
  }

  /** Everything, a table each. */
  public List<TypedTable> all() {
    return Stream.concat(
            Arrays.stream(ImportKind.values()).map(this::of),
            Stream.concat(
                Stream.of(sheets(), publishedSheets()),
                // No import knows these.
                Stream.of(questions(), letters()).filter(table -> table.rows().size() > 1)))
        .toList();
  }

  /** One table, under its name. */
  public TypedTable of(ImportKind kind) {
    List<List<Cell>> rows =
        switch (kind) {
          case FUNDERS -> participants(Side.FUNDER, PARTICIPANT);
          case PROJECTS ->
              participants(
                  Side.PROJECT, PARTICIPANT.stream().filter(f -> f != Field.KIND).toList());
          case DELEGATES -> delegates();
          case UNAVAILABILITIES -> absences();
          case WISHES -> wishes();
          case MATRIX -> matrix();
        };
    return table("exchange.file." + CellText.key(kind), rows);
  }

  /** What the sheets of projects say as they are being written, a row each. */
  public TypedTable sheets() {
    return table("exchange.file.sheets", sheetRows().written(onSide(Side.PROJECT), state.sheets()));
  }

  private TypedTable publishedSheets() {
    return table(
        "exchange.file.published", sheetRows().published(onSide(Side.PROJECT), state.sheets()));
  }

  private SheetRows sheetRows() {
    return new SheetRows(contents.questions(), sentences);
  }

  private TypedTable questions() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(headings("question-label", "answer", "choices", "required"));
    for (Question one : contents.questions()) {
      rows.add(
          Cell.row(
              one.label(),
              say("exchange.answer." + CellText.key(one.kind())),
              String.join("; ", one.choices()),
              say(one.required() ? "exchange.yes" : "exchange.no")));
    }
    return table("exchange.file.questions", rows);
  }

  private TypedTable letters() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(headings("letter", "language", "subject", "text"));
    for (LetterTemplate one : contents.letters()) {
      rows.add(
          Cell.row(
              say("exchange.letter." + CellText.key(one.kind())),
              say("exchange.language." + CellText.key(one.language())),
              one.subject(),
              one.body()));
    }
    return table("exchange.file.letters", rows);
  }

  private List<Cell> headings(String... keys) {
    return Arrays.stream(keys).map(key -> Cell.of(say("exchange.heading." + key))).toList();
  }

  /** The name of a table as that of a file: in ASCII, without spaces. */
  public static String fileName(String tableName) {
    return Names.normal(tableName).replace(' ', '-');
  }

  private TypedTable table(String name, List<List<Cell>> rows) {
    return new TypedTable(say(name), rows);
  }

  private List<List<Cell>> participants(Side side, List<Field> fields) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(fields.stream().map(field -> heading(field, heading(field, side))).toList());
    for (Participant p : onSide(side)) {
      rows.add(fields.stream().map(field -> cell(p, field)).toList());
    }
    return rows;
  }

  /** The heading of a list of one side: its names are called after the side, so that it shows. */
  static Message heading(Field field, Side side) {
    Field named = side == Side.FUNDER ? Field.FUNDER : Field.PROJECT;
    return field == Field.NAME ? named.label() : field.label();
  }

  private Cell cell(Participant p, Field field) {
    return switch (field) {
      case ID -> Cell.of(p.id());
      case NAME -> Cell.of(p.name());
      case KIND -> Cell.of(p.kind() == null ? "" : sentences.say(KindText.words(p.kind())));
      case DESCRIPTION -> Cell.of(p.description());
      case SEATS -> Cell.number(p.seats());
      case MIN_MEETINGS -> Cell.number(p.minMeetings());
      case MAX_MEETINGS -> Cell.number(p.maxMeetings());
      case MAX_BREAKS -> Cell.number(p.maxBreaks());
      case MAX_CONSECUTIVE -> Cell.number(p.maxConsecutive());
      case UNAVAILABLE -> Cell.of(times.inCell(p.unavailable(), sentences.locale()));
      default -> throw new IllegalArgumentException(field.name());
    };
  }

  private List<List<Cell>> delegates() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(headings(DELEGATE));
    for (Registration one : state.registrations()) {
      Participant p = one.participant();
      for (Delegate d : one.delegates()) {
        rows.add(
            Cell.row(
                p.id(),
                p.name(),
                side(p),
                d.name(),
                d.email().text(),
                say("exchange.language." + CellText.key(d.language()))));
      }
    }
    return rows;
  }

  private List<List<Cell>> absences() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(headings(ABSENCE));
    for (Participant p : state.participants()) {
      for (Stretch stretch : times.stretches(p.unavailable())) {
        rows.add(
            List.of(
                Cell.of(p.id()),
                Cell.of(p.name()),
                Cell.of(side(p)),
                SlotTimes.dayCell(stretch.start().toLocalDate(), sentences.locale()),
                SlotTimes.timeCell(stretch.start().toLocalTime(), sentences.locale()),
                SlotTimes.timeCell(stretch.end().toLocalTime(), sentences.locale())));
      }
    }
    return rows;
  }

  private List<List<Cell>> wishes() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(headings(WISH));
    for (Wish wish : state.wishes()) {
      boolean ofFunder = isOfFunder(wish);
      rows.add(
          Cell.row(
              reference(ofFunder ? wish.from() : wish.to()),
              reference(ofFunder ? wish.to() : wish.from()),
              level(wish.level()),
              say("exchange.side." + (ofFunder ? "funder" : "project")),
              wish.note() == null ? "" : wish.note()));
    }
    return rows;
  }

  private boolean isOfFunder(Wish wish) {
    return Objects.requireNonNull(byId.get(wish.from())).side() == Side.FUNDER;
  }

  /** Funders' wishes only: in one cell there is no room for two. */
  private List<List<Cell>> matrix() {
    List<Participant> projects = onSide(Side.PROJECT);
    Map<String, Map<String, Level>> levels = new HashMap<>();
    for (Wish wish : state.wishes()) {
      levels.computeIfAbsent(wish.from(), id -> new HashMap<>()).put(wish.to(), wish.level());
    }
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> headings = new ArrayList<>(Cell.row(say("exchange.file.wishes")));
    projects.forEach(project -> headings.add(Cell.of(reference(project.id()))));
    rows.add(headings);
    for (Participant funder : onSide(Side.FUNDER)) {
      List<Cell> row = new ArrayList<>(Cell.row(reference(funder.id())));
      Map<String, Level> own = levels.getOrDefault(funder.id(), Map.of());
      projects.forEach(
          project ->
              row.add(Cell.of(own.containsKey(project.id()) ? level(own.get(project.id())) : "")));
      rows.add(row);
    }
    return rows;
  }

  private List<Participant> onSide(Side side) {
    return state.participants().stream().filter(p -> p.side() == side).toList();
  }

  private String reference(String id) {
    Participant p = Objects.requireNonNull(byId.get(id));
    return directory.reference(p, p.side());
  }

  private String side(Participant p) {
    return say("exchange.side." + CellText.key(p.side()));
  }

  private String level(@Nullable Level level) {
    return level == null ? "" : say("exchange.level." + CellText.key(level));
  }

  private List<Cell> headings(List<Field> fields) {
    return fields.stream().map(field -> heading(field, field.label())).toList();
  }

  /** A note says by which clock times are: an import knows the heading by its bare words. */
  private Cell heading(Field field, Message words) {
    String text = sentences.say(words);
    return field == Field.UNAVAILABLE || field == Field.FROM || field == Field.TO
        ? new Cell.Noted(text, say("exchange.note.zone", "zone", state.event().zone().getId()))
        : Cell.of(text);
  }

  private String say(String key, Object... arguments) {
    return sentences.say(Message.of(key, arguments));
  }
}
