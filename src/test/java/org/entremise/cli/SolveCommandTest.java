package org.entremise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SolveCommandTest {
  private static final Problem EVENT = EventGenerator.event(new EventSize(8, 10, 40, 6), 2);

  @RegisterExtension final Typist typist = new Typist();

  private final Path folder;

  SolveCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path written(Problem problem) throws IOException {
    return Files.writeString(folder.resolve("event.json"), ProblemFile.write(problem));
  }

  private int solve(Path problem, String... more) {
    List<String> args = new ArrayList<>(List.of("solve", problem.toString()));
    args.addAll(List.of(more));
    return typist.run(args.toArray(String[]::new));
  }

  @Test
  void solve_writesAScheduleBesideTheProblem_andOneLineAboutIt() throws IOException {
    int exit = solve(written(EVENT), "--steps", "2000", "--threads", "1", "--quiet");

    assertThat(exit).isZero();
    assertThat(typist.err()).isEmpty();
    Schedule schedule = ScheduleFile.read(folder.resolve("event.schedule.json"));
    assertThat(schedule.score()).isEqualTo(Verifier.verify(EVENT, schedule.meetings()).costs());
    assertThat(typist.out().lines()).hasSize(1);
    assertThat(typist.out())
        .matches(
            "OPTIMAL violations=0 shortfall=\\d+ unserved=\\d+ comfort=\\d+"
                + " scheduled=%d/40 seconds=\\d+\\.\\d\\R".formatted(schedule.meetings().size()));
  }

  @Test
  void solve_givesTheSameFileAgain_forTheSameSeedAndSteps() throws IOException {
    Path problem = written(EVENT);
    for (String name : List.of("one", "other")) {
      String file = folder.resolve(name).toString();
      solve(problem, "--steps", "2000", "--threads", "1", "--seed", "9", "--out", file);
    }

    assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("other"));
  }

  @Test
  void solve_exits1_whereRulesAreBroken_andWritesTheScheduleAllTheSame() throws IOException {
    Problem contradiction =
        new ProblemSketch("s1")
            .participants("f", "p")
            .request("r1", "f", "p")
            .mandatory()
            .request("r2", "f", "p")
            .mandatory()
            .problem();

    assertThat(solve(written(contradiction), "--steps", "50")).isEqualTo(1);

    assertThat(typist.out()).startsWith("INFEASIBLE violations=1 ");
    assertThat(ScheduleFile.read(folder.resolve("event.schedule.json")).meetings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--seconds,0,--seconds is 0",
    "--seconds,soon,Invalid value for option '--seconds'",
    "--threads,0,--threads is 0",
    "--threads,257,--threads is 257",
    "--steps,0,--steps is 0",
    "--seed,1.5,Invalid value for option '--seed'",
    "--out,event.json/schedule.json,does not exist",
    "--out,.,is a directory",
    "--out,event.json,is the problem itself",
    "--fast,1,Unknown options: '--fast'"
  })
  void solve_refusesBeforeItBegins(String option, String value, String sentence)
      throws IOException {
    Path problem = written(EVENT);
    String given = option.equals("--out") ? folder.resolve(value).normalize().toString() : value;

    assertThat(solve(problem, option, given)).isEqualTo(2);

    assertThat(typist.err()).contains(sentence);
    assertThat(typist.out()).isEmpty();
    assertThat(folder.resolve("event.schedule.json")).doesNotExist();
  }

  @Test
  void solve_exits2_withoutAProblem() {
    assertThat(solve(folder.resolve("none.json"))).isEqualTo(2);
    assertThat(typist.err()).contains("There is no file");
  }

  @Test
  void solve_writesTheBestSoFar_whenItIsTerminated() throws Exception {
    // So large that nobody proves its comfort before it is terminated.
    Path problem = written(EventGenerator.event(new EventSize(60, 90, 620, 16), 1));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.entremise.Main",
                "solve",
                problem.toString(),
                "--seconds",
                "600")
            .start();
    try (BufferedReader progress =
            new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        BufferedReader result =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(progress.lines().anyMatch(line -> line.contains("violations=0"))).isTrue();

      process.toHandle().destroy();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(result.readLine()).startsWith("FEASIBLE violations=0");
      assertThat(ScheduleFile.read(folder.resolve("event.schedule.json")).meetings()).isNotEmpty();
    } finally {
      process.destroyForcibly();
    }
  }
}
