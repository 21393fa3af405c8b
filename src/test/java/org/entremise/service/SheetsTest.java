package org.entremise.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sheet from its project to the funders. Each test has a project of its own. */
@Timeout(60)
class SheetsTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final byte[] PDF = "%PDF-1.4 a document".getBytes(UTF_8);

  private static final String WHOLE =
      """
      {"summary": "Un cœur d’îlot partagé", "structure": "SCIC", "sector": "Habitat, énergie",
       "territory": "Œuilly (51)", "origin": "Des voisins", "composition": "- un collège\\n- un autre",
       "stakes": "Loger", "together": "Décider à plusieurs", "contact": "Par les organisateurs",
       "cooperationType": "collective", "partners": ["Habitants", "Commune"], "amount": 90000,
       "funding": ["loan", "grant"], "stage": "Amorçage", "use": "Acheter <le> terrain & bâtir"}
      """;

  private final Browser organiser = SERVICE.signedIn("organiser");
  private final String id = newProject();
  private final String path = Demo.EVENT + "/participants/" + id + "/sheet";
  private final Browser project = SERVICE.browser().open(SERVICE.freshLink(id));
  private final Browser funder = SERVICE.signedIn("funder");

  /** Other tests may have led the event on. */
  @BeforeEach
  void letSheetsBeWritten() {
    organiser.put(Demo.EVENT + "/phase", "{\"phase\": \"wishes\"}").expect(204);
  }

  @Test
  void sheet_isWrittenOnlyWhereThePhaseAllowsIt_andChangesNoMoreOnceClosed() {
    organiser.put(Demo.EVENT + "/phase", "{\"phase\": \"scheduling\"}").expect(204);
    assertThat(change(0, "{\"summary\": \"Un début\"}").expect(409).text())
        .contains("Les fiches projet ne se modifient plus");
    String onBehalf = "{\"revision\": 0, \"fields\": {\"summary\": \"Un début\"}}";
    organiser.patch(path + "/draft", onBehalf).expect(200);

    organiser.put(Demo.EVENT + "/phase", "{\"phase\": \"closed\"}").expect(204);
    organiser.patch(path + "/draft", onBehalf.replace("0", "1")).expect(409);
    organiser.put(Demo.EVENT + "/sheet-questions", "{\"questions\": []}").expect(409);
    letSheetsBeWritten();
  }

  @Test
  void sheet_goesFromItsProjectToTheFunders() {
    assertThat(draft().path("revision").asInt()).isZero();
    change(0, "{\"summary\": \"Un début\"}").expect(200);
    assertThat(funder.get(path).status()).isEqualTo(404);

    var refused = project.post(path + "/send", "{\"revision\": 1}").expect(400);
    assertThat(refused.json().path("faults").size()).isEqualTo(14);
    assertThat(refused.json().at("/faults/0/path").asText()).isEqualTo("structure");
    assertThat(refused.json().at("/faults/0/detail").asText()).isEqualTo("Structure");

    change(1, WHOLE).expect(200);
    JsonNode sent = project.post(path + "/send", "{\"revision\": 2}").expect(200).json();
    assertThat(sent.path("state").asText()).isEqualTo("sent");
    assertThat(funder.get(path).status()).isEqualTo(404);

    JsonNode back =
        review(
            3, false, "{\"text\": \"Presque\", \"fields\": {\"use\": \"Combien de logements ?\"}}");
    assertThat(back.path("state").asText()).isEqualTo("incomplete");
    assertThat(draft().at("/note/fields/use").asText()).isEqualTo("Combien de logements ?");

    change(4, "{\"use\": \"Six logements\"}").expect(200);
    project.post(path + "/send", "{\"revision\": 5}").expect(200);
    review(6, true, "null");

    assertThat(funder.get(path).expect(200).json().path("use").asText()).isEqualTo("Six logements");
  }

  @Test
  void review_isToldToItsOwnProjectAlone() {
    change(0, "{\"summary\": \"Un début\"}").expect(200);
    try (LiveStream own = project.follow(path.replace("/sheet", "/changes"));
        LiveStream others = SERVICE.signedIn("project").follow(Demo.PROJECT + "/changes");
        LiveStream funders = funder.follow(Demo.FUNDER + "/changes")) {
      review(1, false, "{\"text\": \"Presque\", \"fields\": {}}");
      // Told to everybody after the review, so that whoever hears of it first has not heard of
      // that.
      organiser.put(Demo.EVENT + "/phase", "{\"phase\": \"fact-sheets\"}").expect(204);

      JsonNode told = own.next(change -> true);
      assertThat(told.path("kind").asText()).isEqualTo("sheet-reviewed");
      assertThat(told.path("participantId").asText()).isEqualTo(id);
      assertThat(others.next(change -> true).path("kind").asText()).isEqualTo("phase-changed");
      assertThat(funders.next(change -> true).path("kind").asText()).isEqualTo("phase-changed");
    } finally {
      letSheetsBeWritten();
    }
  }

  @Test
  void funders_readWhatWasReady_whileItsProjectChangesIt() {
    makeReady();

    JsonNode changed = change(revision(), "{\"amount\": 5, \"partners\": []}").expect(200).json();

    assertThat(changed.path("state").asText()).isEqualTo("writing");
    assertThat(changed.path("changed")).map(JsonNode::asText).containsExactly("partners", "amount");
    assertThat(changed.path("gaps")).map(JsonNode::asText).containsExactly("partners");
    assertThat(funder.get(path).json().path("amount").asInt()).isEqualTo(90_000);
  }

  @Test
  void secondOfTwoWriters_hearsOfTheFirst_andNothingIsLost() {
    change(0, "{\"origin\": \"Moi\"}").expect(200);

    var late = change(0, "{\"origin\": \"Toi\"}").expect(409);

    assertThat(late.json().path("detail").asText()).contains("Rien n’est perdu");
    assertThat(draft().at("/sheet/origin").asText()).isEqualTo("Moi");
  }

  @Test
  void change_thatIsTooLongOrUnknown_doesNotFitTheContract() {
    change(0, "{\"summary\": \"" + "x".repeat(301) + "\"}").expect(400);
    change(0, "{\"amount\": -1}").expect(400);
    change(0, "{\"attachments\": []}").expect(400);
    change(0, "{\"answers\": {\"no id\": \"x\"}}").expect(400);
    assertThat(draft().path("revision").asInt()).isZero();
  }

  @Test
  void organiser_changesOnBehalf_andHistorySaysSoOnce() {
    makeReady();
    String fields = "{\"revision\": %d, \"fields\": {\"stage\": \"%s\"}}";
    organiser.patch(path + "/draft", fields.formatted(revision(), "Essor")).expect(200);
    JsonNode after =
        organiser
            .patch(path + "/draft", fields.formatted(revision(), "Essor !"))
            .expect(200)
            .json();

    assertThat(after.path("state").asText()).isEqualTo("sent");
    assertThat(after.path("editedBy").asText()).isNotEmpty();
    String edited = "a modifié la fiche du projet " + draft().path("name").asText() + " à sa place";
    assertThat(organiser.get(Demo.EVENT + "/history").json().path("entries"))
        .filteredOn(entry -> entry.path("what").asText().equals(edited))
        .hasSize(1);
  }

  @Test
  void version_comesBack() {
    makeReady();
    change(revision(), "{\"stage\": \"Autre\"}").expect(200);

    JsonNode versions = organiser.get(path + "/versions").expect(200).json();
    assertThat(versions).map(v -> v.path("ready").asBoolean()).containsExactly(true, false);
    JsonNode restored =
        organiser
            .post(path + "/restore", "{\"revision\": %d, \"number\": 1}".formatted(revision()))
            .expect(200)
            .json();

    assertThat(restored.at("/sheet/stage").asText()).isEqualTo("Amorçage");
    organiser
        .post(path + "/restore", "{\"revision\": %d, \"number\": 9}".formatted(revision()))
        .expect(404);
  }

  @Test
  void note_thatSaysNothing_isRefused() {
    change(0, "{\"summary\": \"x\"}").expect(200);

    organiser
        .post(
            path + "/review",
            "{\"revision\": 1, \"ready\": false, \"note\": {\"text\": \" \", \"fields\": {}}}")
        .expect(400);
  }

  @Test
  void questions_belongToCompleteness() {
    UUID asked = UUID.randomUUID();
    String questions =
        """
        {"questions": [{"id": "%s", "kind": "choice", "label": "Statut", "choices": ["SCIC", "SCOP"],
          "required": true}]}
        """
            .formatted(asked);
    organiser.put(Demo.EVENT + "/sheet-questions", questions.replace(", \"SCOP\"", "")).expect(400);
    organiser.put(Demo.EVENT + "/sheet-questions", questions).expect(200);
    try {
      change(0, WHOLE).expect(200);
      assertThat(draft().path("gaps")).map(JsonNode::asText).containsExactly("question:" + asked);

      change(1, "{\"answers\": {\"%s\": \"SCIC\"}}".formatted(asked)).expect(200);

      assertThat(draft().path("gaps")).isEmpty();
    } finally {
      organiser.put(Demo.EVENT + "/sheet-questions", "{\"questions\": []}").expect(200);
    }
  }

  @Test
  void picture_isServedSafely_toFundersOnceTheSheetIsReady() throws IOException {
    JsonNode attached = attach("Vue du toit.png", png());
    String file = path + "/files/" + attached.at("/files/0/id").asText();

    assertThat(funder.get(file).status()).isEqualTo(404);
    assertThat(project.download(file).statusCode()).isEqualTo(200);
    assertThat(SERVICE.browser().get(file).status()).isEqualTo(401);
    assertThat(SERVICE.signedIn("project").get(file).status()).isEqualTo(403);

    makeReady();
    HttpResponse<byte[]> shown = funder.download(file);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(shown.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");

    project.delete(file).expect(200);
    assertThat(draft().at("/sheet/attachments")).isEmpty();
    assertThat(funder.download(file).statusCode()).as("funders read on").isEqualTo(200);
  }

  @Test
  void document_isToBeSaved_underItsName() {
    JsonNode attached = attach("Budget « été ».PDF", PDF);

    HttpResponse<byte[]> saved =
        project.download(path + "/files/" + attached.at("/files/0/id").asText());

    assertThat(saved.body()).isEqualTo(PDF);
    assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"Budget _ _t_ _.pdf\"")
        .contains("filename*=UTF-8''Budget%20%C2%AB%20%C3%A9t%C3%A9%20%C2%BB.pdf");
  }

  @Test
  void file_thatIsNotWhatItsNameSays_isRefused() {
    var answer =
        project
            .upload(path + "/files?name=photo.png", "<svg onload=x>".getBytes(UTF_8))
            .expect(400);

    assertThat(answer.json().path("detail").asText()).contains("photo.png");
    project
        .upload(
            path + "/files?name=photo.png",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
        .expect(400);
  }

  @Test
  void file_thatIsTooLarge_isRefusedWithTheLimit() {
    byte[] picture = Arrays.copyOf(new byte[] {-1, -40, -1}, (5 << 20) + 1);
    byte[] document = Arrays.copyOf(PDF, (10 << 20) + 1);

    assertThat(project.upload(path + "/files?name=a.jpg", picture).expect(413).text())
        .contains("5 Mo");
    assertThat(project.upload(path + "/files?name=a.pdf", document).expect(413).text())
        .contains("10 Mio");
    SERVICE.browser().upload(path + "/files?name=a.pdf", document).expect(413);
  }

  @Test
  void ninthFile_isRefused() {
    for (int i = 0; i < 8; i++) {
      attach(i + ".pdf", PDF);
    }

    assertThat(project.upload(path + "/files?name=9.pdf", PDF).expect(409).text())
        .contains("8 fichiers");
  }

  @Test
  void pdf_holdsTheLettersAndThePicture() throws IOException {
    attach("Vue.png", png());
    makeReady();

    HttpResponse<byte[]> answer = funder.download(path + ".pdf");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains(
              "cœur d’îlot", "90\u00A0000\u00A0€", "Œuilly (51)", "Acheter <le> terrain & bâtir")
          .contains("prêt et subvention", "Décider à plusieurs", "1 sur ");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).as("the picture").isNotEmpty();
    }
  }

  @Test
  void pdf_thatTheCallerHas_isDrawnAgainOnlyOnceItWouldBeAnother() {
    makeReady();
    for (String pdf : List.of(path + ".pdf", Demo.EVENT + "/sheets.pdf")) {
      String tag = funder.download(pdf).headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = funder.download(pdf, tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(funder.speaking("en").download(pdf, tag).statusCode()).isEqualTo(200);
      funder.speaking("fr");

      change(revision(), "{\"stage\": \"Pas encore relu\"}").expect(200);
      assertThat(funder.download(pdf, tag).statusCode()).as("not read yet").isEqualTo(304);
      review(revision(), true, "null");
      assertThat(funder.download(pdf, tag).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pdfs_thatTooManyWaitFor_areRefused_withWhenToComeBack() {
    makeReady();

    List<HttpResponse<String>> all = funder.downloads(path + ".pdf", 40);

    assertThat(all).extracting(HttpResponse::statusCode).contains(200, 503).containsOnly(200, 503);
    assertThat(all)
        .filteredOn(answer -> answer.statusCode() == 503)
        .allSatisfy(
            refused -> {
              assertThat(refused.headers().firstValue("Retry-After")).contains("10");
              assertThat(refused.body()).contains("attendent leur tour");
            });
  }

  @Test
  void pdfOfAll_listsEachSheetWithItsPage() throws IOException {
    HttpResponse<byte[]> answer = funder.speaking("en").download(Demo.EVENT + "/sheets.pdf");

    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("Passerelles", "Amount sought", "Bou’Sol", "Énergies renouvelables");
      assertThat(pdf.getNumberOfPages()).isGreaterThan(17);
    }
  }

  /** The demonstration is everybody's. */
  @AfterEach
  void removeProject() {
    String one = Demo.EVENT + "/participants/" + id;
    int revision = organiser.get(one + "/registration").json().path("revision").asInt();
    organiser.delete(one + "?revision=" + revision).expect(204);
  }

  private String newProject() {
    return organiser
        .post(
            Demo.EVENT + "/participants",
            """
            {"side": "project", "entry": {"name": "Projet %s", "kind": null, "description": "",
             "unavailable": [], "seats": 1, "minMeetings": 0, "maxMeetings": null, "maxBreaks": null,
             "maxConsecutive": null, "delegates": []}}
            """
                .formatted(UUID.randomUUID()))
        .expect(200)
        .json()
        .path("id")
        .asText();
  }

  private JsonNode draft() {
    return project.get(path + "/draft").expect(200).json();
  }

  private int revision() {
    return draft().path("revision").asInt();
  }

  private Browser.Answer change(int revision, String fields) {
    return project.patch(
        path + "/draft", "{\"revision\": %d, \"fields\": %s}".formatted(revision, fields));
  }

  private JsonNode review(int revision, boolean ready, String note) {
    return organiser
        .post(
            path + "/review",
            "{\"revision\": %d, \"ready\": %s, \"note\": %s}".formatted(revision, ready, note))
        .expect(200)
        .json();
  }

  private void makeReady() {
    change(revision(), WHOLE).expect(200);
    project.post(path + "/send", "{\"revision\": %d}".formatted(revision())).expect(200);
    review(revision(), true, "null");
  }

  private JsonNode attach(String name, byte[] bytes) {
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    return project.upload(path + "/files?name=" + encoded, bytes).expect(200).json();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
