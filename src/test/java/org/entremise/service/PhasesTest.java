package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entremise.service.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the phase and the rules of an event allow, over HTTP. */
@Timeout(120)
class PhasesTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser =
      SERVICE
          .browser()
          .open(OwnEvents.link(SERVICE.pool(), OwnEvents.organiser(SERVICE.pool(), "Ada")));
  private final String event = OwnEvents.create(organiser);
  private final String funder = OwnEvents.add(organiser, event, "funder", "Banque");
  private final String project = OwnEvents.add(organiser, event, "project", "Atelier");
  private final Browser atFunder = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), funder));
  private final Browser atProject = SERVICE.browser().open(OwnEvents.link(SERVICE.pool(), project));

  @ParameterizedTest
  @CsvSource({
    "preparation, ne sont pas encore ouverts, Préparation",
    "fact-sheets, ne sont pas encore ouverts, Fiches projet",
    "scheduling, sont clos, Planification",
    "published, sont clos, Publié",
    "live, sont clos, En direct",
    "closed, sont clos, Clos",
  })
  void funder_wishesInNoOtherPhase(String phase, String when, String title) {
    enter(phase);

    assertThat(detail(atFunder.put(wish(), level("want")).expect(409)))
        .contains(when, title, "contactez l’organisateur");
    assertThat(detail(atFunder.delete(wish()).expect(409))).contains(when, title);
    JsonNode wishing = atFunder.get(funder).expect(200).json().path("wishing");
    assertThat(wishing.path("open").asBoolean()).isFalse();
    assertThat(wishing.path("why").asText()).contains(when, title);
    assertThat(organiser.get(event + "/wishes").json()).isEmpty();
  }

  @Test
  void funder_wishesInThePhaseOfWishes_andOrganisersForItInAnyButTheLast() {
    enter("wishes");
    atFunder.put(wish(), level("want")).expect(200);
    assertThat(atFunder.get(funder).json().path("wishing").toString())
        .isEqualTo(
            "{\"asked\":true,\"open\":true,\"opensAt\":null,\"closesAt\":null,\"why\":null}");
    enter("live");

    organiser.put(wish(), level("must")).expect(200);
    organiser.delete(wish()).expect(204);

    assertThat(history())
        .containsSubsequence(
            "Ada a retiré le souhait Banque – Atelier",
            "Ada a saisi pour Banque un souhait envers Atelier\u00A0: indispensable",
            "Ada a fait passer l’événement à l’étape «\u00A0En direct\u00A0» (avant\u00A0:"
                + " «\u00A0Souhaits\u00A0»)");
    assertThat(history()).noneMatch(line -> line.contains("souhaité"));
  }

  @Test
  void closedEvent_refusesEveryChange_andSaysWhy() {
    ObjectNode settings = settings();
    JsonNode registration = organiser.get(funder + "/registration").expect(200).json();
    String changed =
        "{\"revision\": %s, \"entry\": %s}"
            .formatted(registration.path("revision"), registration.path("entry"));
    String added = "{\"side\": \"funder\", \"entry\": %s}".formatted(registration.path("entry"));
    enter("closed");

    List<Answer> refused =
        List.of(
            organiser.put(wish(), level("must")),
            organiser.delete(wish()),
            organiser.put(event + "/settings", settings.toString()),
            organiser.put(event + "/policy", "{\"policy\": \"total\"}"),
            organiser.put(funder + "/registration", changed),
            organiser.delete(funder + "?revision=" + registration.path("revision")),
            organiser.post(event + "/participants", added),
            organiser.post(event + "/limits/funder"),
            organiser.post(event + "/jobs", "{\"seconds\": 1}"),
            organiser.post(
                event + "/board/commands",
                "{\"revision\": 0, \"command\": {\"kind\": \"pin\", \"pinned\": true}}"));

    assertThat(refused)
        .allSatisfy(
            answer ->
                assertThat(detail(answer.expect(409)))
                    .contains("à l’étape «\u00A0Clos\u00A0»", "à une étape précédente")
                    .as(answer.text()))
        .hasSize(10);
  }

  @Test
  void closedEvent_canStillBeRead_putAway_andLedBack() {
    enter("closed");

    organiser.get(event).expect(200);
    organiser.get(event + "/problem").expect(200);
    atFunder.get(funder + "/agenda").expect(200);
    organiser.put(event + "/archived", "{\"archived\": true}").expect(204);
    organiser
        .post(event + "/copies", "{\"name\": \"La suite\", \"firstDay\": \"2028-03-09\"}")
        .expect(200);
    enter("scheduling");
    organiser.put(event + "/policy", "{\"policy\": \"worst-first\"}").expect(204);
  }

  @Test
  void publishing_leadsIntoItsPhase_isRefusedInTheLast_andLeavesALiveEventLive() {
    enter("wishes");
    atFunder.put(wish(), level("must")).expect(200);
    generate();
    enter("closed");
    assertThat(detail(publish().expect(409))).contains("Rien n’a été publié");
    enter("wishes");

    publish().expect(200);

    assertThat(phase()).isEqualTo("published");
    assertThat(history().subList(0, 2))
        .containsExactly(
            "Ada a fait passer l’événement à l’étape «\u00A0Publié\u00A0» (avant\u00A0:"
                + " «\u00A0Souhaits\u00A0»)",
            "Ada a publié la version 1 du planning");
    enter("live");
    organiser.put(wish(), level("could")).expect(200);
    publish().expect(200);
    assertThat(phase()).isEqualTo("live");
  }

  @Test
  void wishes_openAndCloseAtTheirInstants() {
    enter("wishes");
    change(rules -> rules.put("wishesCloseAt", "2020-03-10T18:00"));
    assertThat(detail(atFunder.put(wish(), level("want")).expect(409)))
        .isEqualTo(
            "Les souhaits sont clos depuis le 10\u00A0mars 2020 à 18\u00A0h\u00A000 (heure de"
                + " Paris). Contactez l’organisateur pour tout changement.");
    organiser.put(wish(), level("want")).expect(200);

    change(rules -> rules.put("wishesOpenAt", "2999-03-10T09:00").putNull("wishesCloseAt"));
    assertThat(detail(atFunder.speaking("en").put(wish(), level("must")).expect(409)))
        .startsWith("Wishes open on 10\u00A0March 2999 at 9:00 (Paris time).");
    JsonNode wishing = atFunder.get(funder).json().path("wishing");
    assertThat(wishing.path("opensAt").asText()).isEqualTo("2999-03-10T08:00:00Z");

    change(
        rules ->
            rules.put("wishesOpenAt", "2020-03-10T09:00").put("wishesCloseAt", "2999-01-01T00:00"));
    atFunder.put(wish(), level("must")).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"both", "mutual"})
  void projects_wishWhereTheRuleSaysSo_andNobodySeesAnothersWishes(String rule) {
    enter("wishes");
    String ofProject = project + "/wishes/" + id(funder);
    assertThat(detail(atProject.put(ofProject, level("must")).expect(400)))
        .contains("Seuls les financeurs");
    change(rules -> rules.put("wishRule", rule));

    atProject.put(ofProject, level("must")).expect(200);
    atFunder.put(wish(), level("could")).expect(200);

    assertThat(levels(atProject, project)).containsExactly("must");
    assertThat(levels(atFunder, funder)).containsExactly("could");
    assertThat(atProject.get(project).json().path("wishes").asInt()).isEqualTo(1);
    atProject.get(event + "/wishes").expect(403);
    atFunder.get(project + "/catalogue").expect(403);
    assertThat(organiser.get(event + "/wishes").json()).hasSize(2);
    JsonNode request = organiser.get(event + "/problem").json().at("/requests/0");
    assertThat(request.path("weight").asInt()).isEqualTo(rule.equals("both") ? 9 : 10);
    assertThat(request.path("level").asText()).isEqualTo("must");
    assertThat(organiser.get(event).json().path("asked").asInt()).isEqualTo(2);
  }

  @Test
  void schedule_showsTheLevelThatPeopleChose_whateverItIsWorth() {
    change(rules -> ((ObjectNode) rules.path("weights")).put("must", 5).put("want", 2));
    organiser.put(wish(), level("must")).expect(200);
    String made = generate();
    change(rules -> ((ObjectNode) rules.path("weights")).put("must", 900).put("want", 400));

    assertThat(organiser.get(event + "/schedules/" + made).json().at("/meetings/0/level").asText())
        .isEqualTo("must");
  }

  @Test
  void rules_areRefusedWithAllThatIsWrong_andNotedWhenTheyChange() {
    ObjectNode settings = settings();
    ((ObjectNode) settings.at("/rules/weights")).put("want", 9);
    ((ObjectNode) settings.path("rules")).putArray("languages");
    JsonNode refusal = organiser.put(event + "/settings", settings.toString()).expect(400).json();
    assertThat(refusal.path("faults").findValuesAsText("path"))
        .containsExactly("$.rules.weights.must", "$.rules.languages");
    assertThat(refusal.at("/faults/0/detail").asText()).contains("«\u00A0Indispensable\u00A0» (9)");

    change(
        rules -> {
          rules.put("wishRule", "mutual").put("wishesCloseAt", "2027-03-01T18:00");
          rules.putArray("languages").add("fr");
          ((ObjectNode) rules.path("funders")).put("minMeetings", 2).put("maxMeetings", 5);
        });

    assertThat(history().subList(0, 4))
        .containsExactly(
            "Ada a changé les langues des messages\u00A0: français",
            "Ada a changé les limites par défaut des financeurs\u00A0: 2 au moins, 5 au plus, sans"
                + " limite de rendez-vous de suite",
            "Ada a changé la période des souhaits\u00A0: ouverture avec l’étape, clôture le"
                + " 2027-03-01 18:00",
            "Ada a changé qui exprime des souhaits\u00A0: les deux côtés, un souhait réciproque"
                + " compte pour les deux");
  }

  @Test
  void limits_areGivenToAWholeSide_onceTheirEffectIsKnown() {
    OwnEvents.add(organiser, event, "funder", "Fondation");
    change(rules -> ((ObjectNode) rules.path("funders")).put("maxMeetings", 6));
    assertThat(organiser.get(event + "/limits/funder").expect(200).json().toString())
        .isEqualTo("{\"differing\":2,\"of\":2}");
    int revision = organiser.get(funder + "/registration").json().path("revision").asInt();

    assertThat(organiser.post(event + "/limits/funder").expect(200).json().path("changed").asInt())
        .isEqualTo(2);

    JsonNode after = organiser.get(funder + "/registration").json();
    assertThat(after.at("/entry/maxMeetings").asInt()).isEqualTo(6);
    assertThat(after.path("revision").asInt()).isEqualTo(revision + 1);
    assertThat(organiser.get(project + "/registration").json().at("/entry/maxMeetings").isNull())
        .isTrue();
    assertThat(organiser.post(event + "/limits/funder").json().path("changed").asInt()).isZero();
    assertThat(history().get(0)).isEqualTo("Ada a appliqué les limites par défaut à 2 financeurs");
  }

  @Test
  void people_areInTheHistory_withTheFieldsThatChanged_andWithoutWhatStoodInThem() {
    JsonNode before = organiser.get(funder + "/registration").json();
    ObjectNode entry = (ObjectNode) before.path("entry");
    entry.put("description", "Geheim").put("maxMeetings", 3);
    entry.putArray("unavailable").add(organiser.get(event).json().at("/slots/0/id").asText());
    String order = "{\"revision\": %s, \"entry\": %s}".formatted(before.path("revision"), entry);
    int revision =
        organiser.put(funder + "/registration", order).expect(200).json().path("revision").asInt();
    organiser
        .put(
            funder + "/registration",
            "{\"revision\": %d, \"entry\": %s}".formatted(revision, entry))
        .expect(200);
    organiser.delete(funder + "?revision=" + (revision + 1)).expect(204);

    assertThat(history())
        .containsExactly(
            "Ada a retiré le financeur Banque",
            "Ada a modifié Banque\u00A0: description, disponibilités et maximum de rendez-vous",
            "Ada a ajouté le projet Atelier",
            "Ada a ajouté le financeur Banque",
            "Ada a créé l’événement");
    assertThat(
            organiser.speaking("en").get(event + "/history").json().at("/entries/1/what").asText())
        .isEqualTo("changed Banque: description, availability, and maximum of meetings");
  }

  @Test
  void change_ofPhase_reachesParticipantsWhoLook() {
    try (LiveStream changes = atFunder.follow(funder + "/changes")) {
      enter("fact-sheets");
      changes.next("phase-changed");
    }
    enter("fact-sheets");
    assertThat(history()).filteredOn(line -> line.contains("Fiches projet")).hasSize(1);
    organiser.put(event + "/phase", "{\"phase\": \"party\"}").expect(400);
  }

  @Test
  void copy_startsInPreparation_keepsTheRules_butNotWhenWishesClose() {
    enter("closed");
    enter("wishes");
    change(rules -> rules.put("wishRule", "both").put("wishesCloseAt", "2027-03-01T18:00"));
    String order = "{\"name\": \"La suite\", \"firstDay\": \"2028-03-09\"}";
    String copy =
        "/api/events/" + organiser.post(event + "/copies", order).json().path("id").asText();

    assertThat(organiser.get(copy).json().path("phase").asText()).isEqualTo("preparation");
    JsonNode rules = organiser.get(copy + "/settings").json().path("rules");
    assertThat(rules.path("wishRule").asText()).isEqualTo("both");
    assertThat(rules.path("wishesCloseAt").isNull()).isTrue();
  }

  private void enter(String phase) {
    organiser.put(event + "/phase", "{\"phase\": \"%s\"}".formatted(phase)).expect(204);
  }

  private String phase() {
    return organiser.get(event).json().path("phase").asText();
  }

  private String generate() {
    try (LiveStream changes = organiser.follow(event + "/changes")) {
      organiser.post(event + "/jobs", "{\"seconds\": 5}").expect(202);
      return changes.next("schedule-made").path("scheduleId").asText();
    }
  }

  private Browser.Answer publish() {
    return new BoardPage(organiser, event).publish();
  }

  private ObjectNode settings() {
    return (ObjectNode) organiser.get(event + "/settings").expect(200).json();
  }

  private interface RulesChange {
    void of(ObjectNode rules);
  }

  private void change(RulesChange change) {
    ObjectNode settings = settings();
    change.of((ObjectNode) settings.path("rules"));
    organiser.put(event + "/settings", settings.toString()).expect(200);
  }

  private List<String> history() {
    JsonNode page = organiser.speaking("fr").get(event + "/history").expect(200).json();
    return StreamSupport.stream(page.path("entries").spliterator(), false)
        .map(entry -> entry.path("author").asText() + " " + entry.path("what").asText())
        .toList();
  }

  private static List<String> levels(Browser browser, String participant) {
    return browser.get(participant + "/catalogue").expect(200).json().findValuesAsText("level");
  }

  private String wish() {
    return funder + "/wishes/" + id(project);
  }

  private static String id(String participant) {
    return participant.substring(participant.lastIndexOf('/') + 1);
  }

  private static String level(String level) {
    return "{\"level\": \"%s\"}".formatted(level);
  }

  private static String detail(Answer answer) {
    return answer.json().path("detail").asText();
  }
}
