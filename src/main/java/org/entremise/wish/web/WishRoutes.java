package org.entremise.wish.web;

import io.vertx.core.Future;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.service.Wishes;

/** The operations on wishes. */
public final class WishRoutes {
  private final Wishes wishes;

  public WishRoutes(Wishes wishes) {
    this.wishes = wishes;
  }

  private record WishOrder(Level level) {}

  public void mount(Api api) {
    api.on("listWishes", call -> wishes.all(call.eventId()).map(Reply::ok));
    api.on("getCatalogue", this::catalogue);
    api.on("putWish", this::put);
    api.on("deleteWish", this::delete);
  }

  private Future<Reply> catalogue(Call call) {
    return wishes
        .choices(call.eventId(), call.participantId())
        .map(choices -> Reply.ok(choices.stream().map(CatalogueEntryJson::of).toList()));
  }

  private Future<Reply> put(Call call) {
    Level level = call.body(WishOrder.class).level();
    return wishes
        .put(call.eventId(), new Wish(call.participantId(), call.text("otherId"), level))
        .map(Reply::ok);
  }

  private Future<Reply> delete(Call call) {
    return wishes
        .delete(call.eventId(), call.participantId(), call.text("otherId"))
        .map(done -> Reply.nothing());
  }
}
