package org.entremise.wish.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entremise.factsheet.Catalogue;
import org.entremise.factsheet.CatalogueFilter;
import org.entremise.factsheet.CatalogueLine;
import org.entremise.factsheet.SheetCard;
import org.entremise.factsheet.store.CatalogueStore;
import org.entremise.factsheet.store.CatalogueStore.Found;
import org.entremise.factsheet.store.SheetCardStore;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.wish.Wish;
import org.entremise.wish.service.Wishes.Choice;
import org.entremise.wish.store.WishStore;

/** Finding projects by words and filters, with what the reader wishes. */
public final class Catalogues {
  private final Pool pool;

  public Catalogues(Pool pool) {
    this.pool = pool;
  }

  /**
   * A page of the projects that a funder looks for.
   *
   * @param catalogue all that fit, and what else could be chosen
   * @param similar whether no project has all the words, and these have similar ones
   * @param choices those of the page
   */
  public record Page(Catalogue catalogue, boolean similar, List<Choice> choices) {}

  /**
   * Which projects a participant looks for.
   *
   * @param text words of names and sheets
   * @param filter what else has to fit
   * @param onlyWished whether only those that it wishes to meet, or not to meet
   * @param from how many to leave out at the beginning
   * @param most how many to tell at the most
   */
  public record Search(
      String text, CatalogueFilter filter, boolean onlyWished, int from, int most) {}

  /** Finds projects; NOT_FOUND for an unknown participant. */
  public Future<Page> search(UUID eventId, String participantId, Search search) {
    return Future.all(
            ParticipantStore.get(pool, eventId, participantId),
            WishStore.of(pool, eventId, participantId),
            pool.withTransaction(sql -> CatalogueStore.find(sql, eventId, search.text())))
        .compose(
            found -> {
              List<Wish> wishes = found.resultAt(1);
              Found words = found.resultAt(2);
              Map<String, Wish> own =
                  wishes.stream().collect(Collectors.toMap(Wish::to, wish -> wish));
              CatalogueFilter filter =
                  search.onlyWished() ? search.filter().among(own.keySet()) : search.filter();
              Catalogue catalogue = Catalogue.of(words.lines(), filter);
              List<String> page =
                  catalogue.shown().stream()
                      .map(CatalogueLine::projectId)
                      .skip(search.from())
                      .limit(search.most())
                      .toList();
              return page(eventId, page, own)
                  .map(choices -> new Page(catalogue, words.similar(), choices));
            });
  }

  private Future<List<Choice>> page(UUID eventId, List<String> ids, Map<String, Wish> own) {
    return Future.all(
            ParticipantStore.some(pool, eventId, ids), SheetCardStore.of(pool, eventId, ids))
        .map(
            found -> {
              Map<String, Participant> projects = found.resultAt(0);
              Map<String, SheetCard> cards = found.resultAt(1);
              List<Choice> page = new ArrayList<>();
              for (String id : ids) {
                Participant project = projects.get(id);
                if (project != null) {
                  page.add(new Choice(project, cards.get(id), own.get(id)));
                }
              }
              return page;
            });
  }
}
