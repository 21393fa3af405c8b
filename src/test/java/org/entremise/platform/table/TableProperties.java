package org.entremise.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.entremise.platform.table.Cell.Day;
import org.entremise.platform.table.Cell.Time;

/** Whatever is written reads back as it was, and none of it begins like a formula. */
class TableProperties {
  @Property(tries = 200)
  void xlsx_readsBack(@ForAll("tables") TypedTable table) {
    assertThat(TableReader.read(TableWriter.xlsx(List.of(table)))).containsExactly(table.texts());
  }

  @Property(tries = 200)
  void daysTimesAndNumbers_inXlsx_readBack(
      @ForAll @IntRange(max = 24 * 60 - 1) int minute,
      @ForAll @IntRange(max = 36_500) int after,
      @ForAll int number) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(after);
    LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
    List<Cell> row = List.of(new Day(day, ""), new Time(time, ""), Cell.number(number));

    byte[] xlsx = TableWriter.xlsx(List.of(new TypedTable("T", List.of(row))));

    assertThat(TableReader.read(xlsx).get(0).lines().get(0).cells())
        .containsExactly(day.toString(), time.toString(), String.valueOf(number));
  }

  @Property(tries = 200)
  void csv_readsBack(@ForAll("tables") TypedTable table, @ForAll("separators") char separator) {
    byte[] csv = TableWriter.csv(table, separator);

    assertThat(TableReader.read(csv).get(0).lines()).isEqualTo(table.texts().lines());
  }

  @Property
  void harmless_neverBeginsAFormula_andIsTakenOffAgain(@ForAll("texts") String text) {
    String cell = HarmlessText.harmless(text);

    assertThat(cell).doesNotContainPattern("^[=+\\-@\t\r\n]");
    assertThat(HarmlessText.plain(cell)).isEqualTo(text);
  }

  @Property(tries = 100)
  void csv_hasNoCellThatBeginsAFormula(@ForAll("tables") TypedTable table) {
    String csv = new String(TableWriter.csv(table, ';'), StandardCharsets.UTF_8).substring(1);

    assertThat(
            CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv).stream()
                .flatMap(one -> one.getFields().stream()))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(';', ',');
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> signs =
        Arbitraries.strings().withChars("=+-@'\";,\n\t |0_x1é€\u00A0<&>").ofMaxLength(12);
    Arbitrary<String> nasty =
        Arbitraries.of(
            "=cmd|'/C calc'!A0",
            "+33 6 12 34 56 78",
            "-1",
            "@SUM(A1)",
            "'=1",
            "''-",
            "_x0041_",
            "_x000D_",
            "007",
            "1,5",
            "VRAI",
            "\"",
            "\"\"",
            ";",
            "＝1+1");
    return Arbitraries.oneOf(signs, nasty);
  }

  /** A row of headings above, so that every row has the same length and the separator shows. */
  @Provide
  Arbitrary<TypedTable> tables() {
    return texts()
        .map(text -> text.isBlank() ? "." : text)
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            rows ->
                new TypedTable(
                    "T",
                    Stream.concat(
                            Stream.of(Cell.row("a", "b", "c")),
                            rows.stream().map(row -> row.stream().map(Cell::of).toList()))
                        .toList()));
  }
}
