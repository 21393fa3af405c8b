package org.entremise.factsheet.service;

import java.util.List;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.Question;
import org.entremise.kernel.Message;

/** The names of a sheet's fields for people. */
public final class SheetWords {
  private SheetWords() {}

  /** What a field, or a question by its label, is called. */
  public static Message of(String word, List<Question> questions) {
    return questions.stream()
        .filter(question -> Completeness.word(question).equals(word))
        .findFirst()
        .map(question -> Message.of("sheet.field.question", "label", question.label()))
        .orElseGet(() -> Message.of("sheet.field." + word));
  }
}
