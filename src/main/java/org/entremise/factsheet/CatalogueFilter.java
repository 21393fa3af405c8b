package org.entremise.factsheet;

import java.util.Set;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.jspecify.annotations.Nullable;

/**
 * Which projects of the catalogue a reader wants to see; null: any.
 *
 * @param territory one of {@link CatalogueLine#territories}
 * @param sector one of {@link CatalogueLine#sectors}
 * @param least the smallest amount sought, in euros
 * @param most the greatest amount sought, in euros
 * @param among ids of the only projects wanted
 */
public record CatalogueFilter(
    @Nullable String territory,
    @Nullable String sector,
    @Nullable CooperationType cooperationType,
    @Nullable Funding funding,
    @Nullable Integer least,
    @Nullable Integer most,
    @Nullable Set<String> among) {
  /** What can be chosen from, each with the count of what it would show. */
  enum Facet {
    TERRITORY,
    SECTOR,
    COOPERATION,
    FUNDING
  }

  /** The same among these projects only. */
  public CatalogueFilter among(Set<String> projects) {
    return new CatalogueFilter(
        territory, sector, cooperationType, funding, least, most, Set.copyOf(projects));
  }

  boolean lets(CatalogueLine line) {
    return letsBut(null, line);
  }

  /** Whether a line fits, whatever is chosen in one facet. */
  boolean letsBut(@Nullable Facet ignored, CatalogueLine line) {
    return (among == null || among.contains(line.projectId()))
        && letsAmount(line.amount())
        && (ignored == Facet.TERRITORY
            || territory == null
            || line.territories().contains(territory))
        && (ignored == Facet.SECTOR || sector == null || line.sectors().contains(sector))
        && (ignored == Facet.COOPERATION
            || cooperationType == null
            || cooperationType == line.cooperationType())
        && (ignored == Facet.FUNDING || funding == null || line.funding().contains(funding));
  }

  private boolean letsAmount(@Nullable Integer amount) {
    if (least == null && most == null) {
      return true;
    }
    return amount != null && (least == null || amount >= least) && (most == null || amount <= most);
  }
}
