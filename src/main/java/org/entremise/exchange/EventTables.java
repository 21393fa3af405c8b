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
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;
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
  public List<Table> all() {
    return Stream.concat(
            Arrays.stream(ImportKind.values()).map(this::of),
            Stream.concat(
                Stream.of(sheets(), publishedSheets()),
                // No import knows these.
                Stream.of(questions(), letters()).filter(table -> table.lines().size() > 1)))
        .toList();
  }

  /** One table, under its name. */
  public Table of(ImportKind kind) {
    List<List<String>> rows =
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
  public Table sheets() {
    return table("exchange.file.sheets", sheetRows().written(onSide(Side.PROJECT), state.sheets()));
  }

  private Table publishedSheets() {
    return table(
        "exchange.file.published", sheetRows().published(onSide(Side.PROJECT), state.sheets()));
  }

  private SheetRows sheetRows() {
    return new SheetRows(contents.questions(), sentences);
  }

  private Table questions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings("question-label", "answer", "choices", "required"));
    for (Question one : contents.questions()) {
      rows.add(
          List.of(
              one.label(),
              say("exchange.answer." + CellText.key(one.kind())),
              String.join("; ", one.choices()),
              say(one.required() ? "exchange.yes" : "exchange.no")));
    }
    return table("exchange.file.questions", rows);
  }

  private Table letters() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings("letter", "language", "subject", "text"));
    for (LetterTemplate one : contents.letters()) {
      rows.add(
          List.of(
              say("exchange.letter." + CellText.key(one.kind())),
              say("exchange.language." + CellText.key(one.language())),
              one.subject(),
              one.body()));
    }
    return table("exchange.file.letters", rows);
  }

  private List<String> headings(String... keys) {
    return Arrays.stream(keys).map(key -> say("exchange.heading." + key)).toList();
  }

  /** The name of a table as that of a file: in ASCII, without spaces. */
  public static String fileName(String tableName) {
    return Names.normal(tableName).replace(' ', '-');
  }

  private Table table(String name, List<List<String>> rows) {
    List<Line> lines = new ArrayList<>();
    rows.forEach(cells -> lines.add(new Line(lines.size() + 1, cells)));
    return new Table(say(name), lines);
  }

  private List<List<String>> participants(Side side, List<Field> fields) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(fields.stream().map(field -> sentences.say(heading(field, side))).toList());
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

  private String cell(Participant p, Field field) {
    return switch (field) {
      case ID -> p.id();
      case NAME -> p.name();
      case KIND -> p.kind() == null ? "" : sentences.say(KindText.words(p.kind()));
      case DESCRIPTION -> p.description();
      case SEATS -> String.valueOf(p.seats());
      case MIN_MEETINGS -> String.valueOf(p.minMeetings());
      case MAX_MEETINGS -> number(p.maxMeetings());
      case MAX_BREAKS -> number(p.maxBreaks());
      case MAX_CONSECUTIVE -> number(p.maxConsecutive());
      case UNAVAILABLE -> times.inCell(p.unavailable(), sentences.locale());
      default -> throw new IllegalArgumentException(field.name());
    };
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private List<List<String>> delegates() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(DELEGATE));
    for (Registration one : state.registrations()) {
      Participant p = one.participant();
      for (Delegate d : one.delegates()) {
        rows.add(
            List.of(
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

  private List<List<String>> absences() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(ABSENCE));
    for (Participant p : state.participants()) {
      for (Stretch stretch : times.stretches(p.unavailable())) {
        rows.add(
            List.of(
                p.id(),
                p.name(),
                side(p),
                SlotTimes.day(stretch.start().toLocalDate(), sentences.locale()),
                SlotTimes.time(stretch.start().toLocalTime(), sentences.locale()),
                SlotTimes.time(stretch.end().toLocalTime(), sentences.locale())));
      }
    }
    return rows;
  }

  private List<List<String>> wishes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(WISH));
    for (Wish wish : state.wishes()) {
      boolean ofFunder = isOfFunder(wish);
      rows.add(
          List.of(
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
  private List<List<String>> matrix() {
    List<Participant> projects = onSide(Side.PROJECT);
    Map<String, Map<String, Level>> levels = new HashMap<>();
    for (Wish wish : state.wishes()) {
      levels.computeIfAbsent(wish.from(), id -> new HashMap<>()).put(wish.to(), wish.level());
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of(say("exchange.file.wishes")));
    projects.forEach(project -> headings.add(reference(project.id())));
    rows.add(headings);
    for (Participant funder : onSide(Side.FUNDER)) {
      List<String> row = new ArrayList<>(List.of(reference(funder.id())));
      Map<String, Level> own = levels.getOrDefault(funder.id(), Map.of());
      projects.forEach(
          project -> row.add(own.containsKey(project.id()) ? level(own.get(project.id())) : ""));
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

  private List<String> headings(List<Field> fields) {
    return fields.stream().map(field -> sentences.say(field.label())).toList();
  }

  private String say(String key) {
    return sentences.say(Message.of(key));
  }
}
