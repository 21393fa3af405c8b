package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
  private static final String PROBLEM =
      """
      {"format": "entremise-problem/1",
       "slots": [{"id": "s1", "rooms": 2}],
       "participants": [{"id": "F", "name": "Fondation"}, {"id": "B", "name": "Banque"}, {"id": "P"}],
       "requests": [{"id": "r1", "a": "F", "b": "P"}, {"id": "r2", "a": "B", "b": "P", "weight": 4}]}
      """;

  @RegisterExtension final Typist typist = new Typist();

  private final Path folder;

  WhatIfCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIf_tellsWhatGainsMost_andWritesTableAndDrawing() throws IOException {
    int exit =
        whatIf("--language", "en", "--out", folder.resolve("new").toString(), "--seconds", "20");

    assertThat(typist.err()).isEmpty();
    assertThat(typist.out().lines())
        .contains(
            "**Most useful: Give P one more delegate: weight 1 more served"
                + " (2 requests served instead of 1).**",
            "| 1 (One room fewer in every slot) | 1 | 1 | nothing | proven |");
    assertThat(Files.readString(folder.resolve("new/whatif.md"))).isEqualTo(typist.out());
    assertThat(Files.readString(folder.resolve("new/whatif.svg"))).contains("<svg", "now: 1");
    assertThat(exit).isZero();
  }

  @Test
  void whatIf_folderThatIsAFileOrTimeOutOfRange_exits2() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(whatIf("--out", file.toString())).isEqualTo(2);
    assertThat(typist.err()).contains(file.toString());
    assertThat(whatIf("--seconds", "0")).isEqualTo(2);
    assertThat(typist.err()).contains("--seconds is 0");
  }

  private int whatIf(String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("problem.json"), PROBLEM);
    String[] args = new String[options.length + 2];
    args[0] = "whatif";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return typist.run(args);
  }
}
