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
 * @param meanings by the key of a field, the texts that are read in the place of others wherever
 *     the field's column has them; null in what was chosen before there were any
 */
public record Choices(
    @Nullable ImportKind kind,
    List<ColumnChoice> columns,
    Map<String, String> corrections,
    Set<Integer> added,
    @Nullable FunderKind funderKind,
    @Nullable Map<String, Map<String, String>> meanings) {
  /** Nothing decided. */
  public static final Choices NONE =
      new Choices(null, List.of(), Map.of(), Set.of(), null, Map.of());

  public Choices {
    columns = List.copyOf(columns);
    corrections = Map.copyOf(corrections);
    added = Set.copyOf(added);
    meanings = meanings == null ? Map.of() : Map.copyOf(meanings);
  }

  /** What a text in a field's column means: what was decided, or the text itself. */
  String meant(Field field, String text) {
    Map<String, Map<String, String>> all = meanings == null ? Map.of() : meanings;
    String normal = Names.normal(text);
    return all.getOrDefault(field.key(), Map.of()).entrySet().stream()
        .filter(one -> Names.normal(one.getKey()).equals(normal))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(text);
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
