package org.entremise.invitation.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.ReviewNote;
import org.entremise.factsheet.SheetField;
import org.entremise.factsheet.service.SheetWords;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Placeholder;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;

/** Tells a project's delegates what is to be completed in its sheet. */
public final class ReturnLetters {
  private final Outbox outbox;

  public ReturnLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Writes to all who come for a project, in the transaction in which its sheet is given back.
   * Whoever does it publishes {@code lettersChanged} once that is committed.
   */
  public Future<Void> queue(
      SqlClient sql, UUID eventId, String projectId, ReviewNote note, List<Question> questions) {
    return RecipientStore.of(sql, eventId, projectId)
        .compose(
            recipients ->
                LetterWriter.of(sql, eventId, LetterKind.SHEET_RETURNED)
                    .compose(
                        writer ->
                            outbox.queue(
                                sql,
                                recipients.stream()
                                    .map(
                                        one ->
                                            writer.write(
                                                one,
                                                Map.of(
                                                    Placeholder.NOTE,
                                                    text(
                                                        note,
                                                        questions,
                                                        one.delegate().language()))))
                                    .toList())));
  }

  /** What is said about the whole sheet, then a line for each part in the order of the sheet. */
  private static String text(ReviewNote note, List<Question> questions, Language language) {
    Sentences sentences = LetterWriter.sentences(language);
    List<String> words = new ArrayList<>();
    for (SheetField field : SheetField.values()) {
      words.add(field.word());
    }
    questions.forEach(question -> words.add(Completeness.word(question)));
    List<String> lines = new ArrayList<>();
    if (!note.text().isBlank()) {
      lines.add(note.text().strip());
    }
    for (String word : words) {
      String said = note.fields().getOrDefault(word, "").strip();
      if (!said.isEmpty()) {
        lines.add(
            sentences.say(
                Message.of(
                    "invitation.returned.part",
                    "part",
                    SheetWords.of(word, questions),
                    "note",
                    said)));
      }
    }
    return String.join("\n\n", lines);
  }
}
