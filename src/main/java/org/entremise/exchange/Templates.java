package org.entremise.exchange;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entremise.kernel.Message;
import org.entremise.people.Side;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.Table.Line;

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

  /** The template of a kind; a matrix has none, as its headings are those who take part. */
  public static Table of(ImportKind kind, Sentences sentences) {
    return new Templates(sentences).template(kind);
  }

  private Table template(ImportKind kind) {
    List<Field> fields = fields(kind);
    Side side = kind.side();
    List<String> headings =
        fields.stream()
            .map(field -> side == null ? field.label() : EventTables.heading(field, side))
            .map(sentences::say)
            .toList();
    List<String> example =
        IntStream.range(0, fields.size())
            .mapToObj(
                i -> {
                  String text = example(kind, fields.get(i));
                  return i == 0 ? say("exchange.example.marker", "text", text) : text;
                })
            .toList();
    return new Table(
        say("exchange.file." + CellText.key(kind)),
        List.of(new Line(1, headings), new Line(2, example)));
  }

  private static List<Field> fields(ImportKind kind) {
    return switch (kind) {
      case FUNDERS, PROJECTS ->
          kind.fields().stream()
              .filter(field -> field != Field.ID && field != Field.DELEGATE_FIRST_NAME)
              .toList();
      case DELEGATES -> Stream.concat(Stream.of(Field.PARTICIPANT), DELEGATE.stream()).toList();
      case UNAVAILABILITIES -> List.of(Field.PARTICIPANT, Field.DAY, Field.FROM, Field.TO);
      case WISHES -> kind.fields();
      case MATRIX -> throw new IllegalArgumentException("a matrix has no template");
    };
  }

  private String example(ImportKind kind, Field field) {
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
      case SEATS -> "1";
      case MIN_MEETINGS -> "2";
      case MAX_MEETINGS -> "8";
      case MAX_BREAKS -> "1";
      case MAX_CONSECUTIVE -> "4";
      case UNAVAILABLE -> french ? "9h30-10h; 11h-11h30" : "9:30-10:00; 11:00-11:30";
      case DELEGATE_NAME -> say("exchange.example.delegate");
      case DELEGATE_EMAIL -> "camille.martin@example.org";
      case DELEGATE_LANGUAGE -> say("exchange.language." + sentences.locale().getLanguage());
      case DAY -> french ? "11/03/2027" : "2027-03-11";
      case FROM -> french ? "9h30" : "9:30";
      case TO -> french ? "10h" : "10:00";
      case LEVEL -> say("exchange.level.must");
      case ID, SIDE, DELEGATE_FIRST_NAME -> "";
    };
  }

  private String say(String key, Object... arguments) {
    return sentences.say(Message.of(key, arguments));
  }
}
