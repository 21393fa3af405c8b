package org.entremise.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table.Line;

/** The visible sheets of an XLSX file. */
final class XlsxFile {
  private XlsxFile() {}

  static List<Table> read(byte[] file) {
    try {
      XlsxCheck.check(file);
      return tables(file);
    } catch (DomainError e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever the libraries stumble over, the file is not what it says it is.
      throw new DomainError(Kind.INVALID, Message.of("table.xlsx.broken"));
    }
  }

  private static List<Table> tables(byte[] file) throws IOException {
    try {
      return tables(file, new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      // A file without a part for styles has no dates either, and is readable without.
      return tables(file, new ReadingOptions(false, true));
    }
  }

  private static List<Table> tables(byte[] file, ReadingOptions options) throws IOException {
    TableLimits limits = new TableLimits();
    List<Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
      XlsxCells cells = new XlsxCells(workbook.isDate1904());
      List<Sheet> sheets =
          workbook
              .getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .limit(TableLimits.SHEETS)
              .toList();
      for (Sheet sheet : sheets) {
        tables.add(table(sheet, cells, limits));
      }
    }
    return tables;
  }

  private static Table table(Sheet sheet, XlsxCells cells, TableLimits limits) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(row -> limits.add(lines, row.getRowNum(), cells.texts(row)));
    }
    return new Table(sheet.getName(), lines);
  }
}
