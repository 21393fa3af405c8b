package org.entremise.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.entremise.people.Language;

/**
 * What letters say where an event says nothing else: the files {@code letters/*.txt}, whose first
 * line is the subject.
 */
public final class UsualTemplates {
  private UsualTemplates() {}

  /** The template of a kind in a language. */
  public static LetterTemplate of(LetterKind kind, Language language) {
    String name = "letters/%s_%s.txt".formatted(kind, language).toLowerCase(Locale.ROOT);
    ClassLoader loader = UsualTemplates.class.getClassLoader();
    try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      return new LetterTemplate(kind, language, text.substring(0, end), text.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
