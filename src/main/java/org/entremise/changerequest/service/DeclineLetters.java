package org.entremise.changerequest.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.entremise.changerequest.ChangeRequest;
import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Placeholder;
import org.entremise.mail.Recipient;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.store.RecipientStore;

/** Tells a participant's delegates that a meeting stays as it is. */
final class DeclineLetters {
  private DeclineLetters() {}

  /** One to each who comes for the participant. */
  static Future<List<Letter>> of(SqlClient sql, ChangeRequest request, ZoneId zone, String note) {
    return RecipientStore.of(sql, request.eventId(), request.participantId())
        .compose(
            recipients ->
                LetterWriter.of(sql, request.eventId(), LetterKind.CHANGE_DECLINED)
                    .map(
                        writer ->
                            recipients.stream()
                                .map(to -> writer.write(to, values(request, zone, note, to)))
                                .toList()));
  }

  private static Map<Placeholder, String> values(
      ChangeRequest request, ZoneId zone, String note, Recipient to) {
    ZonedDateTime start = request.meeting().start().atZone(zone);
    Message meeting =
        Message.of(
            request.kind() == ChangeRequest.Kind.NOT_AT_ALL
                ? "change-request.from-then"
                : "change-request.meeting",
            "date",
            start.toLocalDate(),
            "time",
            start.toLocalTime(),
            "city",
            LetterWriter.city(zone),
            "with",
            request.meeting().with());
    String said = LetterWriter.sentences(to.delegate().language()).say(meeting);
    return Map.of(Placeholder.MEETING, said, Placeholder.NOTE, note);
  }
}
