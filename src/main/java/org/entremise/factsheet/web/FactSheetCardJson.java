package org.entremise.factsheet.web;

import java.util.List;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.jspecify.annotations.Nullable;

/** What a sheet's card shows. */
public record FactSheetCardJson(
    String summary,
    String sector,
    String territory,
    @Nullable CooperationType cooperationType,
    @Nullable Integer amount,
    List<Funding> funding) {
  public static FactSheetCardJson of(FactSheet sheet) {
    return new FactSheetCardJson(
        sheet.summary(),
        sheet.sector(),
        sheet.territory(),
        sheet.cooperationType(),
        sheet.amount(),
        sheet.funding());
  }
}
