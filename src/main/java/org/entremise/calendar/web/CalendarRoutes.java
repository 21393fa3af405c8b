package org.entremise.calendar.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.entremise.access.Secret;
import org.entremise.calendar.service.Calendars;
import org.entremise.calendar.service.Feeds;
import org.entremise.calendar.service.Feeds.Shown;
import org.entremise.people.Language;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations by which agendas get into people's own calendars. */
public final class CalendarRoutes {
  private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private final Feeds feeds;
  private final Calendars calendars;

  public CalendarRoutes(Feeds feeds, Calendars calendars) {
    this.feeds = feeds;
    this.calendars = calendars;
  }

  private record FeedJson(
      boolean made,
      @Nullable String address,
      @Nullable Instant createdAt,
      @Nullable Instant readAt) {
    static final FeedJson NONE = new FeedJson(false, null, null, null);

    static FeedJson of(Shown shown, String base) {
      @Nullable Secret secret = shown.secret();
      return new FeedJson(
          true,
          secret == null ? null : base + "/api/calendars/" + secret.text() + "/agenda.ics",
          shown.feed().createdAt(),
          shown.feed().readAt());
    }
  }

  public void mount(Api api) {
    api.on("getCalendarFeed", this::get);
    api.on("renewCalendarFeed", this::renew);
    api.on("revokeCalendarFeed", this::revoke);
    api.on("readCalendarFeed", this::read);
    api.on("downloadCalendar", this::download);
  }

  private Future<Reply> get(Call call) {
    return feeds
        .get(call.eventId(), call.participantId(), session(call))
        .map(shown -> reply(call, shown));
  }

  private Future<Reply> renew(Call call) {
    Language language =
        Language.valueOf(call.sentences().locale().getLanguage().toUpperCase(Locale.ROOT));
    return feeds
        .renew(call.eventId(), call.participantId(), session(call), language)
        .map(shown -> reply(call, shown));
  }

  private Future<Reply> revoke(Call call) {
    return feeds
        .revoke(call.eventId(), call.participantId(), session(call))
        .map(done -> Reply.nothing());
  }

  /** Calendars ask again and again; what has not changed is not sent again. */
  private Future<Reply> read(Call call) {
    return feeds
        .open(new Secret(call.text("secret")), call.callerAddress())
        .compose(
            feed ->
                calendars.text(
                    feed.eventId(),
                    feed.participantId(),
                    call.origin(),
                    Sentences.in(Locale.forLanguageTag(feed.language().name()))))
        .map(
            text ->
                call.has(Reply.tagOf(text))
                    ? Reply.unchanged(Reply.tagOf(text))
                    : Reply.shown(MEDIA_TYPE, Buffer.buffer(text)).toBeAskedFor(Reply.tagOf(text)));
  }

  private Future<Reply> download(Call call) {
    return calendars
        .text(call.eventId(), call.participantId(), call.origin(), call.inLanguageOfFile())
        .map(text -> Reply.download(MEDIA_TYPE, "agenda.ics", Buffer.buffer(text)));
  }

  private Reply reply(Call call, Optional<Shown> shown) {
    return Reply.ok(shown.map(feed -> FeedJson.of(feed, call.origin())).orElse(FeedJson.NONE));
  }

  /** Whoever is let in as the participant itself has a session. */
  private static Secret session(Call call) {
    return new Secret(requireNonNull(call.sessionSecret()));
  }
}
