package org.entremise.mail.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterTemplate;
import org.entremise.mail.Placeholder;
import org.entremise.mail.PreviewedLetter;
import org.entremise.mail.UsualTemplates;
import org.entremise.mail.store.RecipientStore;
import org.entremise.mail.store.TemplateStore;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;

/** What an event's letters say; each kind and language can be changed, and set back. */
public final class Templates {
  private final Pool pool;

  public Templates(Pool pool) {
    this.pool = pool;
  }

  /**
   * All templates of an event.
   *
   * @param own those that it has changed
   */
  public record Set(List<LetterTemplate> own) {
    /** The one of a kind and a language. */
    public LetterTemplate get(LetterKind kind, Language language) {
      return own.stream()
          .filter(one -> one.kind() == kind && one.language() == language)
          .findFirst()
          .orElseGet(() -> UsualTemplates.of(kind, language));
    }

    /** One for each kind and language. */
    public List<LetterTemplate> all() {
      List<LetterTemplate> all = new ArrayList<>();
      for (LetterKind kind : LetterKind.values()) {
        for (Language language : Language.values()) {
          all.add(get(kind, language));
        }
      }
      return all;
    }
  }

  public Future<Set> all(UUID eventId) {
    return all(pool, eventId);
  }

  static Future<Set> all(SqlClient sql, UUID eventId) {
    return TemplateStore.all(sql, eventId).map(Set::new);
  }

  /**
   * Changes a template.
   *
   * @throws org.entremise.kernel.DomainError (in the future) INVALID with a fault for each thing to
   *     be mended
   */
  public Future<Void> put(UUID eventId, String author, LetterTemplate template) {
    template.check();
    return pool.withTransaction(
        sql ->
            TemplateStore.put(sql, eventId, template)
                .compose(
                    done ->
                        note(
                            sql,
                            eventId,
                            author,
                            "changed",
                            template.kind(),
                            template.language())));
  }

  /** Sets a template back to what is usual. */
  public Future<Void> reset(UUID eventId, String author, LetterKind kind, Language language) {
    return pool.withTransaction(
        sql ->
            TemplateStore.delete(sql, eventId, kind, language)
                .compose(
                    existed ->
                        existed
                            ? note(sql, eventId, author, "reset", kind, language)
                            : Future.succeededFuture()));
  }

  /**
   * The letter that a delegate would get by a template; errors as {@link #put}, NOT_FOUND for an
   * unknown delegate.
   */
  public Future<PreviewedLetter> preview(
      UUID eventId, LetterTemplate template, String participantId, UUID delegateId) {
    template.check();
    Sentences sentences = LetterWriter.sentences(template.language());
    Map<Placeholder, String> samples =
        Map.of(
            Placeholder.WISHES,
            sentences.say(Message.of("mail.template.wishes.sample")),
            Placeholder.NOTE,
            sentences.say(Message.of("mail.template.notes.sample")),
            Placeholder.VERSION,
            "2",
            Placeholder.CHANGES,
            sentences.say(Message.of("mail.template.changes.sample")),
            Placeholder.AGENDA,
            sentences.say(Message.of("mail.template.agenda.sample")),
            Placeholder.MEETING,
            sentences.say(Message.of("mail.template.meeting.sample")));
    return RecipientStore.get(pool, eventId, participantId, delegateId)
        .compose(
            recipient ->
                LetterWriter.of(pool, eventId, template.kind())
                    .map(writer -> writer.with(template).preview(recipient, samples)));
  }

  private static Future<Void> note(
      SqlClient sql, UUID eventId, String author, String what, LetterKind kind, Language language) {
    return HistoryStore.add(
        sql,
        eventId,
        author,
        Message.of(
            "history.template." + what,
            "kind",
            kind.name().toLowerCase(Locale.ROOT),
            "language",
            language.name().toLowerCase(Locale.ROOT)));
  }
}
