package org.entremise.factsheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entremise.factsheet.CatalogueFilter.Facet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;

/**
 * The projects that fit words and filters. A facet counts what would be shown if only its own
 * choice were another one.
 *
 * @param shown those that fit, in their order
 */
public record Catalogue(
    List<CatalogueLine> shown,
    Map<String, Integer> territories,
    Map<String, Integer> sectors,
    Map<CooperationType, Integer> cooperations,
    Map<Funding, Integer> fundings) {
  /**
   * Filters what a search for words has found.
   *
   * @param found in the order in which they are to be shown
   */
  public static Catalogue of(List<CatalogueLine> found, CatalogueFilter filter) {
    return new Catalogue(
        found.stream().filter(filter::lets).toList(),
        count(found, filter, Facet.TERRITORY, CatalogueLine::territories),
        count(found, filter, Facet.SECTOR, CatalogueLine::sectors),
        count(
            found,
            filter,
            Facet.COOPERATION,
            line -> line.cooperationType() == null ? List.of() : List.of(line.cooperationType())),
        count(found, filter, Facet.FUNDING, CatalogueLine::funding));
  }

  private static <T extends Comparable<T>> Map<T, Integer> count(
      List<CatalogueLine> found,
      CatalogueFilter filter,
      Facet facet,
      Function<CatalogueLine, Collection<T>> values) {
    Map<T, Integer> counts = new TreeMap<>();
    found.stream()
        .filter(line -> filter.letsBut(facet, line))
        .flatMap(line -> values.apply(line).stream())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }
}
