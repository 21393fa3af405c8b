package org.entremise.mail;

import java.util.UUID;
import org.entremise.people.Language;

/**
 * A letter to a delegate.
 *
 * @param id also what its Message-ID is made of, so that it stays the same however often it is sent
 * @param name the delegate's when it was written
 * @param email where it goes
 * @param subject in one line
 * @param body plain text, with {@link #LINK} where the personal link goes
 */
public record Letter(
    UUID id,
    UUID eventId,
    String participantId,
    UUID delegateId,
    LetterKind kind,
    Language language,
    String name,
    String email,
    String subject,
    String body) {
  /**
   * Stands for the personal link, which is made when the letter is handed over: Unicode's object
   * replacement character, which nothing else in a body is.
   */
  public static final String LINK = "\uFFFC";

  /** Whether the body has a place for a personal link. */
  public boolean hasLink() {
    return body.contains(LINK);
  }

  /** The body with a link in its place. */
  public String text(String link) {
    return body.replace(LINK, link);
  }
}
