package org.entremise.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.exchange.Templates.Template;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.Question.Kind;
import org.entremise.factsheet.SheetState;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Cell;
import org.entremise.platform.table.Cell.Day;
import org.entremise.platform.table.Cell.Figure;
import org.entremise.platform.table.Cell.Noted;
import org.entremise.platform.table.Cell.Text;
import org.entremise.platform.table.Cell.Time;
import org.junit.jupiter.api.Test;

class EventTablesTest {
  private static final List<String> ANSWERS =
      List.of("-12,5", "01000", "douze", "1234567890123,456", "");

  @Test
  void absences_areDaysAndTimes_underHeadingsThatNoteTheZone() {
    Sketch sketch = Sketch.event().registration(away("s1", "s2"));

    List<List<Cell>> rows =
        tables(sketch, Sentences.FRENCH, List.of()).of(ImportKind.UNAVAILABILITIES).rows();

    assertThat(rows.get(0).subList(3, 6))
        .containsExactly(
            new Text("Jour"),
            new Noted("De", "Heures de Europe/Paris"),
            new Noted("À", "Heures de Europe/Paris"));
    assertThat(rows.get(1).subList(3, 6))
        .containsExactly(
            new Day(LocalDate.of(2027, 3, 11), "11/03/2027"),
            new Time(LocalTime.of(9, 30), "9h30"),
            new Time(LocalTime.of(10, 30), "10h30"));
  }

  @Test
  void amountsAndAnswersThatAreNumbers_areNumbers_unlessDigitsWouldBeLost() {
    List<Question> questions = new ArrayList<>();
    Map<UUID, String> answers = new HashMap<>();
    for (String answer : ANSWERS) {
      UUID id = new UUID(0, questions.size());
      questions.add(new Question(id, Kind.NUMBER, "?", List.of(), false));
      answers.put(id, answer);
    }
    FactSheet sheet =
        new FactSheet(
            "2027", "", "", "", "", "", "", "", "", null, List.of(), 12_500, List.of(), "", "",
            answers, List.of());
    Sketch sketch = Sketch.event().project("p01", "12").sheet("p01", SheetState.WRITING, sheet);

    List<Cell> row = tables(sketch, Sentences.FRENCH, questions).sheets().rows().get(1);

    assertThat(row)
        .contains(new Text("12"), new Text("2027"))
        .contains(new Figure(BigDecimal.valueOf(12_500), "12500"))
        .containsSubsequence(
            new Figure(new BigDecimal("-12.5"), "-12,5"),
            new Text("01000"),
            new Text("douze"),
            new Text("1234567890123,456"),
            new Text(""));
  }

  @Test
  void template_showsTheKindsOfItsCells() {
    assertThat(Templates.of(Template.UNAVAILABILITIES, Sentences.FRENCH).rows().get(1))
        .endsWith(
            new Day(LocalDate.of(2027, 3, 11), "11/03/2027"),
            new Time(LocalTime.of(9, 30), "9h30"),
            new Time(LocalTime.of(10, 0), "10h"));
    assertThat(Templates.of(Template.SHEETS, Sentences.FRENCH).texts().lines().get(1).cells())
        .contains("12 500");
    assertThat(Templates.of(Template.SHEETS, Sentences.FRENCH).rows().get(1))
        .anyMatch(cell -> cell instanceof Figure figure && figure.value().intValue() == 12_500);
  }

  private static Registration away(String... slots) {
    Participant fund =
        new Participant(
            "f01",
            Side.FUNDER,
            "Fonds",
            FunderKind.BANK,
            "",
            Set.of(slots),
            1,
            0,
            null,
            null,
            null);
    return new Registration(fund, 1, List.of());
  }

  private static EventTables tables(Sketch sketch, Sentences sentences, List<Question> questions) {
    return new EventTables(new EventContents(sketch.state(), questions, List.of()), sentences);
  }
}
