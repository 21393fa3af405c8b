package org.entremise.wish.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entremise.factsheet.Catalogue;
import org.entremise.factsheet.CatalogueFilter;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.wish.service.Catalogues;
import org.entremise.wish.service.Catalogues.Page;
import org.entremise.wish.service.Catalogues.Search;
import org.jspecify.annotations.Nullable;

/** The operation by which funders look for projects. */
public final class CatalogueRoutes {
  private static final long DEFAULT_PAGE = 24;

  private final Catalogues catalogues;

  public CatalogueRoutes(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  public void mount(Api api) {
    api.on("searchCatalogue", this::search);
  }

  private record NamedJson(String id, String name) {}

  private record CountJson(String value, int count) {
    static List<CountJson> of(Map<?, Integer> counts) {
      return counts.entrySet().stream()
          .map(e -> new CountJson(word(e.getKey()), e.getValue()))
          .toList();
    }

    private static String word(Object value) {
      return value instanceof Enum<?> constant
          ? constant.name().toLowerCase(Locale.ROOT)
          : value.toString();
    }
  }

  private record FacetsJson(
      List<CountJson> territories,
      List<CountJson> sectors,
      List<CountJson> cooperations,
      List<CountJson> fundings) {
    static FacetsJson of(Catalogue catalogue) {
      return new FacetsJson(
          CountJson.of(catalogue.territories()),
          CountJson.of(catalogue.sectors()),
          CountJson.of(catalogue.cooperations()),
          CountJson.of(catalogue.fundings()));
    }
  }

  private record CataloguePageJson(
      boolean similar, List<NamedJson> order, List<CatalogueEntryJson> entries, FacetsJson facets) {
    static CataloguePageJson of(Page page) {
      return new CataloguePageJson(
          page.similar(),
          page.catalogue().shown().stream()
              .map(line -> new NamedJson(line.projectId(), line.name()))
              .toList(),
          page.choices().stream().map(CatalogueEntryJson::of).toList(),
          FacetsJson.of(page.catalogue()));
    }
  }

  private Future<Reply> search(Call call) {
    Search search =
        new Search(
            call.query("q", ""),
            new CatalogueFilter(
                orNull(call.query("territory", "")),
                orNull(call.query("sector", "")),
                constant(CooperationType.class, call.query("cooperation", "")),
                constant(Funding.class, call.query("funding", "")),
                amount(call, "least"),
                amount(call, "most"),
                null),
            call.query("wished", "").equals("true"),
            (int) call.number("from", 0),
            (int) call.number("count", DEFAULT_PAGE));
    return catalogues
        .search(call.eventId(), call.participantId(), search)
        .map(page -> Reply.ok(CataloguePageJson.of(page)));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Integer amount(Call call, String parameter) {
    long given = call.number(parameter, -1);
    return given < 0 ? null : (int) given;
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
    return word.isEmpty() ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
