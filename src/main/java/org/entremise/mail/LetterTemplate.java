package org.entremise.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.entremise.people.Language;

/**
 * What letters of a kind say in a language, with placeholders such as {@code {nom}} for what
 * differs from one to the next.
 *
 * @param subject in one line
 * @param body plain text
 */
public record LetterTemplate(LetterKind kind, Language language, String subject, String body) {
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_BODY = 10_000;
  private static final Pattern BRACES = Pattern.compile("\\{[^{}\\s]{1,40}}");

  public LetterTemplate {
    subject = line(subject);
    body = text(body).strip();
  }

  /** The subject and body of one letter. */
  public record Filled(String subject, String body) {}

  /**
   * Fills it in; the link stays {@link Letter#LINK}. Without a value for the closing, its lines are
   * left out.
   */
  public Filled fill(Map<Placeholder, String> values) {
    String said =
        values.containsKey(Placeholder.CLOSING) ? body : withoutLines(Placeholder.CLOSING);
    return new Filled(line(fill(subject, values)), fill(said, values));
  }

  /** Whether its body has a placeholder. */
  public boolean says(Placeholder placeholder) {
    return body.contains(placeholder.in(language));
  }

  /** The body without the lines that have a placeholder, nor the gaps that these would leave. */
  private String withoutLines(Placeholder placeholder) {
    String written = placeholder.in(language);
    return body.lines()
        .filter(line -> !line.contains(written))
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  /** How the placeholders are written that it may have. */
  public Collection<String> known() {
    return Placeholder.of(kind).stream().map(one -> one.in(language)).toList();
  }

  /**
   * Refuses a template that cannot be sent.
   *
   * @throws org.entremise.kernel.DomainError INVALID with a fault for each thing to be mended
   */
  public void check() {
    Faults faults = new Faults();
    checkLength(faults, "subject", subject, LONGEST_SUBJECT);
    checkLength(faults, "body", body, LONGEST_BODY);
    checkPlaceholders(
        faults,
        "subject",
        subject,
        Placeholder.of(kind).stream().filter(Placeholder::isLine).toList());
    checkPlaceholders(faults, "body", body, Placeholder.of(kind));
    String link = Placeholder.LINK.in(language);
    if (kind.needsLink() && !body.contains(link)) {
      faults.add("body", Message.of("mail.template.link.missing", "link", link));
    }
    faults.refuse(Message.of("mail.template.invalid"));
  }

  private static void checkLength(Faults faults, String path, String text, int most) {
    if (text.isEmpty()) {
      faults.add(path, Message.of("mail.template.empty"));
    } else if (text.length() > most) {
      faults.add(path, Message.of("mail.template.too-long", "count", text.length(), "most", most));
    }
  }

  private void checkPlaceholders(
      Faults faults, String path, String text, Collection<Placeholder> allowed) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (Placeholder.of(braces.group(), language, allowed).isEmpty()) {
        faults.add(
            path,
            Message.of(
                "mail.template.placeholder.unknown",
                "placeholder",
                Excerpt.of(braces.group()),
                "known",
                allowed.stream().map(one -> one.in(language)).toList()));
      }
    }
  }

  /** In one pass, so that what is filled in is never taken for a placeholder. */
  private String fill(String text, Map<Placeholder, String> values) {
    return BRACES
        .matcher(text)
        .replaceAll(
            found -> {
              Optional<Placeholder> known =
                  Placeholder.of(found.group(), language, Placeholder.of(kind));
              return Matcher.quoteReplacement(
                  known.map(one -> value(one, values)).orElse(found.group()));
            });
  }

  private static String value(Placeholder placeholder, Map<Placeholder, String> values) {
    if (placeholder == Placeholder.LINK) {
      return Letter.LINK;
    }
    String value = values.getOrDefault(placeholder, "");
    return placeholder.isLine() ? line(value) : text(value);
  }

  /** In one line: a line break in a subject would begin another header. */
  private static String line(String given) {
    return given.replaceAll("[\\p{Cc}\\u2028\\u2029\\uFFFC]+", " ").strip();
  }

  private static String text(String given) {
    return given.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\u2028\\u2029\\uFFFC&&[^\\n]]", " ");
  }
}
