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
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.platform.table.Table.Line;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheet programs write it: UTF-8 with or without a byte-order mark, UTF-16 with one,
 * or else Windows-1252; fields apart by semicolons, tabs or commas, whichever makes rows as long as
 * their headings; or as a first line {@code sep=;} says.
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

  /**
   * The one by which the most rows are as long as the first one, which has the headings; where no
   * sign divides that, the one that gives the most rows of one length. The longer the better.
   */
  private static char separator(String text) {
    return best(text, CsvFile::likeTheFirst)
        .or(() -> best(text, CsvFile::ofOneLength))
        .orElse(SEPARATORS.charAt(0));
  }

  private static Optional<Character> best(String text, ToLongFunction<List<Integer>> points) {
    Optional<Character> best = Optional.empty();
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long reached = points.applyAsLong(lengths(text, candidate));
      if (reached > most) {
        best = Optional.of(candidate);
        most = reached;
      }
    }
    return best;
  }

  private static long likeTheFirst(List<Integer> lengths) {
    if (lengths.isEmpty()) {
      return 0;
    }
    int first = lengths.get(0);
    // A first row that few are like is a title.
    return 2 * alike(first, lengths) < lengths.size() ? 0 : points(first, lengths);
  }

  private static long ofOneLength(List<Integer> lengths) {
    return lengths.stream().mapToLong(length -> points(length, lengths)).max().orElse(0);
  }

  private static long points(int length, List<Integer> lengths) {
    return (length - 1) * alike(length, lengths);
  }

  private static long alike(int length, List<Integer> lengths) {
    return lengths.stream().filter(other -> other == length).count();
  }

  /** Of the first rows; of none where the text is no CSV with this separator. */
  private static List<Integer> lengths(String text, char separator) {
    try (CsvReader<CsvRecord> records = open(text, separator)) {
      return records.stream().limit(LOOKED_AT).map(CsvRecord::getFieldCount).toList();
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
