package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.platform.sql.OwnPostgres;
import org.entremise.service.Browser.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How organisers sign in by an identity provider. */
@Timeout(60)
class OidcTest {
  private static final String SIGN_IN = "/api/session/oidc";
  private static final String LINK = "/api/account/identity";
  private static final String ORIGIN = "http://meet.example";
  private static final String PASSWORD = "un cheval agrafe la batterie";

  @TempDir static Path data;

  private static IdentityProviderServer provider;
  private static OwnPostgres database;
  private static Service service;

  private UUID ada;
  private String subject;
  private String link;
  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    provider = new IdentityProviderServer();
    database = OwnPostgres.start();
    service = Service.start(settings(provider));
  }

  @BeforeEach
  void invite() {
    service.pool().query("delete from link_request").execute().await();
    ada = OwnEvents.organiser(service.pool(), "Ada");
    subject = "subject-" + ada;
    link = freshLink(ada);
    browser = browser().open(link);
  }

  @AfterAll
  static void stop() {
    service.close();
    database.close();
    provider.close();
  }

  @Test
  void linkedOrganiser_signsIn_andGoesWhereTheyWanted() {
    assertThat(link(browser, subject)).isEqualTo("/compte");

    assertThat(account(browser).at("/identity/usedAt").isNull()).isTrue();
    browser().post("/api/session", "{\"secret\": \"%s\"}".formatted(link)).expect(401);
    Browser elsewhere = browser();
    assertThat(signIn(elsewhere, "/evenements/neuf?x=1#y", subject))
        .isEqualTo("/evenements/neuf?x=1#y");
    assertThat(session(elsewhere).path("organiser").asText()).isEqualTo("Ada");
    assertThat(session(elsewhere).path("account").asBoolean()).isTrue();
    assertThat(account(elsewhere).at("/identity/usedAt").isNull()).isFalse();
  }

  @Test
  void signingIn_changesTheNameOfTheSession_andKeepsWhatItOpens() {
    link(browser, subject);
    Browser other = organiserNamed("Béla");
    String before = other.cookie();

    signIn(other, "/", subject);

    assertThat(other.cookie()).isNotEqualTo(before);
    assertThat(account(other).path("name").asText()).isEqualTo("Ada");
    assertThat(held(other.cookie())).isEqualTo(2);
    assertThat(held(before)).isZero();
  }

  @Test
  void whoeverIsLinkedToNobody_isToldSo_andNotSignedIn() {
    Browser stranger = browser();

    assertThat(signIn(stranger, "/evenements", subject))
        .isEqualTo("/connexion?vers=%2Fevenements&refus=unknown");

    stranger.get("/api/account").expect(401);
  }

  @Test
  void addressOfAnOrganiser_linksNobody() {
    String email = "ada-" + ada + "@example.org";
    browser
        .put(
            "/api/account/password",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD))
        .expect(204);
    Browser anybody = browser();
    URI address = ask(anybody, "/");

    provider.willSay(subject, Map.of("email", email, "email_verified", true));

    assertThat(arrive(anybody, provider.signIn(address))).endsWith("refus=unknown");
  }

  @Test
  void return_isGoodOnce_forTheBrowserThatLeft_andItsState() {
    link(browser, subject);
    Browser one = browser();
    String back = provider.signIn(ask(one, "/"));

    assertThat(arrive(browser(), back)).isEqualTo("/connexion?refus=stale");
    Browser other = browser();
    ask(other, "/");
    assertThat(arrive(other, back)).isEqualTo("/connexion?refus=stale");
    assertThat(arrive(one, back.replaceFirst("state=[^&]+", "state=another")))
        .isEqualTo("/connexion?refus=stale");
    assertThat(arrive(one, back.replaceFirst("&?state=[^&]+", "")))
        .isEqualTo("/connexion?refus=stale");
    provider.willSay(subject, Map.of());
    assertThat(arrive(one, back)).isEqualTo("/");
    assertThat(arrive(one, back)).isEqualTo("/connexion?refus=stale");
  }

  @Test
  void return_isGoodForTenMinutes() {
    link(browser, subject);
    Browser late = browser();
    String back = provider.signIn(ask(late, "/"));
    service
        .pool()
        .query("update provider_visit set expires_at = now() where organiser_id is null")
        .execute()
        .await();

    assertThat(arrive(late, back)).isEqualTo("/connexion?refus=stale");
  }

  @Test
  void tokens_thatDoNotHold_areRefused() {
    link(browser, subject);
    Instant past = Instant.now().minus(Duration.ofHours(1));
    List<Map<String, Object>> wrong =
        List.of(
            Map.of("nonce", "another"),
            Map.of("aud", "another client"),
            Map.of("iss", "https://elsewhere.example"),
            Map.of("exp", past.getEpochSecond()),
            Map.of("iat", Instant.now().plus(Duration.ofHours(1)).getEpochSecond()));

    for (Map<String, Object> claims : wrong) {
      Browser anybody = browser();
      provider.willSay(subject, claims);
      String back = provider.signIn(ask(anybody, "/"));
      assertThat(arrive(anybody, back))
          .as("%s", claims)
          .isEqualTo("/connexion?vers=%2F&refus=refused");
      anybody.get("/api/account").expect(401);
    }
  }

  @Test
  void tokenSignedByAnotherKey_isRefused() {
    link(browser, subject);
    Browser anybody = browser();
    provider.stop();
    provider.startAsSomebodyElse();
    try {
      assertThat(signIn(anybody, "/", subject)).endsWith("refus=refused");
    } finally {
      provider.stop();
      provider.start();
    }
    assertThat(signIn(anybody, "/", subject)).isEqualTo("/");
  }

  @Test
  void answerOfAnotherIssuer_isRefused() {
    link(browser, subject);
    Browser anybody = browser();
    String back = provider.signIn(ask(anybody, "/"));

    assertThat(arrive(anybody, back + "&iss=https%3A%2F%2Felsewhere.example"))
        .endsWith("refus=refused");
  }

  @Test
  void whoeverGivesUpAtTheProvider_isToldSo() {
    Browser anybody = browser();
    String back =
        provider.signIn(ask(anybody, "/")).replaceFirst("code=[^&]+", "error=access_denied");

    assertThat(arrive(anybody, back)).endsWith("refus=given-up");
  }

  @Test
  void question_asksForWhoSomebodyIs_andNothingElse() {
    assertThat(ask(browser(), "/"))
        .hasParameter("scope", "openid")
        .hasParameter("response_type", "code")
        .hasParameter("code_challenge_method", "S256")
        .hasParameter("redirect_uri", ORIGIN + "/api/session/oidc/callback");
  }

  @Test
  void codeOfAnotherVerifier_isWorthNothing() {
    link(browser, subject);
    Browser one = browser();
    Browser other = browser();
    String code = provider.signIn(ask(one, "/")).replaceFirst(".*(code=[^&]+).*", "$1");
    String back = provider.signIn(ask(other, "/")).replaceFirst("code=[^&]+", code);

    assertThat(arrive(other, back)).endsWith("refus=refused");
  }

  @Test
  void providerThatDoesNotAnswer_isNamed_andTheServiceGoesOn() {
    link(browser, subject);
    Browser anybody = browser();
    String back = provider.signIn(ask(anybody, "/"));
    provider.stop();
    try (IdentityProviderServer silent = new IdentityProviderServer()) {
      silent.stop();
      assertThat(arrive(anybody, back)).endsWith("refus=unreachable");
      try (Service second = Service.start(settings(silent))) {
        Browser there = new Browser("http://127.0.0.1:" + second.port());
        Answer refused = there.post(SIGN_IN, "{\"next\": \"/\"}").expect(503);
        assertThat(refused.json().path("detail").asText())
            .contains("Compte de la Région", "ne répond pas");
        there.get("/api/session").expect(200);
        silent.start();
        there.post(SIGN_IN, "{\"next\": \"/\"}").expect(200);
      }
    } finally {
      provider.start();
    }
    assertThat(signIn(anybody, "/", subject)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "evenements",
        "/evenements\r\nSet-Cookie: a=b",
        "/api/account/data"
      })
  void pageOfAnotherSite_isNowhereToGo(String next) {
    String body = JsonNodeFactory.instance.objectNode().put("next", next).toString();

    browser().post(SIGN_IN, body).expect(400);
  }

  @Test
  void identityOfSomebodyElse_isNotLinked() {
    link(browser, subject);
    Browser bela = organiserNamed("Béla");

    assertThat(link(bela, subject)).isEqualTo("/compte?refus=taken");
    assertThat(account(bela).path("identity").isNull()).isTrue();
    assertThat(link(browser, subject)).isEqualTo("/compte");
  }

  @Test
  void linking_endsWithTheSessionThatBeganIt() {
    String back = provider.signIn(askToLink(browser));
    browser.delete("/api/session").expect(204);

    assertThat(arrive(browser, back)).isEqualTo("/connexion?refus=stale");
  }

  @Test
  void identity_isTheLastWayIn_untilThereIsAnother() {
    browser.delete(LINK).expect(404);
    link(browser, subject);
    browser.delete(LINK).expect(409);
    browser
        .put(
            "/api/account/password",
            "{\"email\": \"ada-%s@example.org\", \"password\": \"%s\"}".formatted(ada, PASSWORD))
        .expect(204);
    browser.delete("/api/account/password").expect(204);
    browser.delete(LINK).expect(409);
    SoftwarePasskey key = new SoftwarePasskey();
    JsonNode asked = browser.post("/api/account/passkeys/challenge").expect(200).json();
    browser
        .post(
            "/api/account/passkeys",
            "{\"name\": \"Clé\", \"response\": %s}".formatted(key.make(asked, ORIGIN)))
        .expect(204);

    browser.delete(LINK).expect(204);

    assertThat(account(browser).path("identity").isNull()).isTrue();
    assertThat(signIn(browser(), "/", subject)).endsWith("refus=unknown");
  }

  @Test
  void identity_isAmongTheOrganisersData_andErasedWithThem() {
    link(browser, subject);

    JsonNode held = browser.get("/api/account/data").expect(200).json().at("/identities/0");
    assertThat(held.path("issuer").asText()).isEqualTo(provider.issuer());
    assertThat(held.path("subject").asText()).isEqualTo(subject);
    browser.delete("/api/account/data").expect(204);

    assertThat(count("select count(*)::int from identity where subject = $1", subject)).isZero();
  }

  @Test
  void attempts_areCounted() {
    Browser anybody = browser();
    for (int i = 0; i < 100; i++) {
      ask(anybody, "/");
    }

    anybody.post(SIGN_IN, "{\"next\": \"/\"}").expect(429);
    browser.post(LINK).expect(429);
  }

  @Test
  void cookieOfTheWay_isShortLived_andForNothingElse() {
    String cookie =
        browser()
            .post(SIGN_IN, "{\"next\": \"/\"}")
            .expect(200)
            .response()
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();

    assertThat(cookie).contains("Max-Age=600", "Path=/", "HTTPOnly", "SameSite=Lax");
  }

  @Test
  void serviceWithoutAProvider_saysSo() throws Exception {
    try (Service without =
        Service.start(
            new Settings("127.0.0.1", 0, null, data, database.url(), 1, 1, null, false))) {
      Browser anybody = new Browser("http://127.0.0.1:" + without.port());

      assertThat(anybody.get(SIGN_IN).expect(200).json().path("name").isNull()).isTrue();
      anybody.post(SIGN_IN, "{\"next\": \"/\"}").expect(404);
      anybody.get(SIGN_IN + "/callback?code=a&state=b").expect(404);
    }
    assertThat(browser.get(SIGN_IN).expect(200).json().path("name").asText())
        .isEqualTo("Compte de la Région");
  }

  private static Settings settings(IdentityProviderServer provider) {
    return new Settings(
            "127.0.0.1",
            0,
            URI.create(ORIGIN),
            data.resolve("service"),
            database.url(),
            1,
            1,
            null,
            false)
        .with(provider.settings());
  }

  private static Browser browser() {
    return new Browser("http://127.0.0.1:" + service.port());
  }

  private static Browser organiserNamed(String name) {
    return browser().open(freshLink(OwnEvents.organiser(service.pool(), name)));
  }

  private static String freshLink(UUID organiser) {
    Secret secret = Secret.random();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    AccessStore.insertConsoleLink(service.pool(), secret, new Holder.Organiser(organiser), tomorrow)
        .await();
    return secret.text();
  }

  private static URI ask(Browser browser, String next) {
    String body = JsonNodeFactory.instance.objectNode().put("next", next).toString();
    return address(browser.post(SIGN_IN, body));
  }

  private static URI askToLink(Browser browser) {
    return address(browser.post(LINK));
  }

  private static URI address(Answer answer) {
    return URI.create(answer.expect(200).json().path("address").asText());
  }

  /** Signs in at the provider as somebody; where the browser is sent in the end. */
  private static String signIn(Browser browser, String next, String subject) {
    URI address = ask(browser, next);
    provider.willSay(subject, Map.of());
    return arrive(browser, provider.signIn(address));
  }

  private static String link(Browser browser, String subject) {
    URI address = askToLink(browser);
    provider.willSay(subject, Map.of());
    return arrive(browser, provider.signIn(address));
  }

  private static String arrive(Browser browser, String back) {
    HttpResponse<String> response = browser.isSentTo(back);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode account(Browser browser) {
    return browser.get("/api/account").expect(200).json();
  }

  private static JsonNode session(Browser browser) {
    return browser.get("/api/session").expect(200).json();
  }

  /** How many organisers a session stands for. */
  private static int held(String secret) {
    return count(
        "select count(*)::int from session_access where session_hash = sha256($1::text::bytea)",
        secret);
  }

  private static int count(String sql, String given) {
    return service
        .pool()
        .preparedQuery(sql)
        .execute(Tuple.of(given))
        .await()
        .iterator()
        .next()
        .getInteger(0);
  }
}
