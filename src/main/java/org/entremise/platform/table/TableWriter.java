package org.entremise.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entremise.platform.table.Table.Line;

/**
 * Writes tables whose first row is headings. No cell becomes a formula: see {@link HarmlessText}.
 * Takes time for large tables: to be called on a worker thread.
 */
public final class TableWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** As people read them in French and in English; programs show them so in any language. */
  private static final String DAY = "dd/mm/yyyy";

  private static final String TIME = "hh:mm";

  /** What would read as an escaped character in an XLSX file. */
  private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** A clock time is its part of a day. */
  private static final double SECONDS_OF_DAY = 24 * 60 * 60;

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private TableWriter() {}

  /** One sheet a table, each under its table's name. */
  public static byte[] xlsx(List<TypedTable> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Entremise", null)) {
      for (TypedTable table : tables) {
        write(workbook.newWorksheet(table.name()), table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** UTF-8 with a byte-order mark, so that Excel reads it as such when somebody double-clicks. */
  public static byte[] csv(TypedTable table, char separator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8)) {
      for (Line line : table.texts().lines()) {
        csv.writeRecord(line.cells().stream().map(HarmlessText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, TypedTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(sheet, row, column, cells.get(column));
      }
    }
    Table texts = table.texts();
    int width = texts.width();
    for (int column = 0; column < width; column++) {
      sheet.width(column, columnWidth(texts, column));
    }
    if (width > 0) {
      sheet.range(0, 0, 0, width - 1).style().bold().set();
      sheet.freezePane(1, 1);
    }
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      sheet.value(row, column, figure.value());
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.day());
      sheet.style(row, column).format(DAY).set();
    } else if (cell instanceof Cell.Time time) {
      sheet.value(row, column, time.time().toSecondOfDay() / SECONDS_OF_DAY);
      sheet.style(row, column).format(TIME).set();
    } else if (!cell.text().isEmpty()) {
      String harmless = HarmlessText.harmless(cell.text());
      sheet.value(row, column, LIKE_ESCAPED.matcher(harmless).replaceAll("_x005F_"));
    }
    if (cell instanceof Cell.Noted noted) {
      sheet.comment(row, column, noted.note());
    }
  }

  private static int columnWidth(Table table, int column) {
    int longest =
        table.lines().stream()
            .limit(200)
            .mapToInt(line -> line.cell(column).length())
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }
}
