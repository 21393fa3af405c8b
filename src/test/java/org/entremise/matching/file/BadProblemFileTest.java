package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Fault;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a problem file can be wrong, and what is said about it. */
class BadProblemFileTest {
  private static final String SLOTS = "'slots': [{'id': 's1'}, {'id': 's2'}]";
  private static final String PEOPLE = "'participants': [{'id': 'F'}, {'id': 'P'}]";
  private static final String REQUESTS = "'requests': [{'id': 'r1', 'a': 'F', 'b': 'P'}]";
  private static final String GOOD = SLOTS + ", " + PEOPLE + ", " + REQUESTS;

  static Stream<Arguments> badFiles() {
    return Stream.of(
        // what, document, path, key, a value that the English sentence must name
        bad("empty file", "", "", "json.empty", "nothing"),
        bad("blanks only", " \n ", "", "json.empty", "nothing"),
        bad("no JSON", "{'format': hello}", "", "json.syntax", "hello"),
        bad("line and column", "{\n  'a': 1,\n  b: 2\n}", "", "json.syntax", "Line 3, column 3"),
        bad("cut off", "{'format': 'entremise-problem/1',", "", "json.endsEarly", "Line 1"),
        bad("something after it", "{} {}", "", "json.syntax", "Line 1, column 4"),
        bad("too deep", "[".repeat(100_000), "", "json.tooLong", "100 levels"),
        bad("endless number", "[" + "9".repeat(2000) + "]", "", "json.tooLong", "too long"),
        bad("key twice", file(SLOTS + ", " + SLOTS), "$.slots", "json.duplicate", "slots"),
        bad(
            "key twice, within",
            file("'slots': [{'id': 'a'}, {'id': 'b', 'id': 'c'}]"),
            "$.slots[1].id",
            "json.duplicate",
            "“id”"),
        bad("no object", "[]", "$", "json.type", "a list"),
        bad("null", "null", "$", "json.type", "an object"),
        bad(
            "no format",
            "{" + GOOD + "}",
            "$.format",
            "json.format.missing",
            "entremise-problem/1"),
        bad(
            "later format",
            "{'format': 'entremise-problem/2'}",
            "$.format",
            "json.format.other",
            "entremise-problem/2"),
        bad("format is a number", "{'format': 1}", "$.format", "json.format.other", "“1”"),
        bad("no slots field", file(PEOPLE + "," + REQUESTS), "$.slots", "json.missing", "slots"),
        bad(
            "no requests field",
            file(SLOTS + "," + PEOPLE),
            "$.requests",
            "json.missing",
            "requests"),
        bad("no slots", with(SLOTS, "'slots': []"), "$.slots", "json.minItems", "at least one"),
        bad(
            "no participants",
            file(SLOTS + ", 'participants': [], 'requests': []"),
            "$.participants",
            "json.minItems",
            "at least one"),
        bad(
            "unknown field",
            file(GOOD + ", 'rooms': 3"),
            "$.rooms",
            "json.unknownField",
            "comfort"),
        bad(
            "unknown field of a slot",
            with(SLOTS, "'slots': [{'id': 's1', 'room': 3}]"),
            "$.slots[0].room",
            "json.unknownField",
            "id, rooms, block, start, end"),
        bad(
            "number for a text",
            with(SLOTS, "'slots': [{'id': 's1'}, {'id': 7}]"),
            "$.slots[1].id",
            "json.type",
            "“7” is a number; give a text in quotes"),
        bad(
            "text for a number",
            with(SLOTS, "'slots': [{'id': 's1', 'rooms': '3'}]"),
            "$.slots[0].rooms",
            "json.type",
            "“3” is a text; give a whole number"),
        bad(
            "negative rooms",
            with(SLOTS, "'slots': [{'id': 's1', 'rooms': -1}]"),
            "$.slots[0].rooms",
            "json.minimum",
            "-1 is too small; give at least 0"),
        bad(
            "half a room",
            with(SLOTS, "'slots': [{'id': 's1', 'rooms': 2.5}]"),
            "$.slots[0].rooms",
            "json.type",
            "“2.5” is a decimal number"),
        bad(
            "beyond int",
            with(SLOTS, "'slots': [{'id': 's1', 'rooms': 2147483648}]"),
            "$.slots[0].rooms",
            "json.maximum",
            "2147483648 is too large; give at most 2147483647"),
        bad(
            "beyond everything",
            with(SLOTS, "'slots': [{'id': 's1', 'rooms': 1e999999999}]"),
            "$.slots[0].rooms",
            "json.type",
            "decimal"),
        bad(
            "no seats",
            with(PEOPLE, "'participants': [{'id': 'F', 'seats': 0}, {'id': 'P'}]"),
            "$.participants[0].seats",
            "json.minimum",
            "at least 1"),
        bad(
            "no consecutive slots",
            with(PEOPLE, "'participants': [{'id': 'F', 'maxConsecutive': 0}, {'id': 'P'}]"),
            "$.participants[0].maxConsecutive",
            "json.minimum",
            "at least 1"),
        bad(
            "null where something is needed",
            with(PEOPLE, "'participants': [{'id': 'F', 'seats': null}, {'id': 'P'}]"),
            "$.participants[0].seats",
            "json.type",
            "null"),
        bad(
            "weightless request",
            with(REQUESTS, "'requests': [{'id': 'r1', 'a': 'F', 'b': 'P', 'weight': 0}]"),
            "$.requests[0].weight",
            "json.minimum",
            "at least 1"),
        bad(
            "mandatory in words",
            with(REQUESTS, "'requests': [{'id': 'r1', 'a': 'F', 'b': 'P', 'mandatory': 'yes'}]"),
            "$.requests[0].mandatory",
            "json.type",
            "true or false"),
        bad(
            "negative weight of breaks",
            file(GOOD + ", 'comfort': {'breaks': -3}"),
            "$.comfort.breaks",
            "json.minimum",
            "-3"),
        bad(
            "slots of one id",
            with(SLOTS, "'slots': [{'id': 's1'}, {'id': 's1'}]"),
            "$.slots[1].id",
            "problem.id.twice",
            "“s1” stands already at $.slots[0]"),
        bad(
            "participants of one id",
            with(PEOPLE, "'participants': [{'id': 'F'}, {'id': 'P'}, {'id': 'F'}]"),
            "$.participants[2].id",
            "problem.id.twice",
            "give each participant"),
        bad(
            "requests of one id",
            requests("{'id': 'r1', 'a': 'F', 'b': 'P'}, {'id': 'r1', 'a': 'F', 'b': 'P'}"),
            "$.requests[1].id",
            "problem.id.twice",
            "$.requests[0]"),
        bad(
            "block taken up again",
            with(
                SLOTS,
                "'slots': [{'id': 's1', 'block': 'am'}, {'id': 's2', 'block': 'pm'}, "
                    + "{'id': 's3', 'block': 'am'}]"),
            "$.slots[2].block",
            "problem.block.reopened",
            "“am”"),
        bad(
            "no block, taken up again",
            with(SLOTS, "'slots': [{'id': 's1'}, {'id': 's2', 'block': 'pm'}, {'id': 's3'}]"),
            "$.slots[2].block",
            "problem.block.reopened.unnamed",
            "no block"),
        bad(
            "time without offset",
            with(SLOTS, "'slots': [{'id': 's1', 'start': '2027-03-09T09:00:00'}]"),
            "$.slots[0].start",
            "problem.time",
            "“2027-03-09T09:00:00”"),
        bad(
            "no such day",
            with(SLOTS, "'slots': [{'id': 's1', 'end': '2027-02-30T09:00:00Z'}]"),
            "$.slots[0].end",
            "problem.time",
            "“2027-02-30T09:00:00Z”"),
        bad(
            "ends at its start",
            with(
                SLOTS,
                "'slots': [{'id': 's1', 'start': '2027-03-09T09:00Z', 'end': '2027-03-09T10:00+01:00'}]"),
            "$.slots[0].end",
            "problem.slot.ends",
            "2027-03-09T10:00+01:00"),
        bad(
            "out of order",
            with(
                SLOTS,
                "'slots': [{'id': 's1', 'start': '2027-03-09T10:00Z'}, "
                    + "{'id': 's2', 'start': '2027-03-09T09:59Z'}]"),
            "$.slots[1].start",
            "problem.slot.order",
            "“s2” starts before the slot “s1”"),
        bad(
            "unavailable in no slot",
            with(PEOPLE, "'participants': [{'id': 'F', 'unavailable': ['s1', 's9']}, {'id': 'P'}]"),
            "$.participants[0].unavailable",
            "problem.id.unknown",
            "no slot “s9”"),
        bad(
            "unknown participant",
            requests("{'id': 'r1', 'a': 'F', 'b': 'Q'}"),
            "$.requests[0].b",
            "problem.id.unknown",
            "no participant “Q”"),
        bad(
            "meets itself",
            requests("{'id': 'r1', 'a': 'P', 'b': 'P'}"),
            "$.requests[0].b",
            "problem.request.alone",
            "“P”"),
        bad(
            "unknown slot of a request",
            requests("{'id': 'r1', 'a': 'F', 'b': 'P', 'slots': ['s1', 's3']}"),
            "$.requests[0].slots[1]",
            "problem.id.unknown",
            "no slot “s3”"),
        bad(
            "after nothing",
            requests("{'id': 'r1', 'a': 'F', 'b': 'P', 'after': ['r2']}"),
            "$.requests[0].after[0]",
            "problem.id.unknown",
            "no request “r2”"),
        bad(
            "after itself",
            requests("{'id': 'r1', 'a': 'F', 'b': 'P', 'after': ['r1']}"),
            "$.requests[0].after",
            "problem.after.cycle",
            "r1 → r1"),
        bad(
            "cycle behind a chain",
            requests(
                "{'id': 'r0', 'a': 'F', 'b': 'P', 'after': ['r1']}, "
                    + "{'id': 'r1', 'a': 'F', 'b': 'P', 'after': ['r2']}, "
                    + "{'id': 'r2', 'a': 'F', 'b': 'P', 'after': ['r3', 'r1']}, "
                    + "{'id': 'r3', 'a': 'F', 'b': 'P'}"),
            "$.requests[1].after",
            "problem.after.cycle",
            "r1 → r2 → r1"),
        bad(
            "pin of no request",
            file(GOOD + ", 'pins': [{'request': 'r2', 'slot': 's1'}]"),
            "$.pins[0].request",
            "problem.id.unknown",
            "no request “r2”"),
        bad(
            "pin in no slot",
            file(GOOD + ", 'pins': [{'request': 'r1', 'slot': 's3'}]"),
            "$.pins[0].slot",
            "problem.id.unknown",
            "no slot “s3”"),
        bad(
            "pinned twice",
            file(
                GOOD
                    + ", 'pins': [{'request': 'r1', 'slot': 's1'}, {'request': 'r1', 'slot': 's2'}]"),
            "$.pins[1].request",
            "problem.meeting.twice",
            "$.pins[0]"),
        bad(
            "previous names it twice",
            file(
                GOOD
                    + ", 'previous': [{'request': 'r1', 'slot': 's1'}, {'request': 'r1', 'slot': 's1'}]"),
            "$.previous[1].request",
            "problem.meeting.twice",
            "$.previous[0]"),
        bad(
            "previous in no slot",
            file(GOOD + ", 'previous': [{'request': 'r1', 'slot': 's7'}]"),
            "$.previous[0].slot",
            "problem.id.unknown",
            "s7"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void read_badFile_saysWhereAndWhat(
      String what, String document, String path, String key, String named) {
    DomainError error = refusalOf(document);

    assertThat(error.kind()).isEqualTo(DomainError.Kind.INVALID);
    assertThat(Sentences.ENGLISH.say(error.message())).contains("“my.json”");
    assertThat(Sentences.FRENCH.say(error.message())).contains("my.json");
    assertThat(error.faults()).hasSize(1);
    Fault fault = error.faults().get(0);
    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.message().key()).isEqualTo(key);
    assertThat(Sentences.ENGLISH.say(fault.message())).contains(named);
    assertThat(Sentences.FRENCH.say(fault.message()))
        .doesNotContainPattern("[{]\\w+[}]")
        .isNotEqualTo(Sentences.ENGLISH.say(fault.message()));
  }

  @Test
  void read_manyFaults_tellsTwentyAndHowManyMore() {
    String slots =
        String.join(", ", IntStream.range(0, 33).mapToObj(i -> "{'id': " + i + "}").toList());

    List<Fault> faults = refusalOf(with(SLOTS, "'slots': [" + slots + "]")).faults();

    assertThat(faults).hasSize(21);
    assertThat(faults.get(19).path()).isEqualTo("$.slots[19].id");
    assertThat(Sentences.FRENCH.say(faults.get(20).message())).isEqualTo("… et 13 autres.");
    assertThat(Sentences.ENGLISH.say(faults.get(20).message())).isEqualTo("… and 13 others.");
  }

  @Test
  void read_thousandsOfFaults_stopsCounting() {
    String slots =
        IntStream.range(0, 5000)
            .mapToObj(i -> "{'id': " + i + "}")
            .collect(Collectors.joining(", "));

    List<Fault> faults = refusalOf(with(SLOTS, "'slots': [" + slots + "]")).faults();

    assertThat(faults).hasSize(21);
    assertThat(Sentences.FRENCH.say(faults.get(20).message()))
        .isEqualTo("… et plus de 980 autres.");
    assertThat(Sentences.ENGLISH.say(faults.get(20).message()))
        .isEqualTo("… and more than 980 others.");
  }

  @Test
  void read_faultsOfSeveralParts_tellsAll() {
    String document =
        file(
            "'slots': [{'id': 's1'}, {'id': 's1', 'start': 'noon'}], "
                + "'participants': [{'id': 'F', 'unavailable': ['x']}], "
                + "'requests': [{'id': 'r1', 'a': 'F', 'b': 'G'}]");

    assertThat(refusalOf(document).faults())
        .extracting(Fault::path)
        .containsExactly(
            "$.slots[1].start",
            "$.slots[1].id",
            "$.participants[0].unavailable",
            "$.requests[0].b");
  }

  @Test
  void read_endlessOrControllingNames_areCutAndCleaned() {
    String id = "\\u001b[2J\\n" + "x".repeat(100_000);
    List<Fault> faults =
        refusalOf(
                file(
                    SLOTS
                        + ", 'participants': [{'id': 'F', 'unavailable': ['ID']}, {'id': 'P'}], "
                            .replace("ID", id)
                        + "'requests': [{'id': 'r1', 'a': 'F', 'b': 'ID'}]".replace("ID", id)))
            .faults();

    assertThat(faults).hasSize(2);
    for (Fault fault : faults) {
      assertThat(Sentences.ENGLISH.say(fault.message()))
          .contains("xxx…")
          .hasSizeLessThan(300)
          .doesNotContainPattern("\\p{Cntrl}");
    }
  }

  @Test
  void read_hugeWeightsInAHugeProblem_areRefused() {
    String requests =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "{'id': 'r" + i + "', 'a': 'F', 'b': 'P'}")
            .collect(Collectors.joining(", "));
    String document =
        file(
            SLOTS
                + ", "
                + PEOPLE
                + ", 'requests': ["
                + requests
                + "], 'comfort': {'unfairness': 2147483647}");

    assertThat(refusalOf(document).faults())
        .extracting(Fault::path, fault -> fault.message().key())
        .containsExactly(tuple("$.comfort", "problem.comfort.tooLarge"));
  }

  @Test
  void read_notUnicode_isRefused() {
    byte[] latin = "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    DomainError error =
        catchThrowableOfType(DomainError.class, () -> ProblemFile.read("my.json", latin));

    assertThat(error.faults())
        .extracting(fault -> fault.message().key())
        .containsExactly("json.syntax");
  }

  private static DomainError refusalOf(String document) {
    byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(DomainError.class, () -> ProblemFile.read("my.json", bytes));
  }

  private static Arguments bad(
      String what, String document, String path, String key, String named) {
    return Arguments.of(what, document, path, key, named);
  }

  private static String file(String fields) {
    return "{'format': 'entremise-problem/1', " + fields + "}";
  }

  private static String with(String part, String instead) {
    String requests = part.equals(REQUESTS) ? instead : "'requests': []";
    return file(GOOD.replace(REQUESTS, requests).replace(part, instead));
  }

  private static String requests(String requests) {
    return file(SLOTS + ", " + PEOPLE + ", 'requests': [" + requests + "]");
  }
}
