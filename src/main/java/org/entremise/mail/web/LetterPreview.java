package org.entremise.mail.web;

import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterHtml;
import org.entremise.mail.PreviewedLetter;
import org.entremise.mail.service.LetterWriter;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an organiser looks at it: where its personal link goes stands one that opens nothing.
 *
 * @param email where it goes
 * @param leftOut why a line of the text is not in it, in the organiser's language; null: all are
 */
public record LetterPreview(
    String email,
    Language language,
    String subject,
    String text,
    String html,
    @Nullable String leftOut) {
  /**
   * Shows a letter.
   *
   * @param address where people reach the service
   */
  public static LetterPreview of(Letter letter, String address) {
    return of(letter, address, null);
  }

  /** Shows a letter before it is written; otherwise as {@link #of(Letter, String)}. */
  public static LetterPreview of(PreviewedLetter previewed, String address, Sentences reader) {
    @Nullable Message leftOut = previewed.leftOut();
    return of(previewed.letter(), address, leftOut == null ? null : reader.say(leftOut));
  }

  private static LetterPreview of(Letter letter, String address, @Nullable String leftOut) {
    var sentences = LetterWriter.sentences(letter.language());
    String link = address.replaceAll("/$", "") + "/acces#…";
    return new LetterPreview(
        letter.email(),
        letter.language(),
        letter.subject(),
        letter.text(link),
        LetterHtml.of(letter, link, sentences.say(Message.of("mail.link.button"))),
        leftOut);
  }
}
