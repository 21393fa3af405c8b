package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.invitation.service.Receipts;
import org.entremise.mail.MailServer;
import org.entremise.mail.service.Outbox;
import org.entremise.platform.sql.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database, and a mail server that speaks SMTP. */
@Timeout(120)
class MailServiceTest {
  private static final Pattern LINK = Pattern.compile("http://meet\\.example/acces#([\\w-]+)");

  @TempDir static Path data;

  private static OwnPostgres server;
  private static Service one;
  private static Service other;
  private static int smtpPort;

  private GreenMail smtp;
  private Browser organiser;
  private MailEvent event;

  @BeforeAll
  static void startServices() throws IOException {
    server = OwnPostgres.start();
    smtpPort = freePort();
    one = Service.start(settings());
    other = Service.start(settings());
  }

  @AfterAll
  static void stopServices() {
    one.close();
    other.close();
    server.close();
  }

  @BeforeEach
  void startMailServer() {
    smtp = mailServer(smtpPort);
    UUID id = OwnEvents.organiser(one.pool(), "Louise");
    organiser = browser(one).open(OwnEvents.link(one.pool(), id));
    event = new MailEvent(organiser);
  }

  @AfterEach
  void stopMailServer() {
    smtp.stop();
  }

  @Test
  void invitation_reachesEachDelegateOnce_inTheirLanguage_asTextAndHtml() throws Exception {
    event.funder(
        "Banque & Cie <b>",
        delegate("Zoé Faÿ", "zoe@example.org", "fr"),
        delegate("Ann Lee", "ann@example.org", "en"));
    event.project("La Halle", delegate("Paul", "paul@example.org", "fr"));

    String mailing = event.prepare("invitation");
    assertThat(organiser.post(mailing + "/send").expect(200).json().path("queued").asInt())
        .isEqualTo(3);
    assertThat(organiser.post(mailing + "/send").expect(200).json().path("queued").asInt())
        .as("a second press sends nothing")
        .isEqualTo(3);
    event.awaitState("sent");

    assertThat(recipients())
        .containsExactlyInAnyOrder("zoe@example.org", "ann@example.org", "paul@example.org");
    MimeMessage french = to("zoe@example.org");
    assertThat(french.getSubject()).isEqualTo("Rencontre de printemps\u00A0: votre lien personnel");
    assertThat(french.getFrom()[0]).hasToString("Forum <forum@example.org>");
    assertThat(part(french, "text/plain"))
        .contains("Bonjour Zoé Faÿ", "Banque & Cie <b>", "11\u00A0mars 2027");
    assertThat(part(french, "text/html"))
        .contains("Banque &amp; Cie &lt;b&gt;", ">Ouvrir mes pages</a>")
        .doesNotContain("<b>");
    assertThat(to("ann@example.org").getSubject())
        .isEqualTo("Rencontre de printemps: your personal link");
    assertThat(event.states())
        .containsExactly("Zoé not-opened", "Ann not-opened", "Paul not-opened");
    assertThat(event.send("invitation")).as("nobody is invited twice").isZero();
  }

  @Test
  void link_opensThePages_andIsNowhereInTheDatabase() throws Exception {
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    event.send("invitation");
    event.awaitState("sent");
    String secret = secret(to("zoe@example.org"));

    JsonNode access =
        browser(other)
            .post("/api/session", "{\"secret\": \"" + secret + "\"}")
            .expect(200)
            .json()
            .path("access");

    assertThat(access.path("side").asText()).isEqualTo("funder");
    assertThat(event.states()).containsExactly("Zoé in-progress");
    JsonNode letter = event.letters().get(0);
    String path = event.path() + "/letters/" + letter.path("id").asText();
    assertThat(organiser.get(path).expect(200).text()).contains("/acces#…").doesNotContain(secret);
    assertThat(count("select count(*) from letter where body like '%' || $1 || '%'", secret))
        .isZero();
  }

  @Test
  void reminder_goesToThoseWithoutAnAnswer_andNotTwiceWithinAnHour() throws Exception {
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    String done = event.funder("Fonds", delegate("Ann", "ann@example.org", "en"));
    event.send("invitation");
    event.awaitState("sent");
    answered(done);
    assertThat(event.states()).containsExactly("Zoé not-opened", "Ann done");
    String invited = secret(to("zoe@example.org"));

    String first = event.prepare("reminder");
    String second = event.prepare("reminder");
    assertThat(organiser.post(first + "/send").expect(200).json().path("queued").asInt()).isOne();
    assertThat(organiser.post(second + "/send").expect(200).json().path("queued").asInt()).isZero();
    event.awaitState("sent");

    assertThat(smtp.getReceivedMessages()).hasSize(3);
    browser(one).open(invited);
  }

