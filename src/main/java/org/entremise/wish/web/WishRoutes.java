package org.entremise.wish.web;

import io.vertx.core.Future;
import org.entremise.factsheet.web.FactSheetCardJson;
import org.entremise.people.web.CounterpartJson;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.service.Wishes;
import org.entremise.wish.service.Wishes.Choice;
import org.jspecify.annotations.Nullable;

/** The operations on wishes. */
public final class WishRoutes {
  private final Wishes wishes;

  public WishRoutes(Wishes wishes) {
    this.wishes = wishes;
  }

  private record WishOrder(Level level) {}

  private record CatalogueEntryJson(
      CounterpartJson counterpart, @Nullable FactSheetCardJson card, @Nullable Level level) {
    static CatalogueEntryJson of(Choice choice) {
      return new CatalogueEntryJson(
          CounterpartJson.of(choice.counterpart()),
          choice.sheet() == null ? null : FactSheetCardJson.of(choice.sheet()),
          choice.level());
    }
  }

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
        .put(
            call.eventId(),
            new Wish(call.participantId(), call.text("otherId"), level),
            organiser(call))
        .map(Reply::ok);
  }

  private Future<Reply> delete(Call call) {
    return wishes
        .delete(call.eventId(), call.participantId(), call.text("otherId"), organiser(call))
        .map(done -> Reply.nothing());
  }

  /** Whoever organises the event acts as that, also where their browser holds the seat too. */
  private static @Nullable String organiser(Call call) {
    return call.caller().organises().get(call.eventId());
  }
}
