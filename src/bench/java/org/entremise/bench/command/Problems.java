package org.entremise.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;

/** The problems to measure with. */
final class Problems {
  /** From a small half-day to more than anybody has ever asked for. */
  static final List<EventSize> SIZES =
      List.of(
          new EventSize(26, 33, 160, 12),
          new EventSize(60, 90, 620, 16),
          new EventSize(200, 300, 3000, 24),
          new EventSize(500, 500, 10_000, 48));

  private Problems() {}

  /** Events of each size for each seed, always the same. */
  static List<Problem> generated(List<EventSize> sizes, List<Long> seeds) {
    return sizes.stream()
        .flatMap(size -> seeds.stream().map(seed -> EventGenerator.event(size, seed)))
        .toList();
  }

  /** A problem, or all that a folder holds, in the order of their names. */
  static List<Problem> in(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(read(path));
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> entry.toString().endsWith(".json"))
          .sorted()
          .map(Problems::read)
          .toList();
    } catch (IOException e) {
      throw new DomainError(Kind.INVALID, Message.of("file.unreadable", "file", path.toString()));
    }
  }

  /** Under the name of its file, as the problem's own need not tell it from others. */
  private static Problem read(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    return ProblemFile.read(file).named(name);
  }
}
