package org.entremise.exchange;

import java.util.List;
import org.entremise.factsheet.Question;
import org.entremise.mail.LetterTemplate;

/**
 * All that was entered into an event.
 *
 * @param questions that the organisers ask in sheets
 * @param letters the event's own texts of letters
 */
public record EventContents(
    EventState state, List<Question> questions, List<LetterTemplate> letters) {
  public EventContents {
    questions = List.copyOf(questions);
    letters = List.copyOf(letters);
  }
}
