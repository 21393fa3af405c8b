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
import org.entremise.factsheet.FactSheet;
import org.entremise.kernel.Message;
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
 * What an event holds as tables, in one language. Imported again, they change nothing; the sheets'
 * are to be read only.
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

  private static final List<Field> WISH = List.of(Field.FUNDER, Field.PROJECT, Field.LEVEL);

  private final EventState state;
  private final Map<String, FactSheet> sheets;
  private final Sentences sentences;
  private final Directory directory;
  private final SlotTimes times;
  private final Map<String, Participant> byId;

  public EventTables(EventState state, Map<String, FactSheet> sheets, Sentences sentences) {
    this.state = state;
    this.sheets = sheets;
    this.sentences = sentences;
    this.directory = new Directory(state.participants());
    this.times = new SlotTimes(state.event());
    this.byId = state.participants().stream().collect(Collectors.toMap(Participant::id, p -> p));
  }

  /** Everything, a table each. */
  public List<Table> all() {
    return Stream.concat(Arrays.stream(ImportKind.values()).map(this::of), Stream.of(sheets()))
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

  /** What the sheets of projects say, a row each. */
  public Table sheets() {
    return table("exchange.file.sheets", SheetRows.of(onSide(Side.PROJECT), sheets, sentences));
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
      case KIND -> p.kind() == null ? "" : say("exchange.kind." + CellText.key(p.kind()));
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
      rows.add(List.of(reference(wish.from()), reference(wish.to()), level(wish.level())));
    }
    return rows;
  }

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
