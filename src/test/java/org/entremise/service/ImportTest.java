package org.entremise.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.entremise.exchange.store.ImportStore;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organiser drops spreadsheets, corrects them, imports them, and takes everything out again. */
@Timeout(120)
class ImportTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String FUNDERS =
      """
      Nom;Type;Places;Délégué;E-mail
      Crédit du Pont;Banque;1,5;Zoé Faÿ;zoe@example.org
      Fonds du Bœuf;fondation;2;;
      """;

  private Browser organiser = SERVICE.browser();
  private UUID organiserId = UUID.randomUUID();
  private String event = "";

  @BeforeEach
  void makeAnEvent() {
    organiserId = OwnEvents.organiser(SERVICE.pool(), "Ada");
    organiser = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), organiserId));
    event = OwnEvents.create(organiser);
  }

  @Test
  void drop_writesNothing_andAfterACorrectionTheImportDoes() {
    String id = drop("financeurs.csv", FUNDERS.getBytes(WINDOWS));
    JsonNode preview = preview(id);
    assertThat(preview.path("kind").asText()).isEqualTo("funders");
    assertThat(preview.at("/counts/faulty").asInt()).isEqualTo(1);
    assertThat(preview.at("/rows/0/faults/0/address").asText()).isEqualTo("C2");
    assertThat(preview.at("/rows/0/faults/0/value").asText()).isEqualTo("1,5");
    assertThat(preview.at("/rows/0/faults/0/detail").asText()).contains("nombre entier");
    assertThat(participants()).isEmpty();

    JsonNode corrected = choose(id, preview, "C2", "1");
    assertThat(corrected.at("/counts/faulty").asInt()).isZero();
    assertThat(preview(id).path("choices")).isEqualTo(corrected.path("choices"));
    assertThat(participants()).isEmpty();

    JsonNode done = confirm(id, corrected).expect(200).json();
    assertThat(done.path("added").asInt()).isEqualTo(2);
    assertThat(participants())
        .extracting(one -> one.path("name").asText())
        .containsExactly("Crédit du Pont", "Fonds du Bœuf");
    assertThat(organiser.get(event + "/history").text())
        .contains("a importé des financeurs du fichier", "financeurs.csv", "2 ajouts");
    organiser.get(event + "/imports/" + id).expect(404);
  }

  @Test
  void sameFile_againChangesNothing_andFaultyRowsAreLeftOut() {
    String id = drop("financeurs.csv", FUNDERS.getBytes(StandardCharsets.UTF_8));
    JsonNode done = confirm(id, preview(id)).expect(200).json();
    assertThat(done.path("added").asInt()).isEqualTo(1);
    assertThat(done.path("left").asInt()).isEqualTo(1);
    assertThat(preview(id).at("/counts/faulty").asInt()).as("to be corrected later").isEqualTo(1);
    assertThat(preview(id).at("/counts/added").asInt()).isZero();

    String again = drop("financeurs.csv", FUNDERS.getBytes(StandardCharsets.UTF_8));
    JsonNode preview = preview(again);

    assertThat(preview.at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(preview.at("/counts/added").asInt()).isZero();
    assertThat(confirm(again, preview).expect(400).text()).contains("Il n’y a rien à importer");
  }

  @Test
  void confirmation_ofWhatIsNoLongerSo_isRefused_andNothingIsWritten() {
    String id = drop("projets.csv", "Projet\nLe Pont\n".getBytes(StandardCharsets.UTF_8));
    JsonNode shown = preview(id);
    String other = drop("projets.csv", "Projet\nLe Pont\n".getBytes(StandardCharsets.UTF_8));
    confirm(other, preview(other)).expect(200);

    assertThat(confirm(id, shown).expect(409).text()).contains("a changé depuis cet aperçu");
    assertThat(participants()).hasSize(1);
  }

  @Test
  void export_importedAgain_changesNothing_forEverySheet() {
    importAll("Financeur;Type;Indisponible\n=Crédit;Banque;9h15-9h30\n-Fonds;Fondation;\n");
    importAll("Projet;Description\n+Le Pont;\"Deux\nlignes\"\n@Halle;\n");
    importAll("Participant;Délégué;E-mail\n@Halle;=Zoé;+zoe@example.org\n");
    importAll("Financeur;Projet;Souhait\n=Crédit;+Le Pont;indispensable\n-Fonds;@Halle;à éviter\n");

    HttpResponse<byte[]> workbook = organiser.download(event + "/export?what=all&format=xlsx");
    assertThat(TableReader.read(workbook.body()))
        .extracting(Table::name)
        .contains("Financeurs", "Projets", "Délégués", "Indisponibilités", "Souhaits");
    List<String> ids = dropAll("tout.xlsx", workbook.body());

    for (String id : ids) {
      JsonNode preview = preview(id);
      assertThat(preview.path("kind").isNull()).as(preview.path("sheet").asText()).isFalse();
      assertThat(preview.path("counts"))
          .as(preview.toString())
          .isEqualTo(counts(preview.at("/counts/unchanged").asInt()));
    }
    String csv =
        new String(
            organiser.download(event + "/export?what=funders&format=csv").body(),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFIdentifiant;Financeur;").contains(";'=Crédit;", ";'-Fonds;");
  }

  @Test
  void absences_areDaysAndTimesInXlsx_thatImportReadsAgain_andTextsInCsv() {
    importAll("Financeur;Type;Indisponible;Places\nLe Fonds;Banque;9h15-9h30;3\n");
    byte[] xlsx = organiser.download(event + "/export?what=unavailabilities&format=xlsx").body();
    String csv = exported("unavailabilities");
    assertThat(csv)
        .isEqualTo(
            """
            \uFEFFIdentifiant;Participant;Côté;Jour;De;À
            f01;Le Fonds;Financeur;11/03/2027;9h15;9h30
            """
                .replace("\n", "\r\n"));
    assertThat(row(xlsx).subList(3, 6))
        .extracting(Cell::getType, Cell::getDataFormatString)
        .containsExactly(
            tuple(CellType.NUMBER, "dd/mm/yyyy"),
            tuple(CellType.NUMBER, "hh:mm"),
            tuple(CellType.NUMBER, "hh:mm"));
    assertThat(row(xlsx).get(3).asDate()).isEqualTo("2027-03-11T00:00:00");
    List<Cell> funder = row(organiser.download(event + "/export?what=funders").body());
    assertThat(funder.get(4).getType()).isEqualTo(CellType.NUMBER);
    assertThat(funder.get(4).getRawValue()).isEqualTo("3");

    importAll("Financeur;Indisponible\nLe Fonds;aucune\n");
    assertThat(exported("unavailabilities").lines()).hasSize(1);
    String id = dropAll("absences.xlsx", xlsx).get(0);
    confirm(id, preview(id)).expect(200);

    assertThat(exported("unavailabilities")).isEqualTo(csv);
  }

  /** The first one below the headings. */
  private static List<Cell> row(byte[] xlsx) {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
      return book.getFirstSheet().read().get(1).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everything_canBeTakenOutAsJson_andTablesAsOneZip() throws IOException {
    importAll("Projet;Délégué;E-mail\nLe Pont;Zoé;zoe@example.org\n");

    JsonNode all =
        new ObjectMapper().readTree(organiser.download(event + "/export?format=json").body());
    assertThat(all.at("/participants/0/entry/delegates/0/email").asText())
        .isEqualTo("zoe@example.org");
    assertThat(all.path("slots")).isNotEmpty();
    HttpResponse<byte[]> zip = organiser.download(event + "/export?what=all&format=csv");
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("entremise.zip");
    assertThat(zip.body()).startsWith('P', 'K');
  }

  @Test
  void sheets_areWrittenByAListOfProjects_withALineOfHistory_andAgainNothingChanges() {
    String csv = "Projet;Territoire;Montant;Financement\nLe Pont;Lens;12 500 €;prêt\nLa Halle;;;\n";
    byte[] file = csv.getBytes(StandardCharsets.UTF_8);
    String id = drop("projets.csv", file);
    JsonNode preview = preview(id);
    assertThat(preview.at("/counts/sheets").asInt()).isEqualTo(1);
    assertThat(preview.at("/counts/replaced").asInt()).isZero();
    assertThat(confirm(id, preview).expect(200).json().path("sheets").asInt()).isEqualTo(1);

    JsonNode draft = organiser.get(event + "/participants/p01/sheet/draft").expect(200).json();
    assertThat(draft.path("state").asText()).isEqualTo("writing");
    assertThat(draft.at("/sheet/amount").asInt()).isEqualTo(12_500);
    assertThat(draft.at("/published").isNull()).isTrue();
    assertThat(draft.path("editedBy").asText()).isEqualTo("Ada");
    assertThat(
            organiser.get(event + "/participants/p02/sheet/draft").json().path("revision").asInt())
        .isZero();
    assertThat(organiser.get(event + "/history").text())
        .contains("a modifié une fiche projet par le fichier");
    assertThat(preview(drop("projets.csv", file)).path("counts")).isEqualTo(counts(2));
  }

  @Test
  void sheetThatChangedSinceThePreview_isNotOverwritten_andOneThatWasReadyIsToBeReviewed() {
    importAll("Projet;Secteur\nLe Pont;Culture\n");
    organiser
        .post(
            event + "/participants/p01/sheet/review",
            "{\"revision\": 1, \"ready\": true, \"note\": null}")
        .expect(200);
    byte[] file = "Projet;Secteur\nLe Pont;Alimentation\n".getBytes(StandardCharsets.UTF_8);
    String id = drop("a.csv", file);
    JsonNode shown = preview(id);
    assertThat(shown.at("/counts/replaced").asInt()).isEqualTo(1);
    assertThat(shown.path("notices").toString()).contains("elle sera à relire");
    organiser
        .patch(
            event + "/participants/p01/sheet/draft",
            "{\"revision\": 2, \"fields\": {\"stage\": \"ouvert\"}}")
        .expect(200);

    assertThat(confirm(id, shown).expect(409).text()).contains("a changé depuis cet aperçu");
    confirm(id, preview(id)).expect(200);

    JsonNode draft = organiser.get(event + "/participants/p01/sheet/draft").json();
    assertThat(draft.at("/sheet/sector").asText()).isEqualTo("Alimentation");
    assertThat(draft.at("/sheet/stage").asText()).isEqualTo("ouvert");
    assertThat(draft.path("state").asText()).isEqualTo("sent");
    assertThat(draft.at("/published/sector").asText()).isEqualTo("Culture");
  }

  @Test
  void vetoWithItsReason_importedAsAnotherLevel_losesTheReason() {
    importAll("Financeur;Type\nBanque A;Banque\n");
    importAll("Projet;Places\nLe Pont;1\n");
    importAll("Financeur;Projet;Souhait;Raison\nBanque A;Le Pont;à éviter;administrateur commun\n");
    assertThat(exported("wishes")).contains("à éviter;Financeur;administrateur commun");

    importAll("Financeur;Projet;Souhait\nBanque A;Le Pont;souhaité\n");

    assertThat(exported("wishes")).contains("Banque A;Le Pont;souhaité;Financeur;\r\n");
  }

  @Test
  void archive_holdsTablesSheetsAndTheirFiles_underSafeNames() throws IOException {
    importAll("Projet;Secteur\n../Le Pont: été?;Culture\nLa Halle;Énergie\n");
    String question = "5a1c5a10-0000-4000-8000-000000000001";
    organiser
        .put(
            event + "/sheet-questions",
            """
            {"questions": [{"id": "%s", "kind": "text", "label": "Votre logo", "choices": [], "required": false}]}
            """
                .formatted(question))
        .expect(200);
    organiser
        .patch(
            event + "/participants/p02/sheet/draft",
            "{\"revision\": 1, \"fields\": {\"answers\": {\"%s\": \"=bleu\"}}}".formatted(question))
        .expect(200);
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 6; i++) {
      organiser
          .upload(event + "/participants/p01/sheet/files?name=plan%20100%25.pdf", pdf)
          .expect(200);
    }
    organiser
        .post(
            event + "/participants/p02/sheet/review",
            "{\"revision\": 2, \"ready\": true, \"note\": null}")
        .expect(200);

    HttpResponse<byte[]> answer = organiser.download(event + "/archive?language=fr");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    Map<String, byte[]> entries = unzipped(answer.body());

    assertThat(entries.keySet())
        .contains(
            "entremise.xlsx",
            "entremise.json",
            "entremise.problem.json",
            "fiches.pdf",
            "fiches/Le Pont été (p01)/plan 100%.pdf",
            "fiches/Le Pont été (p01)/plan 100% (6).pdf")
        .hasSize(10);
    assertThat(entries.get("fiches/Le Pont été (p01)/plan 100% (2).pdf")).isEqualTo(pdf);
    JsonNode all = new ObjectMapper().readTree(entries.get("entremise.json"));
    assertThat(all.at("/drafts/p01/sheet/sector").asText()).isEqualTo("Culture");
    assertThat(all.at("/sheets/p02/answers/" + question).asText()).isEqualTo("=bleu");
    assertThat(all.at("/questions/0/label").asText()).isEqualTo("Votre logo");
    List<Table> tables = TableReader.read(requireNonNull(entries.get("entremise.xlsx")));
    assertThat(tables.stream().map(Table::name))
        .contains("Fiches", "Fiches publiées", "Questions des fiches");
    Table sheets =
        tables.stream().filter(one -> one.name().equals("Fiches")).findFirst().orElseThrow();
    assertThat(sheets.lines().get(0).cells()).contains("Question\u00A0: Votre logo");
    assertThat(sheets.lines().get(1).cells()).contains("Culture", "en cours d’écriture");
    assertThat(sheets.lines().get(2).cells()).contains("=bleu", "prête");
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private String exported(String what) {
    byte[] csv = organiser.download(event + "/export?what=" + what + "&format=csv").body();
    return new String(csv, StandardCharsets.UTF_8);
  }

  @Test
  void template_importsNothing() {
    for (String kind : List.of("funders", "projects", "sheets")) {
      byte[] template =
          organiser.download(event + "/template?kind=" + kind + "&format=csv&language=en").body();

      JsonNode preview = preview(drop("template.csv", template));

      String expected = kind.equals("sheets") ? "projects" : kind;
      assertThat(preview.path("kind").asText()).isEqualTo(expected);
      assertThat(preview.path("counts")).isEqualTo(counts(0));
    }
  }

  @Test
  void twoThousandProjects_areImportedAtOnce_andShownPageByPage() {
    String rows =
        IntStream.range(0, 2000)
            .mapToObj(i -> "Projet n° %04d;Zoé %d;zoe%d@example.org;9h-9h15\n".formatted(i, i, i))
            .collect(Collectors.joining());
    byte[] file = ("Projet;Délégué;E-mail;Indisponible\n" + rows).getBytes(StandardCharsets.UTF_8);
    String id = drop("projets.csv", file);
    JsonNode preview = preview(id);
    assertThat(preview.path("rows")).hasSize(50);
    assertThat(organiser.get(event + "/imports/" + id + "?from=1990").json().path("rows"))
        .hasSize(10);

    confirm(id, preview).expect(200);

    assertThat(participants()).hasSize(2000);
    assertThat(preview(drop("projets.csv", file)).path("counts")).isEqualTo(counts(2000));
  }

  @Test
  void droppedFile_isSeenByWhoDroppedItOnly_andForgottenAfterAnHour() {
    String id = drop("projets.csv", "Projet\nLe Pont\n".getBytes(StandardCharsets.UTF_8));
    assertThat(waiting()).containsExactly(id);
    SERVICE
        .pool()
        .preparedQuery("update import set used_at = now() - interval '61 minutes' where id = $1")
        .execute(Tuple.of(UUID.fromString(id)))
        .await();

    assertThat(waiting()).isEmpty();
    assertThat(organiser.get(event + "/imports/" + id).expect(404).text())
        .contains("n’est plus gardé");
    assertThat(ImportStore.deleteForgotten(SERVICE.pool()).await()).isPositive();
  }

  @Test
  void discardedFile_isErased() {
    String id = drop("projets.csv", "Projet\nLe Pont\n".getBytes(StandardCharsets.UTF_8));

    organiser.delete(event + "/imports/" + id).expect(204);

    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatIsNoSpreadsheet_isRefusedInWords_andWhatIsTooLargeToo() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
    assertThat(organiser.upload(event + "/imports?name=a.xls", old).expect(400).text())
        .contains("enregistrez-le en .xlsx");
    organiser.upload(event + "/imports?name=a.csv", new byte[0]).expect(400);
    organiser.upload(event + "/imports?name=a.csv", new byte[6 * 1024 * 1024]).expect(413);
  }

  private void importAll(String csv) {
    String id = drop("a.csv", csv.getBytes(StandardCharsets.UTF_8));
    JsonNode preview = preview(id);
    assertThat(preview.at("/counts/faulty").asInt()).as(preview.toString()).isZero();
    confirm(id, preview).expect(200);
  }

  private String drop(String name, byte[] file) {
    List<String> ids = dropAll(name, file);
    assertThat(ids).hasSize(1);
    return ids.get(0);
  }

  private List<String> dropAll(String name, byte[] file) {
    String path = event + "/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return ids(organiser.upload(path, file).expect(200).json());
  }

  private List<String> waiting() {
    return ids(organiser.get(event + "/imports").expect(200).json());
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private JsonNode preview(String id) {
    return organiser.get(event + "/imports/" + id).expect(200).json();
  }

  private JsonNode choose(String id, JsonNode preview, String address, String text) {
    ObjectNode choices = preview.path("choices").deepCopy();
    choices.withObject("/corrections").put(address, text);
    return organiser.put(event + "/imports/" + id, choices.toString()).expect(200).json();
  }

  private Browser.Answer confirm(String id, JsonNode preview) {
    String fingerprint = preview.path("fingerprint").asText();
    return organiser.post(
        event + "/imports/" + id + "/confirm", "{\"fingerprint\": \"" + fingerprint + "\"}");
  }

  private List<JsonNode> participants() {
    List<JsonNode> all = new ArrayList<>();
    organiser.get(event + "/participants").expect(200).json().forEach(all::add);
    return all;
  }

  private static JsonNode counts(int unchanged) {
    return new ObjectMapper()
        .createObjectNode()
        .put("faulty", 0)
        .put("added", 0)
        .put("changed", 0)
        .put("joined", 0)
        .put("unchanged", unchanged)
        .put("sheets", 0)
        .put("replaced", 0);
  }
}
