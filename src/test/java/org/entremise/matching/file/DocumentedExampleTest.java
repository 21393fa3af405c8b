package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entremise.matching.Claims;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verifier;
import org.junit.jupiter.api.Test;

class DocumentedExampleTest {
  private static final Pattern JSON_BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @Test
  void example_ofTheFormat_isTrueAndAsTheProgramWritesIt() throws IOException {
    String page = Files.readString(Path.of("docs/problem-format.md"));
    List<String> examples =
        JSON_BLOCK.matcher(page).results().map((MatchResult block) -> block.group(1)).toList();
    assertThat(examples).hasSize(2);
    Problem problem = ProblemFile.read("example", examples.get(0).getBytes(StandardCharsets.UTF_8));
    Schedule schedule =
        ScheduleFile.read("example", examples.get(1).getBytes(StandardCharsets.UTF_8));

    assertThat(Claims.refuted(schedule, Verifier.verify(problem, schedule.meetings()))).isEmpty();
    assertThat(schedule.score()).isNotNull();
    assertThat(ScheduleFile.write(schedule)).isEqualTo(examples.get(1));
    assertThat(
            ProblemFile.read("again", ProblemFile.write(problem).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(problem);
  }
}
