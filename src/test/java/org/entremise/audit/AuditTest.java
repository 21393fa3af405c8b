package org.entremise.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
  /** As in CVE-2024-1597: several lines of versions, each with its fix. */
  private static final String INJECTION =
      """
      {"id": "GHSA-aaaa", "modified": "2024-02-21T23:33:43Z", "aliases": ["CVE-2024-1597"],
       "summary": "SQL injection", "database_specific": {"severity": "CRITICAL"}, "affected": [
        {"package": {"ecosystem": "Maven", "name": "org.postgresql:postgresql"},
         "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "42.2.28"}]}]},
        {"package": {"ecosystem": "Maven", "name": "org.postgresql:postgresql"},
         "ranges": [{"type": "ECOSYSTEM", "events": [{"fixed": "42.7.2"}, {"introduced": "42.7.0"}]}]}]}
      """;

  private static final String POLLUTION =
      """
      {"id": "GHSA-bbbb", "modified": "2025-01-01T00:00:00Z", "affected": [
        {"package": {"ecosystem": "npm", "name": "@any/pointer"}, "versions": ["0.9.0-odd"],
         "ranges": [{"type": "GIT", "events": [{"introduced": "0"}]},
          {"type": "SEMVER", "events": [{"introduced": "1.0.0-beta.2"}, {"last_affected": "1.4.0"},
           {"introduced": "2.0.0"}, {"fixed": "2.10.0"}]}]}]}
      """;

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @BeforeEach
  void keep() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("2024/02")).resolve("a.json"), INJECTION);
    Path zip = folder.resolve("npm.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("b.json"));
      out.write(POLLUTION.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9.1-901.jdbc4, 42.2.28",
    "42.2.27, 42.2.28",
    "42.2.28, ",
    "42.6.0, ",
    "42.7.0, 42.7.2",
    "42.7.2-rc1, 42.7.2",
    "42.7.2, ",
    "42.7.10, "
  })
  void versionsOfMaven_areOrderedAsMavenDoes(String version, String fixed) throws IOException {
    int exit = audit(driver(version), pointer("9.0.0"));

    assertThat(exit).isEqualTo(fixed == null ? 0 : 1);
    assertThat(said.toString())
        .contains(
            fixed == null
                ? "nothing found"
                : "org.postgresql:postgresql "
                    + version
                    + ": GHSA-aaaa (CVE-2024-1597), critical: SQL injection; fixed in "
                    + fixed
                    + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0.9.0-odd, true",
    "0.9.0, false",
    "1.0.0-beta.1, false",
    "1.0.0-beta.11, true",
    "1.0.0, true",
    "1.4.0, true",
    "1.4.1, false",
    "2.0.0-next.3, false",
    "2.9.9, true",
    "2.10.0, false"
  })
  void versionsOfNpm_areOrderedAsNpmDoes(String version, boolean found) throws IOException {
    int exit = audit(driver("43.0.0"), pointer(version));

    assertThat(exit).isEqualTo(found ? 1 : 0);
    assertThat(said.toString())
        .contains("2 components; advisories: 1 for Maven, 1 for npm, changed until 2025-01-01")
        .contains(found ? "@any/pointer " + version + ": GHSA-bbbb" : "nothing found");
  }

  @Test
  void whatWasLookedAt_orWithdrawn_isNoFinding() throws IOException {
    String[] made = {driver("42.7.1"), pointer("9.0.0")};

    assertThat(audit(List.of("--except", "GHSA-aaaa"), made)).isZero();

    Files.writeString(
        folder.resolve("2024/02/a.json"),
        INJECTION.replace("\"summary\"", "\"withdrawn\": \"2024-03-01T00:00:00Z\", \"summary\""));
    assertThat(audit(made)).isZero();
  }

  @Test
  void whatCannotBeTold_isNoGoodNews() throws IOException {
    String[] made = {driver("43.0.0"), pointer("9.0.0")};

    Files.writeString(folder.resolve("c.json"), "{\"id\": \"GHSA-cccc\"}");
    assertThat(audit(made)).isEqualTo(2);
    assertThat(said.toString()).contains("c.json is no advisory");

    Files.writeString(folder.resolve("c.json"), "<html>");
    assertThat(audit(made)).isEqualTo(2);
    assertThat(said.toString()).contains("c.json is no JSON");

    Files.delete(folder.resolve("c.json"));
    Files.delete(folder.resolve("npm.zip"));
    assertThat(audit(made)).isEqualTo(2);
    assertThat(said.toString()).contains("has no advisory for npm");

    assertThat(audit("{\"purl\": \"pkg:pypi/any@1\"}")).isEqualTo(2);
    assertThat(said.toString()).contains("lists \"pkg:pypi/any@1\"");

    assertThat(audit()).isEqualTo(2);
    assertThat(said.toString()).contains("lists nothing");
  }

  private static String driver(String version) {
    return """
        {"purl": "pkg:maven/org.postgresql/postgresql@%1$s?type=jar", "group": "org.postgresql",
         "name": "postgresql", "version": "%1$s"}
        """
        .formatted(version);
  }

  private static String pointer(String version) {
    return """
        {"purl": "pkg:npm/%%40any/pointer@%1$s", "name": "@any/pointer", "version": "%1$s"}
        """
        .formatted(version);
  }

  private int audit(String... made) throws IOException {
    return audit(List.of(), made);
  }

  /** Looks at what is made of components, each as a bill of materials has it. */
  private int audit(List<String> options, String... made) throws IOException {
    Path bill = Files.createTempFile("bill", ".cdx");
    Files.writeString(bill, "{\"components\": [" + String.join(", ", made) + "]}");
    List<String> args = new ArrayList<>(List.of("--bill", bill.toString(), folder.toString()));
    args.addAll(options);
    said.getBuffer().setLength(0);
    PrintWriter out = new PrintWriter(said, true);
    try {
      return AuditMain.run(out, out, args.toArray(String[]::new));
    } finally {
      Files.delete(bill);
    }
  }
}
