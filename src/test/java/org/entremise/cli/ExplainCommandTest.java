package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String PROBLEM =
      """
      {"format": "entremise-problem/1",
       "slots": [{"id": "s1", "start": "2027-03-09T09:30:00+01:00"}],
       "participants": [{"id": "F", "name": "Fondation"}, {"id": "B", "name": "Banque"}, {"id": "P"}],
       "requests": [{"id": "r1", "a": "F", "b": "P"}, {"id": "r2", "a": "B", "b": "P", "weight": 4}]}
      """;

  private static final String BANK_SERVED =
      """
      {"format": "entremise-schedule/1", "meetings": [{"request": "r2", "slot": "s1"}]}
      """;

  @RegisterExtension final Typist typist = new Typist();

  private final Path folder;

  ExplainCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void explain_unservedRequest_tellsWarningsAndReasons() throws IOException {
    int exit = explain(BANK_SERVED);

    assertThat(typist.err()).isEmpty();
    assertThat(typist.out().lines())
        .containsExactly(
            "Warnings:",
            "- P has 2 requests for 1 free slot: one cannot be served.",
            "- 2 requests for 1 place in the grid (rooms and those who are there): "
                + "at least one cannot be served.",
            "",
            "1 request is not served:",
            "",
            "Fondation – P (request “r1”, weight 1):",
            "- P has 2 requests for 1 free slot: one cannot be served.",
            "- P already meets Banque at 9:30: a stronger wish.");
    assertThat(exit).isZero();
  }

  @Test
  void explain_repairsInFrench_tellsThem() throws IOException {
    int exit = explain(BANK_SERVED, "--language", "fr", "--repairs", "--seconds", "2");

    assertThat(typist.err()).isEmpty();
    assertThat(typist.out().lines())
        .contains(
            "- P rencontre déjà Banque à 9\u00A0h\u00A030\u00A0: souhait plus fort.",
            "  Pour la servir\u00A0:",
            "  - Donner à P un délégué de plus\u00A0: "
                + "Fondation – P est servi et aucun rendez-vous ne change d’heure.");
    assertThat(exit).isZero();
  }

  @Test
  void explain_everythingServed_saysSo() throws IOException {
    Path problem =
        Files.writeString(
            folder.resolve("problem.json"),
            """
            {"format": "entremise-problem/1", "slots": [{"id": "s1"}],
             "participants": [{"id": "F"}, {"id": "P"}], "requests": []}
            """);
    Path schedule =
        Files.writeString(
            folder.resolve("schedule.json"),
            "{\"format\": \"entremise-schedule/1\", \"meetings\": []}");

    int exit = typist.run("explain", problem.toString(), schedule.toString());

    assertThat(typist.out()).contains("F has no requests.", "Every request is served.");
    assertThat(exit).isZero();
  }

  @Test
  void explain_meetingOfAnUnknownRequest_namesTheFileAndExits2() throws IOException {
    int exit =
        explain(
            "{\"format\": \"entremise-schedule/1\","
                + " \"meetings\": [{\"request\": \"r9\", \"slot\": \"s1\"}]}");

    assertThat(typist.err())
        .contains("schedule.json: $.meetings[0].request: The problem has no request “r9”");
    assertThat(typist.out()).isEmpty();
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void explain_unknownLanguageOrTime_exits2() throws IOException {
    assertThat(explain(BANK_SERVED, "--language", "de")).isEqualTo(2);
    assertThat(typist.err()).contains("--language");
    assertThat(explain(BANK_SERVED, "--seconds", "0")).isEqualTo(2);
    assertThat(typist.err()).contains("--seconds is 0");
  }

  private int explain(String schedule, String... options) throws IOException {
    Path problemFile = Files.writeString(folder.resolve("problem.json"), PROBLEM);
    Path scheduleFile = Files.writeString(folder.resolve("schedule.json"), schedule);
    String[] args = new String[options.length + 3];
    args[0] = "explain";
    args[1] = problemFile.toString();
    args[2] = scheduleFile.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return typist.run(args);
  }
}
