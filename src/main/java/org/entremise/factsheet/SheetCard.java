package org.entremise.factsheet;

import java.util.List;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.jspecify.annotations.Nullable;

/**
 * The little of a sheet that lists of projects show; as in {@link FactSheet}.
 *
 * @param amount sought, in euros; null: not said
 */
public record SheetCard(
    String summary,
    String sector,
    String territory,
    @Nullable CooperationType cooperationType,
    @Nullable Integer amount,
    List<Funding> funding) {
  public SheetCard {
    funding = List.copyOf(funding);
  }
}
