package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final String PROBLEM =
      """
      {"format": "entremise-problem/1",
       "slots": [{"id": "s1", "rooms": 1}, {"id": "s2"}, {"id": "s3"}],
       "participants": [{"id": "F", "name": "Fondation"}, {"id": "P"}],
       "requests": [{"id": "r1", "a": "F", "b": "P"}, {"id": "r2", "a": "F", "b": "P", "weight": 4},
                    {"id": "r3", "a": "F", "b": "P"}]}
      """;

  @RegisterExtension final Typist typist = new Typist();

  private final Path folder;

  VerifyCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void verify_truthfulSchedule_exits0() throws IOException {
    int exit =
        verify(
            """
            {"format": "entremise-schedule/1",
             "meetings": [{"request": "r1", "slot": "s1"}, {"request": "r2", "slot": "s3"}],
             "score": {"violations": 0, "shortfall": 0, "unserved": 1, "comfort": 28},
             "status": "FEASIBLE"}
            """);

    assertThat(typist.err()).isEmpty();
    assertThat(typist.out().lines())
        .containsExactly(
            "violations: 0",
            "shortfall: 0",
            "unserved: 1",
            "comfort: 28",
            "unfairness: 2, breaks: 2, idleSlots: 2, moved: 0",
            "scheduled: 2 / 3");
    assertThat(exit).isZero();
  }

  @Test
  void certificate_sound_isToldInWordsAndExits0() throws IOException {
    int exit = certified(1, "P", 1);

    assertThat(typist.out().lines())
        .contains(
            "violations is at least 0, as no cost is negative.",
            "shortfall is at least 0 as CP-SAT 9.15 claims after a search that left out no schedule."
                + " This cannot be checked by hand.",
            "unserved is at least 1, by counting:",
            "  If nothing were scheduled, it would cost at least 6.",
            "  P has at most 2 meetings, at the price 1: 2.",
            "  One request is worth more or less than these prices, by 3 in all.",
            "  So all meetings together are worth at most 5; 6 − 5 = 1.");
    assertThat(exit).isZero();
  }

  @Test
  void certificate_unsupported_saysSoAndExits1() throws IOException {
    int exit = certified(2, "P", 1);

    assertThat(typist.out().lines())
        .contains(
            "The certificate claims that unserved is at least 2, but its evidence shows no more"
                + " than 1.")
        .noneMatch(line -> line.startsWith("unserved is at least"));
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void certificate_ofAnUnknownParticipant_saysSoAndExits1() throws IOException {
    int exit = certified(1, "Q", 1);

    assertThat(typist.out()).contains("prices the participant “Q”");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void certificate_negativePrice_exits2() throws IOException {
    assertThat(certified(1, "P", -1)).isEqualTo(2);
    assertThat(typist.err()).contains("$.certificate.unserved.participants.P: -1 is too small");
  }

  @Test
  void certificate_missing_saysSoAndExits1() throws IOException {
    int exit = verify("{\"format\": \"entremise-schedule/1\", \"meetings\": []}", "--certificate");

    assertThat(typist.out().lines()).contains("The schedule has no certificate.");
    assertThat(exit).isEqualTo(1);
  }

  /** A schedule with a certificate that prices one participant, whom s3 does not suit. */
  private int certified(long bound, String participant, long price) throws IOException {
    return verify(
        PROBLEM.replace("{\"id\": \"P\"}", "{\"id\": \"P\", \"unavailable\": [\"s3\"]}"),
        """
        {"format": "entremise-schedule/1",
         "meetings": [{"request": "r1", "slot": "s1"}, {"request": "r2", "slot": "s2"}],
         "bound": {"violations": 0, "shortfall": 0, "unserved": %1$d, "comfort": 0},
         "certificate": {
           "violations": {"bound": 0, "evidence": "trivial"},
           "shortfall": {"bound": 0, "evidence": "search", "solver": "CP-SAT", "version": "9.15"},
           "unserved": {"bound": %1$d, "evidence": "prices", "participants": {"%2$s": %3$d}},
           "comfort": {"bound": 0, "evidence": "trivial"}}}
        """
            .formatted(bound, participant, price),
        new String[] {"--certificate"});
  }

  @Test
  void verify_violations_tellsThemAndExits1() throws IOException {
    int exit =
        verify(
            """
            {"format": "entremise-schedule/1",
             "meetings": [{"request": "r1", "slot": "s1"}, {"request": "r2", "slot": "s1"},
                          {"request": "r3", "slot": "s1"}]}
            """);

    assertThat(typist.out().lines())
        .contains("violations: 6", "- 3 meetings in s1, for 1 room. (× 2)")
        .contains("- Fondation has 3 meetings at once in s1; the limit is 1. (× 2)");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void verify_falseScore_tellsBothAndExits1() throws IOException {
    int exit =
        verify(
            """
            {"format": "entremise-schedule/1", "meetings": [],
             "score": {"violations": 0, "shortfall": 0, "unserved": 5, "comfort": 180}}
            """);

    assertThat(typist.out().lines())
        .contains("unserved: 6 (claimed: 5)", "comfort: 180")
        .contains("The schedule claims unserved 5, but it is 6.");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void verify_inFrench_speaksFrench() throws IOException {
    Locale.setDefault(Locale.FRANCE);

    int exit =
        verify("{\"format\": \"entremise-schedule/1\", \"meetings\": [{\"request\": \"r9\"}]}");

    assertThat(typist.err())
        .startsWith(folder.resolve("schedule.json") + ": $.meetings[0].slot: Le champ")
        .hasLineCount(1);
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void verify_meetingsThatDoNotFit_tellsEachAndExits2() throws IOException {
    int exit =
        verify(
            """
            {"format": "entremise-schedule/1", "meetings": [
              {"request": "r9", "slot": "s1"}, {"request": "r1", "slot": "s9"}]}
            """);

    String file = folder.resolve("schedule.json").toString();
    assertThat(typist.err().lines())
        .containsExactly(
            file
                + ": $.meetings[0].request: The problem has no request “r9”; "
                + "remove this meeting or name a request of the problem.",
            file
                + ": $.meetings[1].slot: The problem has no slot “s9”; name a slot of the problem.");
    assertThat(typist.out()).isEmpty();
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void verify_missingFile_exits2() {
    int exit = typist.run("verify", folder.resolve("a.json").toString(), "b.json");

    assertThat(typist.err()).contains("There is no file “" + folder.resolve("a.json"));
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void verify_oneFileOnly_tellsTheUsageAndExits2() {
    int exit = typist.run("verify", "a.json");

    assertThat(typist.err()).contains("SCHEDULE.json", "Usage: entremise verify");
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void main_noCommand_tellsTheCommandsAndExits2() {
    int exit = typist.run();

    assertThat(typist.err()).contains("verify");
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void main_helpAndVersion_exit0() {
    assertThat(typist.run("--help")).isZero();
    assertThat(typist.run("verify", "--help")).isZero();
    assertThat(typist.run("--version")).isZero();
    assertThat(typist.run("verify", "--version")).isZero();
    assertThat(typist.out()).contains("Usage: entremise verify", "entremise ");
    assertThat(typist.err()).isEmpty();
  }

  private int verify(String schedule, String... options) throws IOException {
    return verify(PROBLEM, schedule, options);
  }

  private int verify(String problem, String schedule, String[] options) throws IOException {
    Path problemFile = Files.writeString(folder.resolve("problem.json"), problem);
    Path scheduleFile = Files.writeString(folder.resolve("schedule.json"), schedule);
    return typist.run(
        Stream.concat(
                Stream.of("verify", problemFile.toString(), scheduleFile.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }
}
