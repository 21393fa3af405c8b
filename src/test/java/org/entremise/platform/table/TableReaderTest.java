package org.entremise.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.platform.table.Table.Line;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void csv_asExcelWritesItInFrance_isRead() {
    byte[] file =
        "Nom;Description;Indisponible\r\nCrédit du Bœuf;\"Prêts,\ngaranties\";9h30\r\n"
            .getBytes(WINDOWS);

    assertThat(lines(file))
        .containsExactly(
            new Line(1, List.of("Nom", "Description", "Indisponible")),
            new Line(2, List.of("Crédit du Bœuf", "Prêts,\ngaranties", "9h30")));
  }

  @Test
  void csv_inUtf8WithAByteOrderMark_losesTheMark() {
    assertThat(lines("\uFEFFNom;N°\r\nÉté;1,5\r\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Line(1, List.of("Nom", "N°")), new Line(2, List.of("Été", "1,5")));
  }

  @Test
  void csv_inUtf16_asExcelsUnicodeTextIs_isRead() {
    assertThat(lines("\uFEFFNom\tÂge\r\nZoé\t4\r\n".getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(new Line(1, List.of("Nom", "Âge")), new Line(2, List.of("Zoé", "4")));
  }

  @Test
  void csv_withCommas_isNotTakenApartAtTheSemicolonsInside() {
    assertThat(lines("name,unavailable\nA,9:30; 10:00\nB,11:00; 12:00\n"))
        .contains(new Line(2, List.of("A", "9:30; 10:00")));
  }

  @Test
  void csv_thatSaysItsSeparator_isReadByIt() {
    assertThat(lines("sep=,\r\nNom,Ville\r\nA;B,C\r\n"))
        .containsExactly(new Line(2, List.of("Nom", "Ville")), new Line(3, List.of("A;B", "C")));
  }

  @Test
  void separator_isThatOfTheHeadings_unlessTheyAreATitle() {
    assertThat(lines("Nom,Ville,Note\r\nA,B,;;;;;\r\n"))
        .containsExactly(
            new Line(1, List.of("Nom", "Ville", "Note")), new Line(2, List.of("A", "B", ";;;;;")));
    assertThat(lines("Financeurs, partenaires\r\nNom;Ville\r\nA;B\r\nC;D\r\n"))
        .contains(new Line(2, List.of("Nom", "Ville")), new Line(3, List.of("A", "B")));
  }

  @Test
  void emptyRowsAndColumns_areLeftOut_andRowsKeepTheirNumbers() {
    assertThat(lines(";;;\r\nNom;Ville;;\r\n\r\n;;\r\nA;B;;\r\n"))
        .containsExactly(new Line(2, List.of("Nom", "Ville")), new Line(5, List.of("A", "B")));
  }

  @Test
  void formulasInCsv_areTexts_andOurApostropheIsTakenOff() {
    assertThat(lines("Nom;Autre\r\n=1+1;'=1+1\r\n")).contains(new Line(2, List.of("=1+1", "=1+1")));
  }

  @Test
  void quotationMark_leftOpen_isNoReasonToFail() {
    assertThat(lines("Nom;Ville\r\nA;\"B\r\nC;D\r\n")).hasSize(2);
  }

  @Test
  void xlsx_withSharedAndInlineStrings_isRead() {
    byte[] file =
        Xlsx.of(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>Ville</t></is></c></row>"
                    + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='C3' t='s'><v>2</v></c></row>",
                "<t>Nom</t>",
                "<r><t>Cré</t></r><r><rPr><b/></rPr><t>dit</t></r>",
                "<t xml:space='preserve'>deux\nlignes_x000D_\n</t>")
            .bytes();

    Table table = TableReader.read(file).get(0);

    assertThat(table.name()).isEqualTo("Feuil1");
    assertThat(table.lines())
        .containsExactly(
            new Line(1, List.of("Nom", "", "Ville")),
            new Line(3, List.of("Crédit", "", "deux\nlignes\n")));
  }

  @Test
  void xlsxNumbers_areWhatTheSpreadsheetShows() {
    byte[] file =
        Xlsx.of(
                "<row r='1'><c r='A1'><v>12</v></c><c r='B1'><v>1.5</v></c>"
                    + "<c r='C1' s='1'><v>0.39583333333333331</v></c><c r='D1' s='2'><v>46457</v></c>"
                    + "<c r='E1' s='3'><v>0.375</v></c><c r='F1' s='1'><v>46457.395833333336</v></c>"
                    + "<c r='G1'><v>0.39583333333333331</v></c><c r='H1' t='b'><v>1</v></c>"
                    + "<c r='I1'><v>0.30000000000000004</v></c><c r='J1'><v>1E3</v></c></row>")
            .bytes();

    assertThat(lines(file).get(0).cells())
        .containsExactly(
            "12",
            "1.5",
            "09:30",
            "2027-03-11",
            "09:00",
            "2027-03-11 09:30",
            "0.395833333333333",
            "VRAI",
            "0.3",
            "1000");
  }

  @Test
  void xlsxFormulas_areNeverWorkedOut() {
    byte[] file =
        Xlsx.of(
                "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>A1&amp;\"x\"</f><v>2x</v></c>"
                    + "<c r='C1'><f>WEBSERVICE(\"http://localhost/\")</f></c></row>")
            .bytes();

    assertThat(lines(file).get(0).cells())
        .containsExactly("2", "2x", "=WEBSERVICE(\"http://localhost/\")");
  }

  @Test
  void whatFastexcelWrites_isRead() {
    TypedTable table =
        new TypedTable(
            "Été", List.of(Cell.row("Nom", "N"), List.of(Cell.of("É"), Cell.number(12))));

    assertThat(TableReader.read(TableWriter.xlsx(List.of(table)))).containsExactly(table.texts());
  }

  @Test
  void type_isToldByTheContent() {
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "table.old-format");
    refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "table.unreadable");
    refused(new byte[] {1, 0, 2, 0}, "table.unreadable");
    refused(new byte[0], "table.empty");
    refused(";;\r\n;;\r\n".getBytes(StandardCharsets.UTF_8), "table.empty");
    refused(
        "PK\u0003\u0004 and nothing else".getBytes(StandardCharsets.UTF_8), "table.xlsx.broken");
    byte[] whole = Xlsx.of("<row r='1'><c r='A1'><v>1</v></c></row>").bytes();
    refused(Arrays.copyOf(whole, whole.length / 2), "table.xlsx.broken");
  }

  @Test
  void zipBomb_isRefused() {
    byte[] bomb =
        Xlsx.of("<row r='1'><c r='A1'><v>1</v></c></row>")
            .part("xl/media/nothing.bin", "x".repeat(110 * 1024 * 1024))
            .bytes();

    assertThat(bomb).hasSizeLessThan(1024 * 1024);
    tooLarge(bomb, "table.unpacked");
  }

  @Test
  void cell_beyondAllColumns_isRefusedBeforeMemoryIsTakenForIt() {
    tooLarge(Xlsx.of("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>").bytes(), "table.columns");
  }

  @Test
  void tooManyRowsOrColumns_areRefused() {
    tooLarge("a;b\n".repeat(TableLimits.ROWS + 1).getBytes(StandardCharsets.UTF_8), "table.rows");
    tooLarge(
        "a;".repeat(TableLimits.COLUMNS + 1).getBytes(StandardCharsets.UTF_8), "table.columns");
  }

  @Test
  void entities_areNotExpanded() {
    byte[] file =
        Xlsx.of("<row r='1'><c r='A1' t='inlineStr'><is><t>A</t></is></c></row>")
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                    + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                    + "<row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>")
            .bytes();

    assertThatThrownBy(() -> TableReader.read(file)).isInstanceOf(DomainError.class);
  }

  @Test
  void address_isTheSpreadsheets() {
    assertThat(Table.address(0, 1)).isEqualTo("A1");
    assertThat(Table.address(25, 2)).isEqualTo("Z2");
    assertThat(Table.address(26, 3)).isEqualTo("AA3");
    assertThat(Table.address(16_383, 4)).isEqualTo("XFD4");
  }

  private static List<Line> lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Line> lines(byte[] file) {
    return TableReader.read(file).get(0).lines();
  }

  private static void refused(byte[] file, String key) {
    assertThatThrownBy(() -> TableReader.read(file))
        .isInstanceOfSatisfying(
            DomainError.class,
            e -> {
              assertThat(e.message().key()).isEqualTo(key);
              assertThat(e.kind()).isEqualTo(Kind.INVALID);
            });
  }

  private static void tooLarge(byte[] file, String key) {
    assertThatThrownBy(() -> TableReader.read(file))
        .isInstanceOfSatisfying(
            DomainError.class,
            e -> {
              assertThat(e.message().key()).isEqualTo(key);
              assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
            });
  }
}
