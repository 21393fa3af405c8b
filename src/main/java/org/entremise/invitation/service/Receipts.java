package org.entremise.invitation.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Placeholder;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
import org.entremise.people.Language;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.language.Sentences;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.store.WishStore;

/** Confirms to a participant's delegates what the participant has wished. */
public final class Receipts {
  private final Outbox outbox;

  public Receipts(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Writes to all who come for a participant, in the transaction in which it says that its answer
   * is whole. Whoever does it publishes {@code lettersChanged} once that is committed.
   */
  public Future<Void> queue(SqlClient sql, UUID eventId, String participantId) {
    return Future.all(
            WishStore.of(sql, eventId, participantId),
            RecipientStore.of(sql, eventId, participantId),
            LetterWriter.of(sql, eventId, LetterKind.RECEIPT))
        .compose(
            found -> {
              List<Wish> wishes = found.resultAt(0);
              List<org.entremise.mail.Recipient> recipients = found.resultAt(1);
              LetterWriter writer = found.resultAt(2);
              List<String> wished = wishes.stream().map(Wish::to).toList();
              return ParticipantStore.names(sql, eventId, wished)
                  .compose(
                      names ->
                          outbox.queue(
                              sql,
                              recipients.stream()
                                  .map(
                                      one ->
                                          writer.write(
                                              one,
                                              Map.of(
                                                  Placeholder.WISHES,
                                                  summary(
                                                      wishes, names, one.delegate().language()))))
                                  .toList()));
            });
  }

  /** A line for each level, the strongest first. */
  private static String summary(List<Wish> wishes, Map<String, String> names, Language language) {
    Sentences sentences = LetterWriter.sentences(language);
    Comparator<Wish> inOrder =
        Comparator.comparing(Wish::rank, Comparator.nullsLast(Integer::compare))
            .thenComparing(
                wish -> names.getOrDefault(wish.to(), wish.to()),
                Collator.getInstance(sentences.locale()));
    List<String> lines = new ArrayList<>();
    for (Level level : Level.values()) {
      List<String> wished =
          wishes.stream()
              .filter(wish -> wish.level() == level)
              .sorted(inOrder)
              .map(wish -> names.getOrDefault(wish.to(), wish.to()))
              .collect(Collectors.toList());
      if (!wished.isEmpty()) {
        String key = "invitation.receipt." + level.name().toLowerCase(Locale.ROOT);
        lines.add(sentences.say(Message.of(key, "names", wished)));
      }
    }
    return lines.isEmpty()
        ? sentences.say(Message.of("invitation.receipt.none"))
        : String.join("\n", lines);
  }
}
