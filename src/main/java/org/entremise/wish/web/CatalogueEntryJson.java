package org.entremise.wish.web;

import org.entremise.factsheet.SheetCard;
import org.entremise.people.web.CounterpartJson;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.service.Wishes.Choice;
import org.jspecify.annotations.Nullable;

/** Somebody of the other side, with the reader's own wish. */
record CatalogueEntryJson(
    CounterpartJson counterpart,
    @Nullable SheetCard card,
    @Nullable Level level,
    @Nullable Integer rank,
    @Nullable String note) {
  static CatalogueEntryJson of(Choice choice) {
    @Nullable Wish wish = choice.wish();
    return new CatalogueEntryJson(
        CounterpartJson.of(choice.counterpart()),
        choice.card(),
        wish == null ? null : wish.level(),
        wish == null ? null : wish.rank(),
        wish == null ? null : wish.note());
  }
}
