package org.entremise.mail.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterState;
import org.entremise.mail.LetterStatus;
import org.entremise.mail.service.Letters;
import org.entremise.people.Language;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on an event's letters. */
public final class LetterRoutes {
  private static final Map<String, Set<LetterState>> CHOICES =
      Map.of(
          "waiting", EnumSet.of(LetterState.QUEUED, LetterState.SENDING),
          "by-hand", EnumSet.of(LetterState.BY_HAND),
          "trouble", EnumSet.of(LetterState.REFUSED, LetterState.FAILED, LetterState.UNSURE),
          "sent", EnumSet.of(LetterState.SENT, LetterState.COPIED));

  private final Letters letters;

  public LetterRoutes(Letters letters) {
    this.letters = letters;
  }

  private record SummaryJson(
      UUID id,
      LetterKind kind,
      Language language,
      String participantId,
      String participant,
      String name,
      String email,
      String subject,
      LetterState state,
      int attempts,
      @Nullable Instant nextAttempt,
      @Nullable String answer,
      Instant createdAt,
      Instant changedAt) {
    static SummaryJson of(LetterStatus status) {
      Letter letter = status.letter();
      return new SummaryJson(
          letter.id(),
          letter.kind(),
          letter.language(),
          letter.participantId(),
          status.participant(),
          letter.name(),
          letter.email(),
          letter.subject(),
          status.state(),
          status.attempts(),
          status.nextAttempt(),
          status.answer(),
          status.created(),
          status.changed());
    }
  }

  private record PageJson(
      Map<String, Integer> counts, List<SummaryJson> letters, boolean more, boolean sends) {}

  private record LetterJson(SummaryJson summary, String text, String html) {}

  public void mount(Api api) {
    api.on("listLetters", this::page);
    api.on("getLetter", this::get);
    api.on("sendLetterAgain", this::sendAgain);
    api.on("copyLetter", this::copy);
    api.on("markLetterSent", this::markSent);
  }

  private Future<Reply> page(Call call) {
    @Nullable String choice = call.query("state");
    @Nullable String before = call.query("before");
    Set<LetterState> states =
        choice == null ? EnumSet.allOf(LetterState.class) : CHOICES.getOrDefault(choice, Set.of());
    return letters
        .page(call.eventId(), states, before == null ? null : UUID.fromString(before))
        .map(
            page ->
                Reply.ok(
                    new PageJson(
                        counts(page.counts()),
                        page.letters().stream().map(SummaryJson::of).toList(),
                        page.more(),
                        page.sends())));
  }

  private Future<Reply> get(Call call) {
    return letters
        .get(call.eventId(), call.id("letterId"))
        .map(
            status -> {
              LetterPreview shown = LetterPreview.of(status.letter(), call.origin());
              return Reply.ok(new LetterJson(SummaryJson.of(status), shown.text(), shown.html()));
            });
  }

  private Future<Reply> sendAgain(Call call) {
    return letters
        .sendAgain(call.eventId(), call.id("letterId"), call.author())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> copy(Call call) {
    return letters
        .copy(call.eventId(), call.id("letterId"), call.author(), call.origin())
        .map(Reply::ok);
  }

  private Future<Reply> markSent(Call call) {
    return letters
        .markSent(call.eventId(), call.id("letterId"), call.author())
        .map(done -> Reply.nothing());
  }

  private static Map<String, Integer> counts(Map<LetterState, Integer> all) {
    Map<String, Integer> counts = new TreeMap<>();
    CHOICES.forEach(
        (choice, states) ->
            counts.put(
                choice, states.stream().mapToInt(state -> all.getOrDefault(state, 0)).sum()));
    return counts;
  }

  /** A constant as the contract writes it. */
  static <E extends Enum<E>> E constant(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
