package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplanCommandTest {
  private static final String BEFORE =
      """
      {"format": "entremise-problem/1",
       "slots": [{"id": "s1", "start": "2027-03-09T09:30:00+01:00"}],
       "participants": [{"id": "F", "name": "Fondation"}, {"id": "B", "name": "Banque"}, {"id": "P"}],
       "requests": [{"id": "r1", "a": "F", "b": "P"}, {"id": "r2", "a": "B", "b": "P", "weight": 4}]}
      """;

  private static final String BANK_HAS_LEFT =
      """
      {"format": "entremise-problem/1",
       "slots": [{"id": "s1", "start": "2027-03-09T09:30:00+01:00"}],
       "participants": [{"id": "F", "name": "Fondation"}, {"id": "P"}],
       "requests": [{"id": "r1", "a": "F", "b": "P"}]}
      """;

  private static final String HELD =
      """
      {"format": "entremise-schedule/1", "meetings": [{"request": "r2", "slot": "s1"}]}
      """;

  @RegisterExtension final Typist typist = new Typist();

  private final Path before;
  private final Path now;
  private final Path held;
  private final Path folder;

  ReplanCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    before = Files.writeString(folder.resolve("before.json"), BEFORE);
    now = Files.writeString(folder.resolve("now.json"), BANK_HAS_LEFT);
    held = Files.writeString(folder.resolve("held.json"), HELD);
  }

  @Test
  void replan_withdrawal_tellsEverybodyAndWritesTheSchedules() {
    int exit =
        typist.run(
            "replan",
            now.toString(),
            held.toString(),
            "--before",
            before.toString(),
            "--seconds",
            "1",
            "--out-dir",
            folder.toString());

    assertThat(typist.err()).isEmpty();
    assertThat(typist.out().lines().limit(11))
        .containsExactly(
            "Move nothing",
            "  1 wish served of 1; 3 participants see a change.",
            "  Nobody is disturbed beyond those whom the change touches.",
            "  violations=0 shortfall=0 unserved=0 comfort=0",
            "  - Fondation:",
            "      9:30 with P: new meeting",
            "  - P:",
            "      9:30: Fondation instead of Banque",
            "  - Banque:",
            "      9:30 with P: cancelled",
            "  Written to " + folder.resolve("keep.json"));
    assertThat(typist.out()).contains("- P is free at 9:30; what would fit: Fondation – P.");
    var keep = ScheduleFile.read(folder.resolve("keep.json"));
    assertThat(Verifier.verify(ProblemFile.read(now), keep.meetings()).costs())
        .isEqualTo(keep.score());
    assertThat(folder.resolve("best.json")).exists();
    assertThat(exit).isZero();
  }

  @Test
  void replan_meetingThatIsGone_asksForTheProblemBefore() {
    int exit = typist.run("replan", now.toString(), held.toString());

    assertThat(typist.err()).contains("--before");
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void replan_standby_tellsWhatIsLost() {
    int exit =
        typist.run(
            "replan",
            before.toString(),
            held.toString(),
            "--standby",
            "B",
            "--seconds",
            "60",
            "--language",
            "fr");

    assertThat(typist.out().lines())
        .containsExactly(
            "Sans Banque\u00A0: 1 rendez-vous perdu (poids 4), "
                + "1 autre placé sans déranger personne (poids 1).",
            "  Perdus\u00A0:",
            "  - 9\u00A0h\u00A030\u00A0: Banque – P",
            "  Libérés\u00A0:",
            "  - P est libre à 9\u00A0h\u00A030\u00A0; y tiendrait\u00A0: Fondation – P.",
            "  Placés sans déranger personne\u00A0:",
            "  - 9\u00A0h\u00A030\u00A0: Fondation – P");
    assertThat(exit).isZero();
  }

  @Test
  void replan_unknownParticipant_exits2() {
    int exit = typist.run("replan", before.toString(), held.toString(), "--standby", "X");

    assertThat(typist.err()).contains("no participant “X”");
    assertThat(exit).isEqualTo(2);
  }
}
