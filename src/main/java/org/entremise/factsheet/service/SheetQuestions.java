package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.store.QuestionStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;

/** What the organisers of an event ask every project beyond the eight parts. */
public final class SheetQuestions {
  private final Pool pool;
  private final Changes changes;

  public SheetQuestions(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  public Future<List<Question>> all(UUID eventId) {
    return QuestionStore.all(pool, eventId);
  }

  /**
   * Puts all questions. Answers to a question that goes are kept, and shown again if it comes back.
   *
   * @throws org.entremise.kernel.DomainError (in the future) INVALID with a fault for each question
   *     to be mended
   */
  public Future<List<Question>> replace(UUID eventId, List<Question> questions, String author) {
    return pool.withTransaction(
            sql -> {
              check(questions);
              return RulesStore.hold(sql, eventId, Act.ORGANISE)
                  .compose(rules -> QuestionStore.replace(sql, eventId, questions))
                  .compose(
                      done ->
                          HistoryStore.add(
                              sql,
                              eventId,
                              author,
                              Message.of("history.sheet.questions", "count", questions.size())))
                  .map(questions);
            })
        .onSuccess(done -> changes.publish(eventId, Change.sheetsChanged()));
  }

  private static void check(List<Question> questions) {
    Faults faults = new Faults();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      if (question.label().isBlank()) {
        faults.add("questions[" + i + "].label", Message.of("sheet.question.label.missing"));
      }
      if (question.kind() == Question.Kind.CHOICE
          && question.choices().stream().filter(choice -> !choice.isBlank()).distinct().count()
              < 2) {
        faults.add("questions[" + i + "].choices", Message.of("sheet.question.choices.few"));
      }
    }
    if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
      faults.add("questions", Message.of("sheet.question.twice"));
    }
    faults.refuse(Message.of("sheet.question.invalid"));
  }
}
