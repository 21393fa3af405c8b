package org.entremise.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entremise.people.FunderKind;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser has decided about a table, beyond what its headings tell.
 *
 * @param kind what the table is; null: what its headings tell
 * @param columns what single columns give
 * @param corrections the texts that cells shall have, by address
 * @param added the rows that are right as they are although they looked like slips: new
 *     participants whose names are nearly known ones, known ones with new names
 * @param funderKind the kind of new funders of whom the table does not say it
 */
public record Choices(
    @Nullable ImportKind kind,
    List<ColumnChoice> columns,
    Map<String, String> corrections,
    Set<Integer> added,
    @Nullable FunderKind funderKind) {
  /** Nothing decided. */
  public static final Choices NONE = new Choices(null, List.of(), Map.of(), Set.of(), null);

  public Choices {
    columns = List.copyOf(columns);
    corrections = Map.copyOf(corrections);
    added = Set.copyOf(added);
  }

  /**
   * What a column gives.
   *
   * @param column from 0
   * @param target the {@link Target#key}; null: nothing
   */
  public record ColumnChoice(int column, @Nullable String target) {
    Optional<Target> chosen() {
      return target == null ? Optional.empty() : Target.ofKey(target);
    }
  }
}
