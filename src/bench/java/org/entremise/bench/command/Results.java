package org.entremise.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.entremise.bench.contest.Run;
import org.entremise.bench.report.Curves;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Where a benchmark's results go, each as soon as it is known: the runs may take hours. */
final class Results implements Consumer<String> {
  private final PrintWriter out;
  private final @Nullable Path folder;
  private final String name;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param folder for {@code name.md} and the drawings; created if it is missing; null: none
   */
  Results(PrintWriter out, @Nullable Path folder, String name) {
    this.out = out;
    this.folder = folder;
    this.name = name;
  }

  /** Takes a line. */
  @Override
  public void accept(String line) {
    out.println(line);
    text.append(line).append('\n');
    if (folder != null) {
      write(folder.resolve(name + ".md"), text.toString());
    }
  }

  /** Takes the runs of one problem, to draw them. */
  void draw(List<Run> runs) {
    if (folder != null) {
      String problem = runs.get(0).problem().name();
      String file = problem.replaceAll("[^\\p{L}\\p{N}.-]+", "-");
      write(folder.resolve(file + ".svg"), Curves.of(runs));
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new DomainError(
          Kind.UNAVAILABLE,
          Message.of("output.failed", "file", file.toString(), "error", String.valueOf(e)));
    }
  }
}
