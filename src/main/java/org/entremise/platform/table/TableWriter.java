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
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** What would read as an escaped character in an XLSX file. */
  private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private TableWriter() {}

  /** One sheet a table, each under its table's name. */
  public static byte[] xlsx(List<Table> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Entremise", null)) {
      for (Table table : tables) {
        write(workbook.newWorksheet(table.name()), table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** UTF-8 with a byte-order mark, so that Excel reads it as such when somebody double-clicks. */
  public static byte[] csv(Table table, char separator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8)) {
      for (Line line : table.lines()) {
        csv.writeRecord(line.cells().stream().map(HarmlessText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, Table table) {
    for (int row = 0; row < table.lines().size(); row++) {
      List<String> cells = table.lines().get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        write(sheet, row, column, cells.get(column));
      }
    }
    int width = table.width();
    for (int column = 0; column < width; column++) {
      sheet.width(column, columnWidth(table, column));
    }
    if (width > 0) {
      sheet.range(0, 0, 0, width - 1).style().bold().set();
      sheet.freezePane(1, 1);
    }
  }

  private static void write(Worksheet sheet, int row, int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (WHOLE_NUMBER.matcher(text).matches()) {
      sheet.value(row, column, Integer.valueOf(text));
    } else {
      String harmless = HarmlessText.harmless(text);
      sheet.value(row, column, LIKE_ESCAPED.matcher(harmless).replaceAll("_x005F_"));
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
