package org.entremise.exchange;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.platform.table.Table.Line;
import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read.
 *
 * @param kind what it is; null where that has to be asked
 * @param header the index of the line with its headings
 * @param headings that line
 * @param targets what columns (from 0) give; those that give nothing are not in it
 */
record Layout(@Nullable ImportKind kind, int header, Line headings, Map<Integer, Target> targets) {
  Layout {
    targets = Map.copyOf(targets);
  }

  /** The column that gives this; empty where none does. */
  Optional<Integer> column(Target target) {
    return targets.entrySet().stream()
        .filter(entry -> entry.getValue().equals(target))
        .map(Entry::getKey)
        .findFirst();
  }

  /** What the columns give. */
  Set<Field> fields() {
    return targets.values().stream().map(Target::field).collect(Collectors.toSet());
  }

  /** Columns that have a heading and give nothing. */
  List<String> ignored() {
    return IntStream.range(0, headings.cells().size())
        .filter(column -> !targets.containsKey(column) && !headings.cell(column).isBlank())
        .mapToObj(column -> headings.cell(column).strip())
        .toList();
  }
}
