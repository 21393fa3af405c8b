package org.entremise.mail.web;

import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterHtml;
import org.entremise.mail.service.LetterWriter;
import org.entremise.people.Language;

/**
 * A letter as an organiser looks at it: where its personal link goes stands one that opens nothing.
 *
 * @param email where it goes
 */
public record LetterPreview(
    String email, Language language, String subject, String text, String html) {
  /**
   * Shows a letter.
   *
   * @param address where people reach the service
   */
  public static LetterPreview of(Letter letter, String address) {
    var sentences = LetterWriter.sentences(letter.language());
    String link = address.replaceAll("/$", "") + "/acces#…";
    return new LetterPreview(
        letter.email(),
        letter.language(),
        letter.subject(),
        letter.text(link),
        LetterHtml.of(letter, link, sentences.say(Message.of("mail.link.button"))));
  }
}
