package org.entremise.factsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.Question.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
  private static final UUID ASKED = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

  @Test
  void emptySheet_lacksEveryFieldButFiles() {
    assertThat(Completeness.gaps(FactSheet.EMPTY, List.of()))
        .hasSize(SheetField.values().length - 1)
        .startsWith("summary", "structure")
        .doesNotContain("attachments");
  }

  @Test
  void wholeSheet_lacksNothing_butOneThatSeeksNothingMaySayZero() {
    assertThat(Completeness.gaps(sheet("x", 0, Map.of()), List.of())).isEmpty();
  }

  @Test
  void blankText_isMissing() {
    assertThat(Completeness.gaps(sheet(" \n", 5, Map.of()), List.of())).contains("origin");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, oui, true",
    "TEXT, ' ', false",
    "NUMBER, '12,5', true",
    "NUMBER, douze, false",
    "CHOICE, Oui, true",
    "CHOICE, Peut-être, false",
    "LINK, https://example.org/a, true",
    "LINK, javascript:alert(1), false",
    "LINK, example.org, false",
    "LINK, http://, false",
  })
  void requiredAnswer_hasToBeOfItsKind(Kind kind, String answer, boolean good) {
    Question question = new Question(ASKED, kind, "?", List.of("Oui", "Non"), true);

    assertThat(Completeness.gaps(sheet("x", 5, Map.of(ASKED, answer)), List.of(question)))
        .isEqualTo(good ? List.of() : List.of("question:" + ASKED));
  }

  @Test
  void otherAnswer_mayBeLeftOut_butNotBeWrong() {
    Question question = new Question(ASKED, Kind.NUMBER, "?", List.of(), false);

    assertThat(Completeness.gaps(sheet("x", 5, Map.of()), List.of(question))).isEmpty();
    assertThat(Completeness.gaps(sheet("x", 5, Map.of(ASKED, "x")), List.of(question))).hasSize(1);
  }

  @Test
  void changes_nameFieldsAndQuestions() {
    FactSheet before = sheet("x", 5, Map.of());
    FactSheet after = sheet("x", 6, Map.of(ASKED, "oui"));

    assertThat(SheetChanges.between(before, before)).isEmpty();
    assertThat(SheetChanges.between(before, after)).containsExactly("amount", "question:" + ASKED);
    assertThat(SheetChanges.between(before, sheet("x", 5, Map.of(ASKED, "")))).isEmpty();
    assertThat(SheetChanges.between(before, before.withAttachments(List.of(ASKED))))
        .containsExactly("attachments");
  }

  @Test
  void fileType_isWhatTheBytesSay() {
    assertThat(FileType.of("%PDF-1.7 …".getBytes(UTF_8))).contains(FileType.PDF);
    assertThat(FileType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}))
        .contains(FileType.JPEG);
    assertThat(FileType.of("<svg/>".getBytes(UTF_8))).isEmpty();
    assertThat(FileType.of(new byte[0])).isEmpty();
  }

  private static FactSheet sheet(String text, int amount, Map<UUID, String> answers) {
    return new FactSheet(
        "s",
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        CooperationType.COLLECTIVE,
        List.of("Envie"),
        amount,
        List.of(Funding.LOAN),
        text,
        text,
        answers,
        List.of());
  }
}
