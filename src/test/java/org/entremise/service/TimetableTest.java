package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agendas and schedules on paper and in spreadsheets. */
@Timeout(120)
class TimetableTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Camille Roy")));
  private final String event = OwnEvents.create(organiser);
  private final String bank = OwnEvents.add(organiser, event, "funder", "Crédit <solidaire> & Cie");
  private final String fund = OwnEvents.add(organiser, event, "funder", "Fondation");
  private final String halle = OwnEvents.add(organiser, event, "project", "=HYPERLINK(1)");
  private final String verger = OwnEvents.add(organiser, event, "project", "Verger");

  private static String id(String participant) {
    return participant.replaceAll(".*/", "");
  }

  private BoardPage place(String funder, String project, int slot) {
    organiser.put(funder + "/wishes/" + id(project), "{\"level\": \"must\"}").expect(200);
    BoardPage board = new BoardPage(organiser, event);
    String slotId = board.board().path("slots").path(slot).path("id").asText();
    board.place(id(funder) + "-" + id(project), slotId);
    return board;
  }

  private record Read(int pages, String text, boolean tagged) {}

  /** What a browser calls the file at a path. */
  private String fileName(String path) {
    String header =
        organiser.download(path).headers().firstValue("Content-Disposition").orElseThrow();
    return URLDecoder.decode(
        header.substring(header.indexOf("''") + 2).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Read pdf(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new Read(
          document.getNumberOfPages(),
          new PDFTextStripper().getText(document).replace('\u00A0', ' '),
          document.getDocumentCatalog().getMarkInfo().isMarked());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Table> xlsx(String path) {
    HttpResponse<byte[]> answer = organiser.download(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return TableReader.read(answer.body());
  }

  private List<Cell> cells(String path) {
    byte[] body = organiser.download(path).body();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(body), new ReadingOptions(true, false))) {
      return book.getFirstSheet().read().stream().flatMap(Row::stream).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void agenda_isOnePageOfWhatIsPublished() {
    organiser.get(bank + "/agenda.pdf").expect(404);
    place(bank, halle, 0);
    place(bank, verger, 3).publish().expect(200);

    HttpResponse<byte[]> answer = organiser.download(bank + "/agenda.pdf");
    Read read = pdf(answer);

    assertThat(read.pages()).isEqualTo(1);
    assertThat(read.tagged()).isTrue();
    assertThat(read.text())
        .contains("Rencontre de printemps", "Version 1", "Crédit <solidaire> & Cie")
        .containsSubsequence(
            "11 mars 2027", "9 h 00", "=HYPERLINK(1)", "Pause, 10 min", "Libre", "Verger");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(organiser.download(bank + "/agenda.pdf", tag).statusCode()).isEqualTo(304);

    Read english = pdf(organiser.download(bank + "/agenda.pdf?language=en"));
    assertThat(english.text()).contains("published on", "Free", "2 meetings");
  }

  @Test
  void agendas_areAPageEach_fundersFirst_andADraftSaysSo() {
    place(bank, verger, 0).publish().expect(200);
    place(fund, halle, 1);

    Read published = pdf(organiser.download(event + "/agendas.pdf"));
    assertThat(published.pages()).isEqualTo(2);
    assertThat(published.text()).containsSubsequence("Crédit", "Version 1", "Verger");

    Read draft = pdf(organiser.download(event + "/agendas.pdf?of=draft"));
    assertThat(draft.pages()).isEqualTo(4);
    assertThat(draft.text()).contains("Brouillon").doesNotContain("Version 1");
  }

  @Test
  void spreadsheet_hasEachView_andNoFormula() {
    place(bank, halle, 2);
    place(fund, verger, 0);
    place(bank, verger, 1);

    List<Table> draft = xlsx(event + "/timetable?of=draft");
    assertThat(draft)
        .extracting(Table::name)
        .containsExactly(
            "Par créneau (brouillon)", "Par financeur (brouillon)", "Par projet (brouillon)");
    assertThat(draft.get(0).lines().stream().skip(1).map(line -> line.cell(1) + " " + line.cell(4)))
        .containsExactly("09:00 Verger", "09:15 Verger", "09:40 =HYPERLINK(1)");
    assertThat(cells(event + "/timetable?of=draft"))
        .allMatch(cell -> cell.getFormula() == null)
        .anyMatch(cell -> "'=HYPERLINK(1)".equals(cell.getRawValue()));
    assertThat(draft.get(1).lines().stream().skip(1).map(line -> line.cell(0)))
        .containsExactly("Crédit <solidaire> & Cie", "Crédit <solidaire> & Cie", "Fondation");

    new BoardPage(organiser, event).publish().expect(200);
    JsonNode version = organiser.get(event + "/schedules").expect(200).json().path(0);
    place(fund, halle, 3);
    organiser
        .put(
            event + "/video",
            """
            {"mode": "template", "per": "funder", "address": "https://v.example.org/{funder}",
             "links": [], "version": 0}
            """)
        .expect(200);
    assertThat(xlsx(event + "/timetable?of=published").get(0).lines().get(1).toString())
        .contains("https://v.example.org/f");
    String of = "/timetable?language=en&of=";
    assertThat(xlsx(event + of + version.path("id").asText()).get(0).lines()).hasSize(4);
    assertThat(xlsx(event + of + "published").get(0).name()).isEqualTo("By slot");
    assertThat(xlsx(event + of + "draft").get(0).lines()).hasSize(5);
  }

  @Test
  void spreadsheet_hasDaysAndTimesOfTheEventsPlace_thatCanBeSortedAndComputedWith() {
    place(fund, verger, 2);

    for (String language : List.of("fr", "en")) {
      List<Cell> cells = cells(event + "/timetable?of=draft&language=" + language);
      assertThat(cells.subList(0, 3))
          .extracting(Cell::getRawValue)
          .isEqualTo(
              language.equals("fr")
                  ? List.of("Date", "Début (Europe/Paris)", "Fin (Europe/Paris)")
                  : List.of("Date", "Start (Europe/Paris)", "End (Europe/Paris)"));
      List<Cell> row = cells.stream().filter(cell -> cell.getAddress().getRow() == 1).toList();
      assertThat(row.subList(0, 3))
          .extracting(Cell::getType, Cell::getDataFormatString)
          .containsExactly(
              tuple(CellType.NUMBER, "dd/mm/yyyy"),
              tuple(CellType.NUMBER, "hh:mm"),
              tuple(CellType.NUMBER, "hh:mm"));
      assertThat(row.get(0).asDate()).isEqualTo("2027-03-11T00:00:00");
      assertThat(row.get(1).asNumber().doubleValue() * 24 * 60).isCloseTo(580, within(1e-6));
      assertThat(row.get(2).asNumber().doubleValue() * 24 * 60).isCloseTo(595, within(1e-6));
      assertThat(row.subList(3, 5)).extracting(Cell::getType).containsOnly(CellType.STRING);
    }
  }

  @Test
  void paper_tellsTheScheduleByEachView() {
    place(bank, halle, 2);
    place(fund, verger, 0).publish().expect(200);

    String path = event + "/timetable?format=pdf&by=";
    assertThat(pdf(organiser.download(path + "slot")).text())
        .containsSubsequence("Par créneau", "9 h 00", "Fondation", "9 h 40", "Crédit");
    assertThat(pdf(organiser.download(path + "funder")).text())
        .containsSubsequence("Par financeur", "Crédit", "9 h 40", "Fondation", "9 h 00");
    assertThat(pdf(organiser.download(path + "project")).text())
        .containsSubsequence("=HYPERLINK(1)", "Crédit", "Verger", "Fondation");
    assertThat(Stream.of("slot", "funder", "project").map(view -> fileName(path + view)))
        .containsExactly(
            "Planning par créneau, version 1.pdf",
            "Planning par financeur, version 1.pdf",
            "Planning par projet, version 1.pdf");
    assertThat(fileName(event + "/timetable?format=xlsx")).isEqualTo("Planning, version 1.xlsx");
    organiser.get(event + "/timetable?of=nothing").expect(400);
    organiser.get(event + "/timetable?of=" + "00000000-0000-0000-0000-000000000000").expect(404);
  }
}
