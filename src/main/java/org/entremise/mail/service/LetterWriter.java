package org.entremise.mail.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.entremise.event.Event;
import org.entremise.event.store.EventStore;
import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterTemplate;
import org.entremise.mail.Placeholder;
import org.entremise.mail.PreviewedLetter;
import org.entremise.mail.Recipient;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** Writes letters of one kind to delegates of one event, each in their language. */
public final class LetterWriter {
  private final Event event;
  private final LetterKind kind;
  private final Function<Language, LetterTemplate> templates;

  private LetterWriter(Event event, LetterKind kind, Function<Language, LetterTemplate> templates) {
    this.event = event;
    this.kind = kind;
    this.templates = templates;
  }

  /** Knows the event and its templates; NOT_FOUND for an unknown event. */
  public static Future<LetterWriter> of(SqlClient sql, UUID eventId, LetterKind kind) {
    return EventStore.get(sql, eventId)
        .compose(
            event ->
                Templates.all(sql, eventId)
                    .map(
                        all -> new LetterWriter(event, kind, language -> all.get(kind, language))));
  }

  /** The same with another template than the event's. */
  LetterWriter with(LetterTemplate template) {
    return new LetterWriter(event, kind, language -> template);
  }

  /** A new letter to somebody. */
  public Letter write(Recipient recipient) {
    return write(recipient, Map.of());
  }

  /** A new letter to somebody, with more to be filled in. */
  public Letter write(Recipient recipient, Map<Placeholder, String> more) {
    Language language = recipient.delegate().language();
    LetterTemplate template = templates.apply(language);
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, recipient.delegate().name());
    values.put(Placeholder.PARTICIPANT, recipient.participant());
    values.put(Placeholder.EVENT, event.name());
    values.put(Placeholder.DATE, date(sentences(template.language())));
    Instant now = Instant.now();
    if (Closing.silence(event, recipient.side(), now).isEmpty()) {
      values.put(Placeholder.CLOSING, sentences(template.language()).say(Closing.of(event)));
    }
    values.putAll(more);
    LetterTemplate.Filled filled = template.fill(values);
    return new Letter(
        UUID.randomUUID(),
        recipient.eventId(),
        recipient.participantId(),
        recipient.delegate().id(),
        kind,
        template.language(),
        recipient.delegate().name(),
        recipient.delegate().email().text(),
        filled.subject(),
        filled.body());
  }

  /** The same to be looked at. */
  public PreviewedLetter preview(Recipient recipient, Map<Placeholder, String> more) {
    LetterTemplate template = templates.apply(recipient.delegate().language());
    @Nullable Message leftOut =
        template.says(Placeholder.CLOSING)
            ? Closing.silence(event, recipient.side(), Instant.now()).orElse(null)
            : null;
    return new PreviewedLetter(write(recipient, more), leftOut);
  }

  /** New letters to all of them. */
  public List<Letter> write(List<Recipient> recipients) {
    return recipients.stream().map(this::write).toList();
  }

  /** The sentences of a letter in a language. */
  public static Sentences sentences(Language language) {
    return Sentences.in(language == Language.FR ? Locale.FRENCH : Locale.ENGLISH);
  }

  /** The city by whose clocks a zone is known. */
  public static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private String date(Sentences sentences) {
    @Nullable Instant start = event.start();
    return start == null
        ? sentences.say(Message.of("mail.date.open"))
        : sentences.say(Message.of("mail.date", "date", start.atZone(event.zone()).toLocalDate()));
  }
}
