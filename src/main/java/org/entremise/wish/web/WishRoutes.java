package org.entremise.wish.web;

import io.vertx.core.Future;
import java.util.List;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.service.Wishes;
import org.jspecify.annotations.Nullable;

/** The operations on wishes. */
public final class WishRoutes {
  private final Wishes wishes;

  public WishRoutes(Wishes wishes) {
    this.wishes = wishes;
  }

  private record WishOrder(Level level, @Nullable String note) {
    /** Without a note where it says nothing. */
    Wish wish(String from, String to) {
      @Nullable String said = note == null || note.isBlank() ? null : note.strip();
      return new Wish(from, to, level, null, level == Level.VETO ? said : null);
    }
  }

  private record AnswerOrder(boolean done) {}

  private record Ranking(List<String> order) {}

  public void mount(Api api) {
    api.on("listWishes", call -> wishes.all(call.eventId()).map(Reply::ok));
    api.on("getCatalogue", this::catalogue);
    api.on("putWish", this::put);
    api.on("deleteWish", this::delete);
    api.on("rankWishes", this::rank);
    api.on("setAnswered", this::answer);
  }

  private Future<Reply> catalogue(Call call) {
    return wishes
        .choices(call.eventId(), call.participantId())
        .map(choices -> Reply.ok(choices.stream().map(CatalogueEntryJson::of).toList()));
  }

  private Future<Reply> put(Call call) {
    Wish wish = call.body(WishOrder.class).wish(call.participantId(), call.text("otherId"));
    return wishes.put(call.eventId(), wish, call.organiser()).map(Reply::ok);
  }

  private Future<Reply> rank(Call call) {
    return wishes
        .rank(
            call.eventId(),
            call.participantId(),
            call.body(Ranking.class).order(),
            call.organiser())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> answer(Call call) {
    return wishes
        .setAnswered(
            call.eventId(),
            call.participantId(),
            call.body(AnswerOrder.class).done(),
            call.organiser())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> delete(Call call) {
    return wishes
        .delete(call.eventId(), call.participantId(), call.text("otherId"), call.organiser())
        .map(done -> Reply.nothing());
  }
}
