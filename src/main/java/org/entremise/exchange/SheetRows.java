package org.entremise.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetDraft;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** The sheets of projects as rows. */
final class SheetRows {
  private final List<Question> questions;
  private final Sentences sentences;

  SheetRows(List<Question> questions, Sentences sentences) {
    this.questions = questions;
    this.sentences = sentences;
  }

  /** What is being written; imported again it changes nothing. */
  List<List<String>> written(List<Participant> projects, Map<String, SheetDraft> drafts) {
    return rows(projects, drafts, Function.identity(), SheetDraft::sheet);
  }

  /** What funders read, under headings that no import takes for the sheet that is being written. */
  List<List<String>> published(List<Participant> projects, Map<String, SheetDraft> drafts) {
    return rows(
        projects,
        drafts,
        heading -> say("exchange.heading.published", "heading", heading),
        SheetDraft::published);
  }

  private List<List<String>> rows(
      List<Participant> projects,
      Map<String, SheetDraft> drafts,
      Function<String, String> heading,
      Function<SheetDraft, @Nullable FactSheet> content) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of(Field.ID, Field.PROJECT).map(field -> sentences.say(field.label())),
                headings().map(heading))
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

  private List<String> row(Participant project, SheetDraft draft, FactSheet sheet) {
    List<String> row = new ArrayList<>(List.of(project.id(), project.name()));
    Field.ofSheets().forEach(field -> row.add(cell(sheet, field)));
    questions.forEach(one -> row.add(sheet.answers().getOrDefault(one.id(), "")));
    row.add(say("exchange.state." + CellText.key(draft.state())));
    return row;
  }

  private String cell(FactSheet sheet, Field field) {
    return switch (field) {
      case COOPERATION ->
          sheet.cooperationType() == null
              ? ""
              : sentences.say(SheetText.words(sheet.cooperationType()));
      case FUNDING ->
          sheet.funding().stream()
              .map(kind -> sentences.say(SheetText.words(kind)))
              .collect(Collectors.joining("; "));
      default -> text(sheet, field);
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
