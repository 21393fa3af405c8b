package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entremise.Main;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Locale before = Locale.getDefault();
  private final Path folder;

  BenchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private int generate(String name, String requests) {
    String file = folder.resolve(name).toString();
    return run(
        "generate",
        "--funders",
        "5",
        "--projects",
        "6",
        "--requests",
        requests,
        "--slots",
        "5",
        "--seed",
        "4",
        "--out",
        file);
  }

  @Test
  void generate_writesAProblem() {
    assertThat(generate("event.json", "20")).isZero();

    Problem event = ProblemFile.read(folder.resolve("event.json"));
    assertThat(event.requests()).hasSize(20);
    assertThat(event.slots()).hasSize(5);
  }

  @Test
  void generate_refusesMoreRequestsThanPairs() {
    assertThat(generate("event.json", "31")).isEqualTo(2);

    assertThat(err.toString()).contains("only 30 pairs").contains("--requests");
    assertThat(folder.resolve("event.json")).doesNotExist();
  }

  @Test
  void bench_printsARowForEachProblemOfAFolder() {
    generate("one.json", "20");
    generate("two.json", "30");

    int exit =
        run("bench", folder.toString(), "--no-generated", "--seconds", "0.5", "--threads", "1");

    assertThat(exit).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(2))
        .isEqualTo(
            "| event | requests | slots | no violation after | after 0.5 s | moves/s | peak heap |");
    assertThat(lines.get(3)).isEqualTo("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    assertThat(lines.subList(4, lines.size()))
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .matches(
                        "\\| one \\| 20 \\| 5 \\| \\d+\\.\\d s \\|"
                            + " 0 / \\d+ / \\d+ / \\d+ \\| [\\d,]+ \\| \\d+ MiB \\|"),
            two -> assertThat(two).startsWith("| two | 30 | 5 | "));
  }
}
