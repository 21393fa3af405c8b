package org.entremise.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * What cells say as text. A number that is shown as a day or a clock time becomes {@code
 * 2027-03-11}, {@code 09:30} or {@code 2027-03-11 09:30}.
 */
final class XlsxCells {
  /** Built-in formats of days, of clock times, and of both (ECMA-376, 18.8.30). */
  private static final Set<Integer> TEMPORAL =
      Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

  /** In a format: what is quoted, escaped or in brackets says nothing about what is shown. */
  private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

  private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhsDMYHS]");

  /** How XLSX writes a character that XML could not, or that would read as one (ST_Xstring). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int SECONDS_OF_DAY = 24 * 60 * 60;

  private final LocalDate epoch;

  XlsxCells(boolean from1904) {
    this.epoch = from1904 ? EPOCH_1904 : EPOCH;
  }

  List<String> texts(Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    for (int column = 0; column < row.getCellCount(); column++) {
      @Nullable Cell cell = row.getCell(column);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private String text(Cell cell) {
    CellType type = cell.getType();
    @Nullable String raw = cell.getRawValue();
    if (raw == null || raw.isEmpty()) {
      @Nullable String formula = type == CellType.FORMULA ? cell.getFormula() : null;
      return formula == null || formula.isEmpty() ? "" : "=" + formula;
    }
    if (type == CellType.BOOLEAN) {
      return raw.equals("1") ? "VRAI" : "FAUX";
    }
    if (type == CellType.NUMBER
        || (type == CellType.FORMULA && cell.getValue() instanceof Number)) {
      BigDecimal number = new BigDecimal(raw);
      return isTemporal(cell) ? temporal(number) : plain(number);
    }
    return ESCAPED
        .matcher(raw)
        .replaceAll(XlsxCells::unescaped)
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private static String unescaped(MatchResult found) {
    char c = (char) Integer.parseInt(found.group(1), 16);
    return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
  }

  private static boolean isTemporal(Cell cell) {
    @Nullable Integer format = cell.getDataFormatId();
    @Nullable String shown = cell.getDataFormatString();
    if (format != null && TEMPORAL.contains(format)) {
      return true;
    }
    return shown != null
        && !shown.equals("General")
        && DATE_LETTERS.matcher(NO_LETTERS.matcher(shown).replaceAll("")).find();
  }

  /** Without the noise of binary fractions: fifteen digits, as spreadsheets show at most. */
  private static String plain(BigDecimal number) {
    if (number.precision() - number.scale() > 30 || number.scale() > 300) {
      return number.toString();
    }
    BigDecimal rounded =
        number.precision() > 15
            ? number.round(new MathContext(15, RoundingMode.HALF_EVEN))
            : number;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private String temporal(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
      return plain(number);
    }
    long days = number.longValue();
    long seconds =
        number
            .subtract(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime at = epoch.plusDays(days).atStartOfDay().plusSeconds(seconds);
    LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    if (days == 0) {
      return time.toString();
    }
    return seconds == 0 ? at.toLocalDate().toString() : at.toLocalDate() + " " + time;
  }
}
