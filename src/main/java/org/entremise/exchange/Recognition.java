package org.entremise.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;
import org.jspecify.annotations.Nullable;

/** Finds out from its headings what a table is and what its columns give. */
final class Recognition {
  /** Above the headings there may be a title and the like. */
  private static final int HEADER_WITHIN = 10;

  private static final int A_COLUMN = 10;
  private static final int A_HINT = 15;
  private static final int OF_THIS_SIDE = 6;

  private final Table table;
  private final String fileName;
  private final Directory directory;

  private Recognition(Table table, String fileName, Directory directory) {
    this.table = table;
    this.fileName = fileName;
    this.directory = directory;
  }

  private record Candidate(ImportKind kind, int header, Map<Integer, Target> targets, int points) {}

  /** How the table is to be read, as far as its headings and the choices tell. */
  static Layout of(Table table, String fileName, Directory directory, Choices choices) {
    return new Recognition(table, fileName, directory).layout(choices);
  }

  private Layout layout(Choices choices) {
    Candidate found = choices.kind() == null ? likeliest() : best(choices.kind());
    if (found == null) {
      return new Layout(null, header(), table.lines().get(header()), Map.of());
    }
    Map<Integer, Target> targets = new HashMap<>(found.targets());
    for (Choices.ColumnChoice choice : choices.columns()) {
      Optional<Target> chosen =
          choice.chosen().filter(target -> found.kind().fields().contains(target.field()));
      targets.remove(choice.column());
      chosen.ifPresent(
          target -> {
            targets.values().remove(target);
            targets.put(choice.column(), target);
          });
    }
    return new Layout(found.kind(), found.header(), table.lines().get(found.header()), targets);
  }

  private @Nullable Candidate likeliest() {
    List<Candidate> complete =
        Arrays.stream(ImportKind.values())
            .map(this::best)
            .filter(found -> found.kind().missing(fields(found)).isEmpty())
            .filter(found -> found.kind() != ImportKind.MATRIX || found.points() > 0)
            .sorted((a, b) -> Integer.compare(b.points(), a.points()))
            .toList();
    boolean clear =
        complete.size() == 1
            || (complete.size() > 1 && complete.get(0).points() > complete.get(1).points());
    return clear ? complete.get(0) : null;
  }

  /** The line that gives the most columns of a kind; the first filled one where none gives any. */
  private Candidate best(ImportKind kind) {
    if (kind == ImportKind.MATRIX) {
      return matrix();
    }
    Candidate best = new Candidate(kind, header(), Map.of(), 0);
    for (int i = 0; i < Math.min(HEADER_WITHIN, table.lines().size()); i++) {
      Candidate one = candidate(kind, i);
      if (one.points() > best.points() && !one.targets().isEmpty()) {
        best = one;
      }
    }
    return best;
  }

  private Candidate candidate(ImportKind kind, int index) {
    Line line = table.lines().get(index);
    Map<Integer, Target> targets = new HashMap<>();
    Set<Target> taken = new HashSet<>();
    int points = hint(kind);
    for (int column = 0; column < line.cells().size(); column++) {
      Optional<Target> target = Target.named(line.cell(column), kind, taken);
      if (target.isPresent()) {
        targets.put(column, target.get());
        taken.add(target.get());
        boolean ofSide = kind.isNamed(Names.normal(line.cell(column)));
        points += A_COLUMN + (ofSide ? OF_THIS_SIDE : 0);
      }
    }
    return new Candidate(kind, index, targets, points);
  }

  /** The name of a sheet tells more than that of its file. */
  private int hint(ImportKind kind) {
    return Stream.of(table.name(), fileName)
        .map(Names::normal)
        .filter(name -> Arrays.stream(ImportKind.values()).anyMatch(one -> one.isHinted(name)))
        .findFirst()
        .map(name -> kind.isHinted(name) ? A_HINT : 0)
        .orElse(0);
  }

  /** A matrix has participants for headings; one without any has no points. */
  private Candidate matrix() {
    int header = header();
    int most = 0;
    for (int i = 0; i < Math.min(HEADER_WITHIN, table.lines().size()); i++) {
      List<String> names =
          table.lines().get(i).cells().stream().skip(1).filter(c -> !c.isBlank()).toList();
      int known =
          (int) names.stream().filter(name -> !directory.referred(name, null).isEmpty()).count();
      boolean others = knownBelow(i) > 0;
      if (known > most && known * 2 > names.size() && others) {
        most = known;
        header = i;
      }
    }
    return new Candidate(ImportKind.MATRIX, header, Map.of(), most * A_COLUMN);
  }

  private long knownBelow(int header) {
    return table.lines().stream()
        .skip(header + 1L)
        .limit(HEADER_WITHIN)
        .filter(line -> !directory.referred(line.cell(0), null).isEmpty())
        .count();
  }

  /** The first line with more than one cell, or else the first. */
  private int header() {
    return IntStream.range(0, Math.min(HEADER_WITHIN, table.lines().size()))
        .filter(i -> table.lines().get(i).cells().stream().filter(c -> !c.isBlank()).count() > 1)
        .findFirst()
        .orElse(0);
  }

  private static Set<Field> fields(Candidate found) {
    Set<Field> fields = new HashSet<>();
    found.targets().values().forEach(target -> fields.add(target.field()));
    return fields;
  }
}
