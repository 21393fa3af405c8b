package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.ProblemSketch;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.junit.jupiter.api.Test;

class ProblemFileTest {
  private static final String EVERYTHING =
      """
      {
        "format": "entremise-problem/1",
        "name": "Matinée “A”",
        "slots": [
          {"id": "s1", "rooms": 0, "block": "am", "start": "2027-03-09T09:00:00+01:00", "end": "2027-03-09T09:15+01:00"},
          {"id": "s2"}
        ],
        "participants": [
          {"id": "F", "kind": "funder", "name": "Fondation", "unavailable": ["s2", "s1"], "seats": 2, "minMeetings": 1, "maxMeetings": 0, "maxBreaks": 2, "maxConsecutive": 3},
          {"id": "P"}
        ],
        "requests": [
          {"id": "r1", "a": "F", "b": "P", "weight": 5, "mandatory": true, "slots": ["s2"], "after": ["r2"]},
          {"id": "r2", "a": "P", "b": "F", "slots": []}
        ],
        "pins": [{"request": "r1", "slot": "s2"}],
        "previous": [{"request": "r2", "slot": "s1"}],
        "comfort": {"unfairness": 1, "breaks": 2, "idleSlots": 3, "moved": 4},
        "policy": "worst-first"
      }
      """;

  @Test
  void read_everyField_isKept() {
    assertThat(read(EVERYTHING))
        .isEqualTo(
            new Problem(
                "Matinée “A”",
                List.of(
                    new Slot(
                        "s1",
                        0,
                        "am",
                        OffsetDateTime.parse("2027-03-09T09:00+01:00"),
                        OffsetDateTime.parse("2027-03-09T09:15+01:00")),
                    new Slot("s2", null, null, null, null)),
                List.of(
                    new Participant("F", "funder", "Fondation", Set.of("s1", "s2"), 2, 1, 0, 2, 3),
                    new Participant("P", null, "P", Set.of(), 1, 0, null, null, null)),
                List.of(
                    new Request("r1", "F", "P", 5, true, List.of("s2"), List.of("r2")),
                    new Request("r2", "P", "F", 1, false, List.of(), List.of())),
                List.of(new Meeting("r1", "s2")),
                List.of(new Meeting("r2", "s1")),
                new ComfortWeights(1, 2, 3, 4),
                Policy.WORST_FIRST));
  }

  @Test
  void write_givesALineForEachThingAndLeavesDefaultsOut() {
    assertThat(ProblemFile.write(read(EVERYTHING)))
        .isEqualTo(
            """
            {
              "format": "entremise-problem/1",
              "name": "Matinée “A”",
              "slots": [
                {"id": "s1", "rooms": 0, "block": "am", "start": "2027-03-09T09:00+01:00", "end": "2027-03-09T09:15+01:00"},
                {"id": "s2"}
              ],
              "participants": [
                {"id": "F", "kind": "funder", "name": "Fondation", "unavailable": ["s1", "s2"], "seats": 2, "minMeetings": 1, "maxMeetings": 0, "maxBreaks": 2, "maxConsecutive": 3},
                {"id": "P"}
              ],
              "requests": [
                {"id": "r1", "a": "F", "b": "P", "weight": 5, "mandatory": true, "slots": ["s2"], "after": ["r2"]},
                {"id": "r2", "a": "P", "b": "F", "slots": []}
              ],
              "pins": [
                {"request": "r1", "slot": "s2"}
              ],
              "previous": [
                {"request": "r2", "slot": "s1"}
              ],
              "comfort": {"unfairness": 1, "breaks": 2, "idleSlots": 3, "moved": 4},
              "policy": "worst-first"
            }
            """);
  }

  @Test
  void write_leastProblem_isShort() {
    Problem problem = new ProblemSketch("s1").participant("F").problem();

    assertThat(ProblemFile.write(problem))
        .isEqualTo(
            """
            {
              "format": "entremise-problem/1",
              "name": "sketch",
              "slots": [
                {"id": "s1"}
              ],
              "participants": [
                {"id": "F"}
              ],
              "requests": []
            }
            """);
  }

  @Test
  void read_nullWhereAbsentMeansNone_isAbsent() {
    Problem problem =
        read(
            """
            {"format": "entremise-problem/1",
             "slots": [{"id": "s", "rooms": null, "block": null, "start": null, "end": null}],
             "participants": [{"id": "F", "kind": null, "maxMeetings": null, "maxBreaks": null,
                               "maxConsecutive": null}],
             "requests": []}
            """);

    assertThat(problem.slots()).containsExactly(new Slot("s", null, null, null, null));
    assertThat(problem.participants())
        .containsExactly(new Participant("F", null, "F", Set.of(), 1, 0, null, null, null));
  }

  @Test
  void read_partOfComfort_keepsTheDefaultsOfTheRest() {
    Problem problem =
        read(
            """
            {"format": "entremise-problem/1", "slots": [{"id": "s"}], "participants": [{"id": "F"}],
             "requests": [], "comfort": {"moved": 5}}
            """);

    assertThat(problem.comfort()).isEqualTo(new ComfortWeights(10, 3, 1, 5));
  }

  @Test
  void read_wholeNumberWithPoint_isThatInteger() {
    Problem problem =
        read(
            """
            {"format": "entremise-problem/1", "slots": [{"id": "s", "rooms": 3.0}],
             "participants": [{"id": "F"}], "requests": []}
            """);

    assertThat(problem.slots().get(0).rooms()).isEqualTo(3);
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    assertThat(read("\uFEFF" + EVERYTHING)).isEqualTo(read(EVERYTHING));
  }

  @Test
  void read_longChainOfAfter_isSound() {
    String requests =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    "{\"id\": \"%d\", \"a\": \"F\", \"b\": \"P\", \"after\": [%s]}"
                        .formatted(i, i == 99_999 ? "" : "\"" + (i + 1) + "\""))
            .collect(Collectors.joining(","));

    Problem problem =
        read(
            """
            {"format": "entremise-problem/1", "slots": [{"id": "s"}],
             "participants": [{"id": "F"}, {"id": "P"}], "requests": [%s]}
            """
                .formatted(requests));

    assertThat(problem.requests()).hasSize(100_000);
  }

  private static Problem read(String text) {
    return ProblemFile.read("test", text.getBytes(StandardCharsets.UTF_8));
  }
}