  @Test
  void serverThatIsDown_getsTheLetterLater_onceAndWithoutTheFirstLink() throws Exception {
    smtp.stop();
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    event.send("invitation");
    JsonNode waiting =
        event.awaitLetters(
            letter ->
                letter.path("attempts").asInt() == 1
                    && letter.path("state").asText().equals("queued"));
    assertThat(waiting.get(0).path("answer").asText()).contains("127.0.0.1:" + smtpPort);
    assertThat(waiting.get(0).path("nextAttempt").asText()).isNotEmpty();
    assertThat(
            count(
                "select count(*) from link where purpose = 'invitation' and event_id = $1",
                eventId()))
        .as("a link that reached nobody opens nothing")
        .isZero();

    smtp = mailServer(smtpPort);
    hurry();
    event.awaitState("sent");

    assertThat(recipients()).containsExactly("zoe@example.org");
  }

  @Test
  void serverThatStaysDown_isGivenUp_andSaysSo() {
    smtp.stop();
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    event.send("invitation");
    event.awaitLetters(letter -> letter.path("attempts").asInt() == 1);
    one.pool()
        .preparedQuery("update letter set attempts = 11 where event_id = $1")
        .execute(Tuple.of(eventId()))
        .await();
    hurry();

    event.awaitState("failed");
    assertThat(event.states()).containsExactly("Zoé undelivered");
  }

  @Test
  void addressThatIsRefused_isShown_andTheMendedOneIsInvited() throws Exception {
    smtp.stop();
    try (RefusingServer refusing = new RefusingServer(smtpPort)) {
      String funder = event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
      event.send("invitation");
      refusing.awaitRefusal();
      JsonNode refused = event.awaitState("refused").get(0);
      assertThat(refused.path("answer").asText()).contains("550 5.1.1 nobody here");
      assertThat(refused.path("attempts").asInt()).isOne();
      assertThat(event.states()).containsExactly("Zoé undelivered");
      String mended =
          organiser
              .get(funder + "/registration")
              .expect(200)
              .text()
              .replace("zoe@example.org", "zoe@example.com");
      organiser
          .put(funder + "/registration", "{\"revision\": 1, \"entry\": " + entry(mended) + "}")
          .expect(200);
      assertThat(event.states()).containsExactly("Zoé not-invited");

      assertThat(event.send("invitation")).isOne();

      refusing.awaitLetter();
      MailEvent.await(event::states, states -> states.equals(List.of("Zoé not-opened")));
    }
  }

  @Test
  void revokedLink_opensNothing_andARenewedOneComesByMail() throws Exception {
    String funder =
        event.funder(
            "Banque",
            delegate("Zoé", "zoe@example.org", "fr"),
            delegate("Ann", "ann@example.org", "en"));
    event.send("invitation");
    event.awaitState("sent");
    Browser zoe = browser(one).open(secret(to("zoe@example.org")));
    Browser ann = browser(one).open(secret(to("ann@example.org")));
    String link =
        funder + "/delegates/" + event.invitations().get(0).path("delegateId").asText() + "/link";
    smtp.purgeEmailFromAllMailboxes();

    organiser.post(link + "/renew").expect(204);

    zoe.get(funder + "/agenda").expect(401);
    ann.get(funder + "/agenda").expect(200);
    event.awaitState("sent");
    MimeMessage renewed = to("zoe@example.org");
    assertThat(renewed.getSubject()).contains("nouveau lien");
    zoe.open(secret(renewed)).get(funder + "/agenda").expect(200);
    organiser.delete(link).expect(204);
    zoe.get(funder + "/agenda").expect(401);
    browser(one).post("/api/session", "{\"secret\": \"" + secret(renewed) + "\"}").expect(401);
    assertThat(organiser.get(event.path() + "/history").text())
        .contains("a invité 2 délégués", "a renouvelé le lien personnel", "a désactivé");
  }

  @Test
  void removedDelegate_losesTheLink() throws Exception {
    String funder =
        event.funder(
            "Banque",
            delegate("Zoé", "zoe@example.org", "fr"),
            delegate("Ann", "ann@example.org", "en"));
    event.send("invitation");
    event.awaitState("sent");
    Browser ann = browser(one).open(secret(to("ann@example.org")));
    String registration = organiser.get(funder + "/registration").expect(200).text();
    String without =
        entry(registration).replaceAll(",\\{\"id\":\"[^\"]+\",\"name\":\"Ann\".*?}", "");
    assertThat(without).doesNotContain("Ann");

    organiser
        .put(funder + "/registration", "{\"revision\": 1, \"entry\": " + without + "}")
        .expect(200);

    ann.get(funder + "/agenda").expect(401);
    assertThat(event.letters()).as("the letters to somebody go with them").hasSize(1);
  }

