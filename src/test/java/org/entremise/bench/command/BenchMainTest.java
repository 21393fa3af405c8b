package org.entremise.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.file.ProblemFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchMainTest {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  BenchMainTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(String... args) {
    return BenchMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private List<String> rows() {
    return out.toString().lines().filter(line -> line.startsWith("| ")).toList();
  }

  /** Two meetings of one participant: two slots hold them, one does not. */
  private void problem(String name, String slots) throws IOException {
    Problem problem =
        new ProblemSketch(slots)
            .participants("f", "p1", "p2")
            .request("r1", "f", "p1")
            .mandatory()
            .request("r2", "f", "p2")
            .mandatory()
            .comfort(0, 1, 0, 0)
            .problem();
    Files.writeString(folder.resolve(name), ProblemFile.write(problem));
  }

  @Test
  void peers_putsEachBesideTheOthers_andWritesTableAndDrawing() throws IOException {
    problem("two slots.json", "s1 s2");
    Path results = folder.resolve("results");

    int exit =
        run(
            "peers",
            folder.toString(),
            "--seconds",
            "0.5",
            "--threads",
            "1",
            "--out",
            "" + results);

    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(rows()).filteredOn(row -> row.startsWith("| two slots | ")).hasSize(5);
    assertThat(rows())
        .anyMatch(row -> row.matches("\\| two slots \\| cpsat \\| OPTIMAL \\|.* 0 / 0 / 0 / 0.*"));
    assertThat(rows()).filteredOn(row -> row.matches("\\| [a-z-]+ \\| 1 \\|")).hasSize(5);
    assertThat(results.resolve("peers.md")).content().isEqualTo(out.toString());
    assertThat(results.resolve("two-slots.svg")).content().contains("timefold");
  }

  @Test
  void b2b_tellsWhatWasReached() throws IOException {
    problem("possible.json", "s1 s2");
    problem("crowded.json", "s1");
    Files.writeString(
        folder.resolve("optima.csv"), "instance,optimal_breaks\npossible,0\ncrowded,UNSAT\n");

    int exit = run("b2b", folder.toString(), "--seconds", "0.5", "--threads", "1");

    assertThat(exit).isZero();
    assertThat(rows())
        .anyMatch(
            row ->
                row.matches(
                    "\\| possible \\| OPTIMAL \\| yes \\| yes \\| 0 / 0 / 0 / 0 \\|.*"
                        + "\\| 0 \\| 0 \\| \\d+\\.\\d s \\|"))
        .anyMatch(row -> row.matches("\\| crowded \\| \\w+ \\| – \\| \\w+ \\| 1 / .*"));
    assertThat(out.toString()).contains("Reached 1 of 1 feasible, proven 1; UNSAT proven ");
  }

  @Test
  void b2b_refusesAnInstanceWithoutAnOptimum() throws IOException {
    problem("possible.json", "s1 s2");
    Files.writeString(folder.resolve("optima.csv"), "instance,optimal_breaks\n");

    assertThat(run("b2b", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("optima.csv has no line for possible");
  }

  @Test
  void peers_refusesAnUnknownName() {
    assertThat(run("peers", "--only", "oracle")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no oracle");
  }

  @Test
  void generated_unknownPolicy_isRefused() {
    int exit = run("generated", "--policy", "best-first");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("--policy is total or worst-first, not best-first");
  }
}
