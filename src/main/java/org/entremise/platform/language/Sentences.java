package org.entremise.platform.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.entremise.kernel.Message;

/**
 * Turns messages into sentences of one language. The sentences stand in {@code
 * messages/sentences_fr.properties} and {@code _en}, in ICU's MessageFormat (named arguments,
 * plurals).
 */
public final class Sentences {
  public static final Sentences FRENCH = new Sentences(Locale.FRENCH);
  public static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00A0MMMM uuuu");

  private final Locale locale;
  private final ResourceBundle patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Sentences(Locale locale) {
    this.locale = locale;
    this.patterns =
        ResourceBundle.getBundle(
            "messages.sentences",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** French, unless the reader's language is known and another one. */
  public static Sentences in(Locale reader) {
    return reader.getLanguage().isEmpty() || reader.getLanguage().equals("fr") ? FRENCH : ENGLISH;
  }

  public Locale locale() {
    return locale;
  }

  /** The sentence; a key that is in no bundle is a defect and throws. */
  public String say(Message message) {
    MessageFormat format =
        formats.computeIfAbsent(
            message.key(), key -> new MessageFormat(patterns.getString(key), locale));
    Map<String, Object> arguments = new HashMap<>();
    message.arguments().forEach((name, value) -> arguments.put(name, argument(value)));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /**
   * Sentences within the sentence are said first, lists are joined and days and clock times written
   * as the language does.
   */
  private Object argument(Object value) {
    if (value instanceof Message part) {
      return say(part);
    }
    if (value instanceof LocalDate date) {
      return DATE.withLocale(locale).format(date);
    }
    if (value instanceof LocalTime time) {
      String pattern = locale.equals(Locale.FRENCH) ? "H'\u00A0h\u00A0'mm" : "H:mm";
      return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
    return value instanceof Collection<?> list
        ? ListFormatter.getInstance(locale).format(list.stream().map(this::argument).toList())
        : value;
  }
}
