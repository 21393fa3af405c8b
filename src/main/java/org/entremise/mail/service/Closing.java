package org.entremise.mail.service;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.entremise.event.Event;
import org.entremise.kernel.Message;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** What letters say about the closing of the wishes: when it is, or nothing. */
final class Closing {
  private Closing() {}

  /** When wishes close, by the event's clocks. */
  static Message of(Event event) {
    @Nullable Instant closing = event.inForce().wishesCloseAt();
    if (closing == null) {
      throw new IllegalArgumentException("no closing is set");
    }
    ZonedDateTime time = closing.atZone(event.zone());
    String city = LetterWriter.city(event.zone());
    return Message.of(
        "mail.closing", "date", time.toLocalDate(), "time", time.toLocalTime(), "city", city);
  }

  /** Why there is nothing to say about it to a side; empty where there is. */
  static Optional<Message> silence(Event event, Side side, Instant now) {
    @Nullable Instant closing = event.inForce().wishesCloseAt();
    if (closing == null) {
      return Optional.of(Message.of("mail.closing.none"));
    }
    if (!side.wishesIn(event.rules())) {
      return Optional.of(Message.of("mail.closing.not-asked"));
    }
    return now.isBefore(closing) ? Optional.empty() : Optional.of(Message.of("mail.closing.over"));
  }
}
