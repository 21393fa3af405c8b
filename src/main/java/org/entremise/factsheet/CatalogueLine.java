package org.entremise.factsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.jspecify.annotations.Nullable;

/**
 * The little of a project that the catalogue is filtered and counted by. A project without a sheet
 * has empty texts and lists.
 *
 * @param amount sought, in euros; null: not said
 */
public record CatalogueLine(
    String projectId,
    String name,
    String territory,
    String sector,
    @Nullable CooperationType cooperationType,
    @Nullable Integer amount,
    List<Funding> funding) {
  /** « Boulonnais et Audomarois (62) » names two places and a département. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;()/]\\s*|\\s+(?:et|and)\\s+");

  public CatalogueLine {
    funding = List.copyOf(funding);
  }

  /** The single territories that its territory names, départements by their number. */
  public List<String> territories() {
    return split(territory);
  }

  /** The single sectors that its sector names, each with a capital letter. */
  public List<String> sectors() {
    return split(sector);
  }

  private static List<String> split(String several) {
    return Arrays.stream(BETWEEN.split(several.strip()))
        .filter(one -> !one.isBlank())
        .map(one -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1))
        .distinct()
        .toList();
  }
}
