package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GenerateCommandTest {
  @RegisterExtension final Typist typist = new Typist();

  private final Path folder;

  GenerateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int generate(String name, String requests) {
    String file = folder.resolve(name).toString();
    return typist.run(
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

    assertThat(typist.err()).contains("only 30 pairs").contains("--requests");
    assertThat(folder.resolve("event.json")).doesNotExist();
  }
}
