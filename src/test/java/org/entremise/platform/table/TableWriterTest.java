package org.entremise.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.entremise.platform.table.Cell.Day;
import org.entremise.platform.table.Cell.Figure;
import org.entremise.platform.table.Cell.Noted;
import org.entremise.platform.table.Cell.Time;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private static final TypedTable TABLE =
      new TypedTable(
          "Séances",
          List.of(
              List.of(
                  Cell.of("Jour"),
                  new Noted("De", "Heures de Europe/Paris"),
                  Cell.of("À"),
                  Cell.of("Places"),
                  Cell.of("Part"),
                  Cell.of("Nom")),
              List.of(
                  new Day(LocalDate.of(2027, 3, 11), "11/03/2027"),
                  new Time(LocalTime.of(9, 0), "9h00"),
                  new Time(LocalTime.MIDNIGHT, "0h00"),
                  Cell.number(12),
                  new Figure(new BigDecimal("-1.5"), "-1,5"),
                  Cell.of("=1+1")),
              List.of(
                  Cell.of("12"),
                  Cell.of("9h00"),
                  Cell.number(null),
                  Cell.of("-1"),
                  Cell.of("+1"),
                  Cell.of("@A1"))));

  @Test
  void xlsx_hasValuesWhereCellsAreTyped_andHarmlessTextsElsewhere() {
    List<Row> rows = rows(TableWriter.xlsx(List.of(TABLE)));

    assertThat(rows.get(1).stream())
        .extracting(
            one -> one.getType(), one -> one.getRawValue(), one -> one.getDataFormatString())
        .containsExactly(
            tuple(CellType.NUMBER, "46457.0", "dd/mm/yyyy"),
            tuple(CellType.NUMBER, "0.375", "hh:mm"),
            tuple(CellType.NUMBER, "0.0", "hh:mm"),
            tuple(CellType.NUMBER, "12", null),
            tuple(CellType.NUMBER, "-1.5", null),
            tuple(CellType.STRING, "'=1+1", null));
    assertThat(rows.get(1).getCell(0).asDate()).isEqualTo("2027-03-11T00:00:00");
    assertThat(rows.get(2).stream().filter(one -> one != null).map(one -> one.getType()))
        .containsOnly(CellType.STRING);
    assertThat(rows.get(2).stream().filter(one -> one != null).map(one -> one.getRawValue()))
        .containsExactly("12", "9h00", "'-1", "'+1", "'@A1");
  }

  @Test
  void note_standsInXlsxAlone() throws IOException {
    assertThat(part("xl/comments1.xml", TableWriter.xlsx(List.of(TABLE))))
        .contains("ref=\"B1\"", "Heures de Europe/Paris");
  }

  @Test
  void csv_hasTheTextOfEveryCell() {
    assertThat(new String(TableWriter.csv(TABLE, ';'), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            \uFEFFJour;De;À;Places;Part;Nom
            11/03/2027;9h00;0h00;12;'-1,5;'=1+1
            12;9h00;;'-1;'+1;'@A1
            """
                .replace("\n", "\r\n"));
  }

  private static List<Row> rows(byte[] xlsx) {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
      return book.getFirstSheet().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String part(String name, byte[] xlsx) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx)).get()) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
