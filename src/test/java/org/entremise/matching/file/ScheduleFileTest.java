package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.Costs;
import org.entremise.matching.Evidence;
import org.entremise.matching.Meeting;
import org.entremise.matching.Proof;
import org.entremise.matching.Schedule;
import org.entremise.matching.Schedule.Status;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFileTest {
  private static final String EVERYTHING =
      """
      {
        "format": "entremise-schedule/1",
        "problem": "Matinée",
        "meetings": [
          {"request": "r1", "slot": "s2"},
          {"request": "r2", "slot": "s1"}
        ],
        "score": {"violations": 0, "shortfall": 1, "unserved": 9223372036854775807, "comfort": -5},
        "bound": {"violations": 0, "shortfall": null, "unserved": 12, "comfort": null},
        "status": "FEASIBLE"
      }
      """;

  private static final Schedule SCHEDULE =
      new Schedule(
          "Matinée",
          List.of(new Meeting("r1", "s2"), new Meeting("r2", "s1")),
          new Costs(0, 1, Long.MAX_VALUE, -5),
          new Bound(0L, null, 12L, null),
          Status.FEASIBLE);

  @Test
  void read_everyField_isKept() {
    assertThat(read(EVERYTHING)).isEqualTo(SCHEDULE);
  }

  @Test
  void write_givesALineForEachMeeting() {
    assertThat(ScheduleFile.write(SCHEDULE)).isEqualTo(EVERYTHING);
  }

  @Test
  void read_meetingsAlone_claimsNothing() {
    Schedule bare = new Schedule("", List.of(), null, null, null);

    assertThat(read("{\"format\": \"entremise-schedule/1\", \"meetings\": []}")).isEqualTo(bare);
    assertThat(
            read(
                """
                {"format": "entremise-schedule/1", "meetings": [], "score": null, "bound": null,
                 "status": null}
                """))
        .isEqualTo(bare);
    assertThat(read(ScheduleFile.write(bare))).isEqualTo(bare);
  }

  @Test
  void certificate_everyField_isKept() {
    String text =
        """
        {
          "format": "entremise-schedule/1",
          "meetings": [],
          "certificate": {
            "violations": {"bound": 0, "evidence": "trivial"},
            "shortfall": {"bound": 1, "evidence": "search", "solver": "CP-SAT", "version": "9.15"},
            "unserved": {"bound": 2, "evidence": "prices", "participants": {"p": 1}, "slots": {"s": 2}},
            "comfort": {"bound": 3, "evidence": "prices", "unit": 4, "seats": {"p": {"s": 5}}, \
        "guarantees": {"p": 6}, "unscheduled": {"q": 7, "p": 8}, "unserved": 9}
          }
        }
        """;
    Schedule schedule = read(text);

    assertThat(schedule.certificate())
        .isEqualTo(
            new Certificate(
                Proof.TRIVIAL,
                new Proof(1, new Evidence.Search("CP-SAT", "9.15")),
                new Proof(
                    2,
                    new Evidence.Prices(
                        1, Map.of("p", 1L), Map.of("s", 2L), Map.of(), Map.of(), Map.of(), 0)),
                new Proof(
                    3,
                    new Evidence.Prices(
                        4,
                        Map.of(),
                        Map.of(),
                        Map.of("p", Map.of("s", 5L)),
                        Map.of("p", 6L),
                        Map.of("q", 7L, "p", 8L),
                        9))));
    assertThat(ScheduleFile.write(schedule)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'format': 'entremise-problem/1'}                      | $.format             | json.format.other
          {'format': 'F'}                                        | $.meetings           | json.missing
          {'format': 'F', 'meetings': {}}                        | $.meetings           | json.type
          {'format': 'F', 'meetings': [{'request': 'r1'}]}       | $.meetings[0].slot   | json.missing
          {'format': 'F', 'meetings': [], 'status': 'GOOD'}      | $.status             | json.enum
          {'format': 'F', 'meetings': [], 'score': {'x': 1, 'violations': 0, 'shortfall': 0, 'unserved': 0, 'comfort': 0}} | $.score.x | json.unknownField
          {'format': 'F', 'meetings': [], 'bound': {'comfort': 1.5}} | $.bound.comfort | json.type
          {'format': 'F', 'meetings': [], 'bound': {'comfort': 9223372036854775808}} | $.bound.comfort | json.maximum
          {'format': 'F', 'meetings': [], 'certificate': {'violations': P, 'shortfall': P, 'unserved': P}} | $.certificate.comfort | json.missing
          {'format': 'F', 'meetings': [], 'certificate': {'violations': P, 'shortfall': P, 'unserved': P, 'comfort': {'bound': 1, 'evidence': 'faith'}}} | $.certificate.comfort.evidence | json.enum
          {'format': 'F', 'meetings': [], 'certificate': {'violations': P, 'shortfall': P, 'unserved': P, 'comfort': {'bound': 1, 'evidence': 'prices', 'slots': {'s1': -1}}}} | $.certificate.comfort.slots.s1 | json.minimum
          """)
  void read_badFile_saysWhereAndWhat(String document, String path, String key) {
    String text =
        document
            .replace("'F'", "'entremise-schedule/1'")
            .replace(": P", ": {'bound': 0, 'evidence': 'trivial'}")
            .replace('\'', '"');

    DomainError error = catchThrowableOfType(DomainError.class, () -> read(text));

    assertThat(error.message().key()).isEqualTo("file.schedule.invalid");
    assertThat(error.faults()).hasSize(1);
    Fault fault = error.faults().get(0);
    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.message().key()).isEqualTo(key);
    assertThat(Sentences.FRENCH.say(fault.message()))
        .isNotEqualTo(Sentences.ENGLISH.say(fault.message()));
  }

  private static Schedule read(String text) {
    return ScheduleFile.read("test", text.getBytes(StandardCharsets.UTF_8));
  }
}
