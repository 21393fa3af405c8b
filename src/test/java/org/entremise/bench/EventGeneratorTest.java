package org.entremise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.file.ProblemFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventGeneratorTest {
  @ParameterizedTest
  @CsvSource({"1,1,1,1,5", "2,3,6,4,1", "26,33,160,12,1", "26,33,0,12,2", "60,90,620,16,3"})
  void event_hasItsSize_andIsSound(int funders, int projects, int requests, int slots, long seed) {
    Problem event = EventGenerator.event(new EventSize(funders, projects, requests, slots), seed);

    assertThat(event.participants()).hasSize(funders + projects);
    assertThat(event.requests()).hasSize(requests);
    assertThat(event.slots()).hasSize(slots);
    assertThat(event.requests()).extracting(Request::a, Request::b).doesNotHaveDuplicates();
    byte[] file = ProblemFile.write(event).getBytes(StandardCharsets.UTF_8);
    assertThat(ProblemFile.read("event.json", file)).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void event_dependsOnTheSeedAlone(long seed) {
    EventSize size = new EventSize(10, 12, 50, 10);

    assertThat(EventGenerator.event(size, seed)).isEqualTo(EventGenerator.event(size, seed));
    assertThat(EventGenerator.event(size, seed)).isNotEqualTo(EventGenerator.event(size, seed + 2));
  }

  @ParameterizedTest
  @CsvSource({"26,33,160,12", "60,90,620,16"})
  void event_asksMuchMoreForSomeProjects(int funders, int projects, int requests, int slots) {
    Problem event = EventGenerator.event(new EventSize(funders, projects, requests, slots), 1);

    long[] asked =
        event.participants().stream()
            .filter(participant -> "project".equals(participant.kind()))
            .mapToLong(participant -> wishes(event, participant))
            .sorted()
            .toArray();
    assertThat(asked[asked.length - 1]).isGreaterThan(3 * asked[asked.length / 10]);
  }

  private static long wishes(Problem event, Participant project) {
    return event.requests().stream().filter(one -> one.b().equals(project.id())).count();
  }
}
