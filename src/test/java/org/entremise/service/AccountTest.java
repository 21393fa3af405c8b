package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.service.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How organisers sign in without a link. */
@Timeout(60)
class AccountTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "un cheval agrafe la batterie";

  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final UUID ada = OwnEvents.organiser(SERVICE.pool(), "Ada");
  private final String link = SERVICE.freshLink(new Holder.Organiser(ada));
  private final Browser browser = SERVICE.browser().open(link);
  private final String email = "ada-" + ada + "@example.org";

  @Test
  void password_signsIn_andMakesTheLinkVoid() {
    assertThat(session(browser).path("account").asBoolean()).isFalse();

    setPassword(PASSWORD, null).expect(204);

    assertThat(session(browser).path("account").asBoolean()).isTrue();
    open(link).expect(401);
    Browser elsewhere = SERVICE.browser();
    JsonNode signedIn =
        byPassword(elsewhere, email.toUpperCase(Locale.ROOT), PASSWORD).expect(200).json();
    assertThat(signedIn.at("/session/organiser").asText()).isEqualTo("Ada");
    assertThat(account(elsewhere).path("email").asText()).isEqualTo(email);
  }

  @Test
  void password_isKeptAsArgon2idOnly() {
    setPassword(PASSWORD, null).expect(204);

    String row =
        SERVICE
            .pool()
            .preparedQuery("select o::text as text from organiser o where id = $1")
            .execute(Tuple.of(ada))
            .await()
            .iterator()
            .next()
            .getString("text");

    assertThat(row).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
  }

  @Test
  void wrongPassword_andUnknownAddress_areRefusedAlike() {
    setPassword(PASSWORD, null).expect(204);

    Answer wrong = byPassword(SERVICE.browser(), email, "something else entirely").expect(401);
    Answer unknown = byPassword(SERVICE.browser(), "nobody-" + email, PASSWORD).expect(401);

    assertThat(wrong.text()).isEqualTo(unknown.text());
    assertThat(wrong.response().headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void guessing_isStopped_alsoForTheRightPassword() {
    setPassword(PASSWORD, null).expect(204);
    for (int i = 0; i < 10; i++) {
      byPassword(SERVICE.browser(), email, "guess number " + i).expect(401);
    }

    Browser.Answer refused = byPassword(SERVICE.browser(), email, PASSWORD).expect(429);
    assertThat(refused.response().headers().firstValue("Retry-After")).contains("600");
  }

  @Test
  void newPassword_needsTheCurrentOne_andSignsOthersOut() {
    setPassword(PASSWORD, null).expect(204);
    Browser elsewhere = SERVICE.browser();
    byPassword(elsewhere, email, PASSWORD).expect(200);
    String other = "une autre phrase que personne ne devine";

    JsonNode refusal = setPassword(other, "not the current one").expect(400).json();
    assertThat(refusal.at("/faults/0/path").asText()).isEqualTo("$.current");
    setPassword(other, null).expect(400);
    setPassword(other, PASSWORD).expect(204);

    elsewhere.get("/api/account").expect(401);
    browser.get("/api/account").expect(200);
    byPassword(SERVICE.browser(), email, PASSWORD).expect(401);
    byPassword(SERVICE.browser(), email, other).expect(200);
  }

  @Test
  void unfitPasswordsAndAddresses_areRefusedByName() {
    assertThat(setPassword("too short", null).expect(400).json().at("/faults/0/detail").asText())
        .contains("12 caractères");
    JsonNode address =
        browser
            .put("/api/account/password", password("no address", PASSWORD, null))
            .expect(400)
            .json();
    assertThat(address.at("/faults/0/path").asText()).isEqualTo("$.email");
    Browser bela = bela();
    setPassword(PASSWORD, null).expect(204);
    bela.put("/api/account/password", password(email, PASSWORD, null)).expect(409);
  }

  @Test
  void passkey_signsInWithoutAName_andMakesTheLinkVoid() {
    SoftwarePasskey key = new SoftwarePasskey();
    add(key).expect(204);

    open(link).expect(401);
    Browser elsewhere = SERVICE.browser();
    JsonNode signedIn = byPasskey(elsewhere, key).expect(200).json();

    assertThat(signedIn.at("/session/organiser").asText()).isEqualTo("Ada");
    JsonNode kept = account(elsewhere).path("passkeys");
    assertThat(kept).hasSize(1);
    assertThat(kept.at("/0/name").asText()).isEqualTo("Ordinateur du bureau");
    assertThat(kept.at("/0/usedAt").isNull()).isFalse();
  }

  @Test
  void passkeyAnswer_isGoodOnce_forItsOriginAndItsOwner() {
    SoftwarePasskey key = new SoftwarePasskey();
    add(key).expect(204);
    String origin = browser.origin();

    JsonNode asked = asked(SERVICE.browser());
    String answer = key.sign(asked, origin);
    byAnswer(SERVICE.browser(), answer).expect(200);
    byAnswer(SERVICE.browser(), answer).expect(401);

    byAnswer(SERVICE.browser(), key.sign(asked(SERVICE.browser()), "https://elsewhere.example"))
        .expect(401);
    byAnswer(SERVICE.browser(), new SoftwarePasskey().sign(asked(SERVICE.browser()), origin))
        .expect(401);
    byAnswer(SERVICE.browser(), "{\"id\": \"x\"}").expect(401);
    key.rewind();
    byPasskey(SERVICE.browser(), key).expect(401);
    byPasskey(SERVICE.browser(), key.withoutVerification()).expect(401);
  }

  @Test
  void challengeOfAnotherOrganiser_addsNoPasskey() {
    Browser bela = bela();
    JsonNode asked = bela.post("/api/account/passkeys/challenge").expect(200).json();

    String answer = new SoftwarePasskey().make(asked, browser.origin());

    browser.post("/api/account/passkeys", passkey(answer)).expect(400);
    assertThat(account(browser).path("passkeys")).isEmpty();
  }

  @Test
  void lastWayToSignIn_stays() {
    SoftwarePasskey key = new SoftwarePasskey();
    add(key).expect(204);
    String only = "/api/account/passkeys/" + account(browser).at("/passkeys/0/id").asText();

    browser.delete(only).expect(409);
    setPassword(PASSWORD, null).expect(204);
    browser.delete(only).expect(204);
    browser.delete(only).expect(404);
    byPasskey(SERVICE.browser(), key).expect(401);
    browser.delete("/api/account/password").expect(409);
  }

  @Test
  void linkToSomebodyWithAnAccount_opensOnce() {
    setPassword(PASSWORD, null).expect(204);
    String rescue = SERVICE.freshLink(new Holder.Organiser(ada));

    open(rescue).expect(200);
    open(rescue).expect(401);
  }

  @Test
  void sessions_areListed_andEndedFromElsewhere() {
    setPassword(PASSWORD, null).expect(204);
    Browser one = SERVICE.browser().calling("Mozilla/5.0 (X11; Linux) Gecko/2010 Firefox/140.0");
    byPassword(one, email, PASSWORD).expect(200);
    Browser two = SERVICE.browser();
    byPassword(two, email, PASSWORD).expect(200);
    JsonNode sessions = account(browser).path("sessions");
    assertThat(sessions).hasSize(3);
    assertThat(sessions.findValuesAsText("device")).contains("Firefox, Linux");
    assertThat(sessions.findValuesAsText("current")).containsOnlyOnce("true");

    for (JsonNode session : sessions) {
      if (session.path("device").asText().equals("Firefox, Linux")) {
        browser.delete("/api/account/sessions/" + session.path("id").asText()).expect(204);
      }
    }
    one.get("/api/account").expect(401);
    two.get("/api/account").expect(200);
    browser.delete("/api/account/sessions").expect(204);
    two.get("/api/account").expect(401);
    assertThat(account(browser).path("sessions")).hasSize(1);
  }

  @Test
  void signingIn_changesTheNameOfTheSession_andKeepsWhatItOpens() {
    setPassword(PASSWORD, null).expect(204);
    Browser funder = SERVICE.signedIn("funder");
    String before = funder.cookie();

    byPassword(funder, email, PASSWORD).expect(200);

    assertThat(funder.cookie()).isNotEqualTo(before);
    assertThat(session(funder).path("accesses")).hasSize(1);
    assertThat(session(funder).path("organiser").asText()).isEqualTo("Ada");
  }

  /** Another organiser. */
  private static Browser bela() {
    UUID bela = OwnEvents.organiser(SERVICE.pool(), "Béla");
    return SERVICE.browser().open(SERVICE.freshLink(new Holder.Organiser(bela)));
  }

  private Answer open(String secret) {
    return SERVICE.browser().post("/api/session", "{\"secret\": \"%s\"}".formatted(secret));
  }

  private Answer setPassword(String password, @Nullable String current) {
    return browser.put("/api/account/password", password(email, password, current));
  }

  private static String password(String email, String password, @Nullable String current) {
    var body = JSON.createObjectNode().put("email", email).put("password", password);
    return (current == null ? body : body.put("current", current)).toString();
  }

  private static Answer byPassword(Browser browser, String email, String password) {
    return browser.post("/api/session/password", password(email, password, null));
  }

  private Answer add(SoftwarePasskey key) {
    JsonNode asked = browser.post("/api/account/passkeys/challenge").expect(200).json();
    return browser.post("/api/account/passkeys", passkey(key.make(asked, browser.origin())));
  }

  private static String passkey(String response) {
    return "{\"name\": \" Ordinateur du bureau\", \"response\": %s}".formatted(response);
  }

  private static JsonNode asked(Browser browser) {
    return browser.post("/api/session/passkey/challenge").expect(200).json();
  }

  private static Answer byAnswer(Browser browser, String answer) {
    return browser.post("/api/session/passkey", "{\"response\": %s}".formatted(answer));
  }

  private static Answer byPasskey(Browser browser, SoftwarePasskey key) {
    return byAnswer(browser, key.sign(asked(browser), browser.origin()));
  }

  private static JsonNode account(Browser browser) {
    return browser.get("/api/account").expect(200).json();
  }

  private static JsonNode session(Browser browser) {
    return browser.get("/api/session").expect(200).json();
  }
}
