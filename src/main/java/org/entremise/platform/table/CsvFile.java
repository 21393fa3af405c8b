package org.entremise.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table.Line;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheet programs write it: UTF-8 with or without a byte-order mark, UTF-16 with one,
 * or else Windows-1252; fields apart by semicolons, tabs or commas, whichever makes rows of equal
 * length; or as a first line {@code sep=;} says.
 */
final class CsvFile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SEPARATORS = ";\t,";
  private static final int LOOKED_AT = 100;

  private CsvFile() {}

  static Table read(byte[] file, TableLimits limits) {
    String text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw new DomainError(Kind.INVALID, Message.of("table.unreadable"));
    }
    int skipped = 0;
    @Nullable Character said = null;
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
      said = text.charAt(4);
      text = text.substring(text.indexOf('\n') + 1);
      skipped = 1;
    }
    char separator = said != null ? said : separator(text);
    List<Line> lines = new ArrayList<>();
    int number = skipped;
    try (CsvReader<CsvRecord> records = open(text, separator)) {
      for (CsvRecord one : records) {
        limits.add(lines, ++number, one.getFields());
      }
    } catch (CsvParseException e) {
      throw new DomainError(Kind.INVALID, Message.of("table.csv.broken", "row", number + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table("", lines);
  }

  private static CsvReader<CsvRecord> open(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text);
  }

  private static String decode(byte[] file) {
    if (begins(file, 0xEF, 0xBB, 0xBF)) {
      return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    }
    if (begins(file, 0xFF, 0xFE)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
    }
    if (begins(file, 0xFE, 0xFF)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, WINDOWS);
    }
  }

  private static boolean begins(byte[] file, int... start) {
    if (file.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((file[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** The one that gives the most rows of one length, each the longer the better. */
  private static char separator(String text) {
    char best = SEPARATORS.charAt(0);
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long points = points(text, candidate);
      if (points > most) {
        best = candidate;
        most = points;
      }
    }
    return best;
  }

  private static long points(String text, char separator) {
    Map<Integer, Integer> lengths = new HashMap<>();
    try (CsvReader<CsvRecord> records = open(text, separator)) {
      records.stream()
          .limit(LOOKED_AT)
          .forEach(one -> lengths.merge(one.getFieldCount(), 1, Integer::sum));
    } catch (CsvParseException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lengths.entrySet().stream()
        .mapToLong(length -> (length.getKey() - 1L) * length.getValue())
        .max()
        .orElse(0);
  }
}
