package org.entremise.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetDraft;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Cell;
import org.jspecify.annotations.Nullable;

/** The sheets of projects as rows. */
final class SheetRows {
  /** More of them a spreadsheet program does not keep of a number. */
  private static final int MOST_DIGITS = 15;

  private final List<Question> questions;
  private final Sentences sentences;

  SheetRows(List<Question> questions, Sentences sentences) {
    this.questions = questions;
    this.sentences = sentences;
  }

  /** What is being written; imported again it changes nothing. */
  List<List<Cell>> written(List<Participant> projects, Map<String, SheetDraft> drafts) {
    return rows(projects, drafts, Function.identity(), SheetDraft::sheet);
  }

  /** What funders read, under headings that no import takes for the sheet that is being written. */
  List<List<Cell>> published(List<Participant> projects, Map<String, SheetDraft> drafts) {
    return rows(
        projects,
        drafts,
        heading -> say("exchange.heading.published", "heading", heading),
        SheetDraft::published);
  }

  private List<List<Cell>> rows(
      List<Participant> projects,
      Map<String, SheetDraft> drafts,
      Function<String, String> heading,
      Function<SheetDraft, @Nullable FactSheet> content) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of(Field.ID, Field.PROJECT).map(field -> sentences.say(field.label())),
                headings().map(heading))
            .map(Cell::of)
            .toList());
    for (Participant project : projects) {
      SheetDraft draft = drafts.get(project.id());
      FactSheet sheet = draft == null ? null : content.apply(draft);
      if (draft != null && sheet != null) {
        rows.add(row(project, draft, sheet));
      }
    }
    return rows;
  }

  private Stream<String> headings() {
    return Stream.of(
            Field.ofSheets().stream().map(field -> sentences.say(field.label())),
            questions.stream().map(one -> say("exchange.heading.question", "label", one.label())),
            Stream.of(say("exchange.heading.state")))
        .flatMap(Function.identity());
  }

  private List<Cell> row(Participant project, SheetDraft draft, FactSheet sheet) {
    List<Cell> row = new ArrayList<>(Cell.row(project.id(), project.name()));
    Field.ofSheets().forEach(field -> row.add(cell(sheet, field)));
    questions.forEach(one -> row.add(answer(one, sheet.answers().getOrDefault(one.id(), ""))));
    row.add(Cell.of(say("exchange.state." + CellText.key(draft.state()))));
    return row;
  }

  /** A number where one was asked for, unless digits or zeros before it would be lost. */
  private static Cell answer(Question question, String answer) {
    Optional<BigDecimal> number =
        question.kind() == Question.Kind.NUMBER ? Completeness.number(answer) : Optional.empty();
    return number
        .filter(one -> one.precision() <= MOST_DIGITS)
        .filter(one -> one.toPlainString().equals(answer.strip().replace(',', '.')))
        .<Cell>map(one -> new Cell.Figure(one, answer))
        .orElseGet(() -> Cell.of(answer));
  }

  private Cell cell(FactSheet sheet, Field field) {
    return switch (field) {
      case COOPERATION ->
          Cell.of(
              sheet.cooperationType() == null
                  ? ""
                  : sentences.say(SheetText.words(sheet.cooperationType())));
      case FUNDING ->
          Cell.of(
              sheet.funding().stream()
                  .map(kind -> sentences.say(SheetText.words(kind)))
                  .collect(Collectors.joining("; ")));
      case AMOUNT -> Cell.number(sheet.amount());
      default -> Cell.of(text(sheet, field));
    };
  }

  /** What a cell says of a sheet where that is the same in every language; else nothing. */
  static String text(FactSheet sheet, Field field) {
    return switch (field) {
      case COOPERATION, FUNDING -> "";
      case AMOUNT -> sheet.amount() == null ? "" : sheet.amount().toString();
      case PARTNERS -> String.join("; ", sheet.partners());
      default -> {
        Object text = requireNonNull(field.sheet()).of(sheet);
        yield text == null ? "" : text.toString();
      }
    };
  }

  private String say(String key, Object... arguments) {
    return sentences.say(Message.of(key, arguments));
  }
}