  @Test
  void lostLink_isAnsweredAlike_andWrittenToTheKnownAlone() throws Exception {
    event.funder("Banque", delegate("Zoé", "lost@example.org", "fr"));
    Browser anybody = browser(one);

    Browser.Answer known =
        anybody.post("/api/lost-link", "{\"email\": \"LOST@example.org\"}").expect(202);
    Browser.Answer unknown =
        anybody.post("/api/lost-link", "{\"email\": \"not@example.org\"}").expect(202);

    assertThat(known.text()).isEqualTo(unknown.text());
    assertThat(headers(known)).isEqualTo(headers(unknown));
    MailEvent.await(this::recipients, found -> found.equals(List.of("lost@example.org")));
    browser(one).open(secret(to("lost@example.org")));
    for (int i = 0; i < 4; i++) {
      anybody.post("/api/lost-link", "{\"email\": \"lost@example.org\"}").expect(202);
    }
    assertThat(anybody.post("/api/lost-link", "{\"email\": \"nonsense\"}").expect(400).text())
        .contains("adresse électronique");
    event.awaitState("sent");
    assertThat(event.letters()).as("three an hour").hasSizeLessThanOrEqualTo(3);
    for (int i = 0; i < 14; i++) {
      anybody.post("/api/lost-link", "{\"email\": \"not" + i + "@example.org\"}").expect(202);
    }
    anybody.post("/api/lost-link", "{\"email\": \"not@example.org\"}").expect(429);
  }

  @Test
  void receipt_listsTheWishesByLevel() throws Exception {
    String funder = event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    String hall = event.project("La Halle");
    String fair = event.project("Équitable");
    organiser.put(funder + "/wishes/" + id(hall), "{\"level\": \"must\"}").expect(200);
    organiser.put(funder + "/wishes/" + id(fair), "{\"level\": \"must\"}").expect(200);
    Receipts receipts = new Receipts(new Outbox(true));

    one.pool()
        .withTransaction(
            sql ->
                receipts
                    .queue(sql, eventId(), id(funder))
                    .compose(done -> Future.succeededFuture()))
        .await();
    event.awaitState("sent");

    assertThat(part(to("zoe@example.org"), "text/plain"))
        .contains("Indispensable\u00A0: Équitable et La Halle");
    assertThat(event.states()).as("a receipt is no invitation").containsExactly("Zoé not-invited");
  }

  private static Settings settings() {
    String url = server.url();
    MailServer mail = MailServer.parse("smtp://127.0.0.1:" + smtpPort, "Forum <forum@example.org>");
    return new Settings(
        "127.0.0.1", 0, URI.create("http://meet.example/"), data, url, 1, 1, mail, false);
  }

  static GreenMail mailServer(int port) {
    GreenMail smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    return smtp;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Browser browser(Service service) {
    return new Browser("http://127.0.0.1:" + service.port());
  }

  /** As if the time had passed after which letters are tried again. */
  private void hurry() {
    one.pool()
        .preparedQuery("update letter set next_attempt_at = now() where event_id = $1")
        .execute(Tuple.of(eventId()))
        .await();
  }

  private void answered(String participant) {
    one.pool()
        .preparedQuery("update participant set answered_at = now() where event_id = $1 and id = $2")
        .execute(Tuple.of(eventId(), id(participant)))
        .await();
  }

  private UUID eventId() {
    return UUID.fromString(id(event.path()));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String entry(String registration) {
    Matcher entry = Pattern.compile("\"entry\":(\\{.*})}").matcher(registration);
    assertThat(entry.find()).isTrue();
    return entry.group(1);
  }

  private List<String> recipients() {
    return Arrays.stream(smtp.getReceivedMessages()).map(MailServiceTest::recipient).toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage to(String address) {
    return Arrays.stream(smtp.getReceivedMessages())
        .filter(message -> recipient(message).equals(address))
        .findFirst()
        .orElseThrow();
  }

  static String part(MimeMessage message, String type) throws MessagingException, IOException {
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    Multipart parts = (Multipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent().toString().replace("\r\n", "\n");
      }
    }
    throw new AssertionError("no part " + type);
  }

  private static String secret(MimeMessage message) throws MessagingException, IOException {
    Matcher link = LINK.matcher(part(message, "text/plain"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** All but the request's id, which is by chance. */
  private static Map<String, List<String>> headers(Browser.Answer answer) {
    Map<String, List<String>> headers = new HashMap<>(answer.response().headers().map());
    assertThat(headers.remove("x-request-id")).hasSize(1);
    return headers;
  }

  private static int count(String sql, Object value) {
    return one.pool()
        .preparedQuery(sql)
        .execute(Tuple.of(value))
        .await()
        .iterator()
        .next()
        .getInteger(0);
  }
}
