package org.entremise.platform.table;

import java.util.Arrays;
import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * Reads spreadsheets. What a file is, its first bytes say, not its name. Formulas are never worked
 * out: where a program has kept what one came to, that is the text, else the formula is. Takes
 * seconds for large files: to be called on a worker thread.
 */
public final class TableReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private TableReader() {}

  /**
   * The sheets that hold anything; a CSV file is one.
   *
   * @throws DomainError INVALID for what is no spreadsheet, TOO_LARGE for what is larger than any
   *     event needs
   */
  public static List<Table> read(byte[] file) {
    if (begins(file, OLD_OFFICE)) {
      throw new DomainError(Kind.INVALID, Message.of("table.old-format"));
    }
    if (begins(file, PDF)) {
      throw new DomainError(Kind.INVALID, Message.of("table.unreadable"));
    }
    List<Table> tables =
        begins(file, ZIP) ? XlsxFile.read(file) : List.of(CsvFile.read(file, new TableLimits()));
    List<Table> filled = tables.stream().filter(table -> !table.lines().isEmpty()).toList();
    if (filled.isEmpty()) {
      throw new DomainError(Kind.INVALID, Message.of("table.empty"));
    }
    return filled;
  }

  private static boolean begins(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }
}
