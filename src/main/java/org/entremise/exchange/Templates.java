package org.entremise.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.kernel.Message;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Cell;
import org.entremise.platform.table.TypedTable;

/**
 * Tables to fill in: headings and one row that shows how, which an import knows as an example and
 * leaves out.
 */
public final class Templates {
  private static final List<Field> DELEGATE =
      List.of(Field.DELEGATE_NAME, Field.DELEGATE_EMAIL, Field.DELEGATE_LANGUAGE);

  private final Sentences sentences;

  private Templates(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * What there are templates for. A matrix has none, as its headings are those who take part;
   * sheets are imported as a list of projects that tells nothing else of them.
   */
  public enum Template {
    FUNDERS(ImportKind.FUNDERS),
    PROJECTS(ImportKind.PROJECTS),
    SHEETS(ImportKind.PROJECTS),
    DELEGATES(ImportKind.DELEGATES),
    UNAVAILABILITIES(ImportKind.UNAVAILABILITIES),
    WISHES(ImportKind.WISHES);

    private final ImportKind kind;

    Template(ImportKind kind) {
      this.kind = kind;
    }
  }

  public static TypedTable of(Template template, Sentences sentences) {
    return new Templates(sentences).table(template);
  }

  private TypedTable table(Template template) {
    ImportKind kind = template.kind;
    List<Field> fields = fields(template);
    Side side = kind.side();
    List<Cell> headings =
        fields.stream()
            .map(field -> side == null ? field.label() : EventTables.heading(field, side))
            .map(words -> Cell.of(sentences.say(words)))
            .toList();
    List<Cell> example =
        IntStream.range(0, fields.size())
            .mapToObj(
                i -> {
                  Cell cell = example(kind, fields.get(i));
                  return i == 0
                      ? Cell.of(say("exchange.example.marker", "text", cell.text()))
                      : cell;
                })
            .toList();
    return new TypedTable(
        say("exchange.file." + CellText.key(template)), List.of(headings, example));
  }

  private static List<Field> fields(Template template) {
    return switch (template) {
      case FUNDERS, PROJECTS ->
          template.kind.fields().stream()
              .filter(field -> field != Field.ID && field != Field.DELEGATE_FIRST_NAME)
              .filter(field -> field.sheet() == null)
              .toList();
      case SHEETS -> Stream.concat(Stream.of(Field.NAME), Field.ofSheets().stream()).toList();
      case DELEGATES -> Stream.concat(Stream.of(Field.PARTICIPANT), DELEGATE.stream()).toList();
      case UNAVAILABILITIES -> List.of(Field.PARTICIPANT, Field.DAY, Field.FROM, Field.TO);
      case WISHES -> List.of(Field.FUNDER, Field.PROJECT, Field.LEVEL);
    };
  }

  /** What spreadsheets can compute with is so in the example. */
  private Cell example(ImportKind kind, Field field) {
    boolean french = sentences.locale().getLanguage().equals("fr");
    return switch (field) {
      case SEATS, MAX_BREAKS -> Cell.number(1);
      case MIN_MEETINGS -> Cell.number(2);
      case MAX_MEETINGS -> Cell.number(8);
      case MAX_CONSECUTIVE -> Cell.number(4);
      case DAY -> SlotTimes.dayCell(LocalDate.of(2027, 3, 11), sentences.locale());
      case FROM -> new Cell.Time(LocalTime.of(9, 30), french ? "9h30" : "9:30");
      case TO -> new Cell.Time(LocalTime.of(10, 0), french ? "10h" : "10:00");
      case AMOUNT -> new Cell.Figure(BigDecimal.valueOf(12_500), french ? "12 500" : "12500");
      default -> Cell.of(words(kind, field));
    };
  }

  private String words(ImportKind kind, Field field) {
    boolean french = sentences.locale().getLanguage().equals("fr");
    return switch (field) {
      case NAME, PARTICIPANT ->
          say(kind == ImportKind.PROJECTS ? "exchange.example.project" : "exchange.example.funder");
      case FUNDER -> say("exchange.example.funder");
      case PROJECT -> say("exchange.example.project");
      case KIND -> say("exchange.kind.bank");
      case DESCRIPTION ->
          say(
              kind == ImportKind.PROJECTS
                  ? "exchange.example.about"
                  : "exchange.example.description");
      case UNAVAILABLE -> french ? "9h30-10h; 11h-11h30" : "9:30-10:00; 11:00-11:30";
      case DELEGATE_NAME -> say("exchange.example.delegate");
      case DELEGATE_EMAIL -> "camille.martin@example.org";
      case DELEGATE_LANGUAGE -> say("exchange.language." + sentences.locale().getLanguage());
      case LEVEL -> say("exchange.level.must");
      case COOPERATION -> say("exchange.cooperation.mutualisation");
      case PARTNERS -> say("exchange.example.partners");
      case FUNDING -> say("exchange.funding.loan") + "; " + say("exchange.funding.grant");
      case TERRITORY, SECTOR, SUMMARY, STAGE -> say("exchange.example." + field.key());
      default -> "";
    };
  }

  private String say(String key, Object... arguments) {
    return sentences.say(Message.of(key, arguments));
  }
}
