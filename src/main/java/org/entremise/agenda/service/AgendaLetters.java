package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.agenda.PublicationPlan;
import org.entremise.agenda.PublicationPlan.Told;
import org.entremise.change.Appointment;
import org.entremise.change.News;
import org.entremise.change.Notice;
import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Placeholder;
import org.entremise.mail.Recipient;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.store.RecipientStore;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;
import org.entremise.reason.Times;

/** The letters of a publication: one to each delegate of a participant whose agenda it changes. */
final class AgendaLetters {
  private final LetterWriter first;
  private final LetterWriter changed;
  private final ZoneId zone;

  private AgendaLetters(LetterWriter first, LetterWriter changed, ZoneId zone) {
    this.first = first;
    this.changed = changed;
    this.zone = zone;
  }

  /** Knows the event's templates. */
  static Future<AgendaLetters> of(SqlClient sql, UUID eventId, ZoneId zone) {
    return LetterWriter.of(sql, eventId, LetterKind.AGENDA)
        .compose(
            first ->
                LetterWriter.of(sql, eventId, LetterKind.AGENDA_CHANGED)
                    .map(changed -> new AgendaLetters(first, changed, zone)));
  }

  /** Those to whom there are letters to write, by participant. */
  static Future<Map<String, List<Recipient>>> recipients(
      SqlClient sql, UUID eventId, List<Notice> notices) {
    List<String> ids = notices.stream().map(notice -> notice.participant().id()).toList();
    return RecipientStore.ofAll(sql, eventId, ids)
        .map(all -> all.stream().collect(Collectors.groupingBy(Recipient::participantId)));
  }

  /** All letters of a plan; takes a while where there are thousands. */
  List<Letter> write(PublicationPlan plan) {
    List<Letter> letters = new ArrayList<>();
    for (Told told : plan.told()) {
      LetterWriter writer = told.notice().before().isEmpty() ? first : changed;
      for (Recipient recipient : told.recipients()) {
        letters.add(writer.write(recipient, values(plan, told.notice(), recipient)));
      }
    }
    return letters;
  }

  private Map<Placeholder, String> values(PublicationPlan plan, Notice notice, Recipient to) {
    Language language = to.delegate().language();
    Sentences sentences = LetterWriter.sentences(language);
    return Map.of(
        Placeholder.VERSION,
        String.valueOf(plan.version()),
        Placeholder.CHANGES,
        notice.news().stream()
            .map(News::message)
            .map(news -> "– " + sentences.say(news))
            .collect(Collectors.joining("\n")),
        Placeholder.AGENDA,
        agenda(notice.after(), sentences));
  }

  private String agenda(List<Appointment> appointments, Sentences sentences) {
    if (appointments.isEmpty()) {
      return sentences.say(Message.of("publication.agenda.none"));
    }
    List<String> lines = new ArrayList<>();
    appointments.forEach(one -> lines.add("– " + sentences.say(line(one))));
    lines.add(
        sentences.say(Message.of("publication.agenda.zone", "city", LetterWriter.city(zone))));
    return String.join("\n", lines);
  }

  private static Message line(Appointment one) {
    return Message.of(
        "publication.agenda.line",
        "start",
        one.at().name(),
        "end",
        Times.clock(one.slot().end()),
        "with",
        one.with().name());
  }
}
