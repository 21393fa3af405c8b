package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups, as whoever runs the service makes and restores them: by the command line. */
@Timeout(180)
class BackupTest {
  @TempDir static Path folder;

  private static Path data;
  private static Path backup;
  private static String written;

  private record Run(int code, String said) {}

  /** A service that goes on while the backup is taken; what is done afterwards is not in it. */
  @BeforeAll
  static void takeABackup() throws Exception {
    data = folder.resolve("data");
    backup = folder.resolve("entremise.sql.gz");
    try (ServiceProcess service = ServiceProcess.start(data)) {
      Browser organiser = service.organiser();
      BoardPage.generateAndPublish(organiser, Demo.EVENT);
      organiser.put(Demo.FUNDER + "/wishes/p01", "{\"level\": \"could\"}").expect(200);
      written = run("backup", backup.toString(), "--data=" + data).said();
      organiser.delete(Demo.FUNDER + "/wishes/p01").expect(204);
      service.stop();
    }
  }

  @Test
  void backup_isReadAgain_andItsOwnersAlone() throws IOException {
    assertThat(written).contains("is written and read again", "tables", "rows");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(run("restore", "--check", backup.toString()).said()).contains("is whole");
  }

  @Test
  void restoredService_isTheSame_toTheLastRow() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    Path again = folder.resolve("again.sql.gz");

    assertThat(run("restore", backup.toString(), "--data=" + elsewhere).said())
        .contains("is restored");
    assertThat(run("backup", again.toString(), "--data=" + elsewhere).code()).isZero();

    assertThat(timeless(again)).isEqualTo(timeless(backup));
    assertThat(elsewhere.resolve("calendar.key"))
        .hasSameBinaryContentAs(data.resolve("calendar.key"));
    assertThat(run("restore", backup.toString(), "--data=" + elsewhere))
        .isEqualTo(
            new Run(
                2,
                "There is data in this place already: nothing is restored. Name an empty folder or"
                    + " database.\n"));
    try (ServiceProcess service = ServiceProcess.start(elsewhere)) {
      Browser organiser = service.organiser();
      assertThat(organiser.get(Demo.EVENT + "/wishes").text())
          .contains("{\"from\":\"f01\",\"to\":\"p01\",\"level\":\"could\"");
      BoardPage board = new BoardPage(organiser, Demo.EVENT);
      assertThat(board.state().at("/published/version").asInt()).isEqualTo(1);
      board.verify();
      service.stop();
    }
  }

  @Test
  void damagedBackup_isRefused_andNothingIsWritten() throws IOException {
    List<String> lines = lines(backup);
    Path nowhere = folder.resolve("nowhere");
    int some =
        lines.indexOf(lines.stream().filter(l -> l.contains("f02")).findFirst().orElseThrow());
    List<String> altered = new ArrayList<>(lines);
    altered.set(some, altered.get(some).replace("f02", "f03"));
    List<String> lacking = new ArrayList<>(lines);
    lacking.remove(some);

    for (List<String> wrong :
        List.of(altered, lacking, lines.subList(0, lines.size() / 2), List.of(lines.get(0)))) {
      Path file = folder.resolve("wrong.sql.gz");
      try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
        to.write((String.join("\n", wrong) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      Run run = run("restore", file.toString(), "--data=" + nowhere);
      assertThat(run.said()).contains("is damaged or incomplete");
      assertThat(run.code()).isEqualTo(2);
    }
    byte[] half = Files.readAllBytes(backup);
    Path file = folder.resolve("half.sql.gz");
    Files.write(file, Arrays.copyOf(half, half.length / 2));
    assertThat(run("restore", "--check", file.toString()).said()).contains("is damaged");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void whatIsNoBackup_isNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "hello");
    assertThat(run("restore", text.toString(), "--data=" + folder.resolve("none")).said())
        .contains("text.txt is damaged or incomplete");
    assertThat(run("restore", folder.resolve("absent").toString()).said())
        .contains("absent does not exist");
    assertThat(
            run("backup", folder.resolve("x").toString(), "--data=" + folder.resolve("no")).said())
        .contains("There is no database in " + folder.resolve("no"));
  }

  /** Without when it was taken, and so without the digest. */
  private static List<String> timeless(Path file) throws IOException {
    return lines(file).stream()
        .filter(line -> !line.startsWith("-- taken ") && !line.startsWith("-- end "))
        .toList();
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Run run(String... arguments) throws IOException {
    Process process = ServiceProcess.command(Map.of(), arguments).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
