package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.entremise.access.Holder;
import org.entremise.demo.Demonstration;
import org.entremise.platform.web.Contract;
import org.entremise.service.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation by every role: who is let in is exactly who is named here. */
class PermissionTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private static final Vertx VERTX = Vertx.vertx();
  private static final OpenAPIContract CONTRACT = Contract.load(VERTX).await();

  private static final Set<String> EVERYBODY =
      Set.of("nobody", "organiser", "funder", "project", "other funder", "screen");
  private static final Set<String> SIGNED_IN =
      Set.of("organiser", "funder", "project", "other funder");
  private static final Set<String> ORGANISER = Set.of("organiser");

  /** Whoever shows the big screen is nobody elsewhere. */
  private static final Set<String> SCREEN = Set.of("organiser", "screen");

  private static final Set<String> FUNDER_ITSELF = Set.of("organiser", "funder");

  /** The participant in the path is the funder. */
  private static final Map<String, Set<String>> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("isLive", EVERYBODY),
              Map.entry("isReady", EVERYBODY),
              Map.entry("getSession", EVERYBODY),
              Map.entry("signIn", EVERYBODY),
              Map.entry("signOut", EVERYBODY),
              Map.entry("signInByPassword", EVERYBODY),
              Map.entry("signInByPasskey", EVERYBODY),
              Map.entry("askPasskey", EVERYBODY),
              Map.entry("getIdentityProvider", EVERYBODY),
              Map.entry("askIdentityProvider", EVERYBODY),
              Map.entry("returnFromIdentityProvider", EVERYBODY),
              Map.entry("linkIdentity", ORGANISER),
              Map.entry("unlinkIdentity", ORGANISER),
              Map.entry("getAccount", ORGANISER),
              Map.entry("setPassword", ORGANISER),
              Map.entry("dropPassword", ORGANISER),
              Map.entry("askNewPasskey", ORGANISER),
              Map.entry("addPasskey", ORGANISER),
              Map.entry("removePasskey", ORGANISER),
              Map.entry("endSession", ORGANISER),
              Map.entry("endOtherSessions", ORGANISER),
              Map.entry("listEvents", SIGNED_IN),
              Map.entry("getEvent", ORGANISER),
              Map.entry("getNextStep", ORGANISER),
              Map.entry("createEvent", ORGANISER),
              Map.entry("previewGrid", ORGANISER),
              Map.entry("getSettings", ORGANISER),
              Map.entry("changeSettings", ORGANISER),
              Map.entry("previewSettings", ORGANISER),
              Map.entry("copyEvent", ORGANISER),
              Map.entry("archiveEvent", ORGANISER),
              Map.entry("deleteEvent", ORGANISER),
              Map.entry("listHistory", ORGANISER),
              Map.entry("listTrail", ORGANISER),
              Map.entry("getAccountData", ORGANISER),
              Map.entry("eraseAccount", ORGANISER),
              Map.entry("getMyData", Set.of("funder")),
              Map.entry("eraseMyData", Set.of("funder")),
              Map.entry("setPolicy", ORGANISER),
              Map.entry("enterPhase", ORGANISER),
              Map.entry("listOrganisers", ORGANISER),
              Map.entry("inviteOrganiser", ORGANISER),
              Map.entry("renewOrganiserLink", ORGANISER),
              Map.entry("removeOrganiser", ORGANISER),
              Map.entry("handOverEvent", ORGANISER),
              Map.entry("getOtherLimits", ORGANISER),
              Map.entry("applyLimits", ORGANISER),
              Map.entry("listParticipants", ORGANISER),
              Map.entry("addParticipant", ORGANISER),
              Map.entry("getRegistration", ORGANISER),
              Map.entry("changeParticipant", ORGANISER),
              Map.entry("getRemoval", ORGANISER),
              Map.entry("removeParticipant", ORGANISER),
              Map.entry("dropSpreadsheet", ORGANISER),
              Map.entry("listImports", ORGANISER),
              Map.entry("getImport", ORGANISER),
              Map.entry("chooseImport", ORGANISER),
              Map.entry("discardImport", ORGANISER),
              Map.entry("confirmImport", ORGANISER),
              Map.entry("exportEvent", ORGANISER),
              Map.entry("exportArchive", ORGANISER),
              Map.entry("downloadTemplate", ORGANISER),
              Map.entry("listWishes", ORGANISER),
              Map.entry("downloadProblem", ORGANISER),
              Map.entry("followEvent", ORGANISER),
              Map.entry("listJobs", ORGANISER),
              Map.entry("startJob", ORGANISER),
              Map.entry("getJob", ORGANISER),
              Map.entry("cancelJob", ORGANISER),
              Map.entry("listWhatIfs", ORGANISER),
              Map.entry("startWhatIf", ORGANISER),
              Map.entry("getWhatIf", ORGANISER),
              Map.entry("cancelWhatIf", ORGANISER),
              Map.entry("listSchedules", ORGANISER),
              Map.entry("getSchedule", ORGANISER),
              Map.entry("downloadSchedule", ORGANISER),
              Map.entry("downloadSolvedProblem", ORGANISER),
              Map.entry("getBoard", ORGANISER),
              Map.entry("getBoardChange", ORGANISER),
              Map.entry("changeBoard", ORGANISER),
              Map.entry("listBoardSteps", ORGANISER),
              Map.entry("undoBoard", ORGANISER),
              Map.entry("redoBoard", ORGANISER),
              Map.entry("getBoardProof", ORGANISER),
              Map.entry("publishBoard", ORGANISER),
              Map.entry("listBoardOptions", ORGANISER),
              Map.entry("getBoardChain", ORGANISER),
              Map.entry("getBoardReason", ORGANISER),
              Map.entry("searchBoardRepairs", ORGANISER),
              Map.entry("previewPublication", ORGANISER),
              Map.entry("listPublications", ORGANISER),
              Map.entry("comparePublications", ORGANISER),
              Map.entry("listChangeRequests", ORGANISER),
              Map.entry("searchChangeProposals", ORGANISER),
              Map.entry("applyChangeRequest", ORGANISER),
              Map.entry("declineChangeRequest", ORGANISER),
              Map.entry("listMyChangeRequests", FUNDER_ITSELF),
              Map.entry("askForChange", FUNDER_ITSELF),
              Map.entry("withdrawChangeRequest", FUNDER_ITSELF),
              Map.entry("listWarnings", ORGANISER),
              Map.entry("listReasons", ORGANISER),
              Map.entry("listGrounds", ORGANISER),
              Map.entry("searchRepairs", ORGANISER),
              Map.entry("searchProposals", ORGANISER),
              Map.entry("listStandby", ORGANISER),
              Map.entry("getParticipant", FUNDER_ITSELF),
              Map.entry("getAgenda", FUNDER_ITSELF),
              Map.entry("printAgenda", FUNDER_ITSELF),
              Map.entry("downloadCalendar", FUNDER_ITSELF),
              Map.entry("getCalendarFeed", Set.of("funder")),
              Map.entry("renewCalendarFeed", Set.of("funder")),
              Map.entry("revokeCalendarFeed", Set.of("funder")),
              Map.entry("readCalendarFeed", EVERYBODY),
              Map.entry("printAgendas", ORGANISER),
              Map.entry("downloadTimetable", ORGANISER),
              Map.entry("getCatalogue", FUNDER_ITSELF),
              Map.entry("getFactSheet", Set.of("organiser", "funder", "other funder")),
              Map.entry("listSheets", ORGANISER),
              Map.entry("printFactSheets", Set.of("organiser", "funder", "other funder")),
              Map.entry("listSheetQuestions", ORGANISER),
              Map.entry("putSheetQuestions", ORGANISER),
              Map.entry("searchCatalogue", FUNDER_ITSELF),
              Map.entry("printFactSheet", Set.of("organiser", "funder", "other funder")),
              Map.entry("getSheetDraft", FUNDER_ITSELF),
              Map.entry("changeSheetDraft", FUNDER_ITSELF),
              Map.entry("sendSheet", FUNDER_ITSELF),
              Map.entry("reviewSheet", ORGANISER),
              Map.entry("listSheetVersions", FUNDER_ITSELF),
              Map.entry("restoreSheetVersion", ORGANISER),
              Map.entry("attachFile", FUNDER_ITSELF),
              Map.entry("getFile", Set.of("organiser", "funder", "other funder")),
              Map.entry("removeFile", FUNDER_ITSELF),
              Map.entry("putWish", FUNDER_ITSELF),
              Map.entry("deleteWish", FUNDER_ITSELF),
              Map.entry("rankWishes", FUNDER_ITSELF),
              Map.entry("setAnswered", FUNDER_ITSELF),
              Map.entry("setUnavailable", FUNDER_ITSELF),
              Map.entry("followAgenda", FUNDER_ITSELF),
              Map.entry("getVideo", ORGANISER),
              Map.entry("changeVideo", ORGANISER),
              Map.entry("tellVideoLinks", ORGANISER),
              Map.entry("getScreen", SCREEN),
              Map.entry("followScreen", SCREEN),
              Map.entry("getScreenLink", ORGANISER),
              Map.entry("makeScreenLink", ORGANISER),
              Map.entry("revokeScreenLink", ORGANISER),
              Map.entry("askForLink", EVERYBODY),
              Map.entry("listInvitations", ORGANISER),
              Map.entry("prepareMailing", ORGANISER),
              Map.entry("listRecipients", ORGANISER),
              Map.entry("previewMailing", ORGANISER),
              Map.entry("sendMailing", ORGANISER),
              Map.entry("makeLink", ORGANISER),
              Map.entry("renewLink", ORGANISER),
              Map.entry("revokeLink", ORGANISER),
              Map.entry("listLetters", ORGANISER),
              Map.entry("getLetter", ORGANISER),
              Map.entry("sendLetterAgain", ORGANISER),
              Map.entry("copyLetter", ORGANISER),
              Map.entry("markLetterSent", ORGANISER),
              Map.entry("listTemplates", ORGANISER),
              Map.entry("changeTemplate", ORGANISER),
              Map.entry("resetTemplate", ORGANISER),
              Map.entry("previewTemplate", ORGANISER)));

  private static final String NOBODY =
      """
      {"name": "", "kind": null, "description": "", "unavailable": [], "seats": 1, "minMeetings": 0,
       "maxMeetings": null, "maxBreaks": null, "maxConsecutive": null, "delegates": []}
      """;

  @AfterAll
  static void close() {
    VERTX.close().await();
  }

  @Test
  void table_namesEveryOperation() {
    assertThat(CONTRACT.operations().stream().map(Operation::getOperationId))
        .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
  }

  @TestFactory
  Stream<DynamicTest> operation_letsInOnlyWhoMay() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : CONTRACT.operations()) {
      for (String role : EVERYBODY) {
        tests.add(
            DynamicTest.dynamicTest(
                operation.getOperationId() + " by " + role, () -> check(operation, role)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> operation_ofAnotherEvent_refusesEverybody() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.getOpenAPIPath().contains("{eventId}"))
        .flatMap(
            operation ->
                SIGNED_IN.stream()
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                operation.getOperationId() + " by " + role,
                                () -> call(operation, role, UUID.randomUUID()).expect(403))));
  }

  private static void check(Operation operation, String role) {
    boolean allowed = ALLOWED.getOrDefault(operation.getOperationId(), Set.of()).contains(role);
    if (operation.getOperationId().startsWith("follow") && allowed) {
      browser(role).follow(path(operation, Demonstration.EVENT_ID)).close();
      return;
    }
    Answer answer = call(operation, role, Demonstration.EVENT_ID);
    int refusal = role.equals("nobody") || role.equals("screen") ? 401 : 403;
    // A sign-in without a good link or key is refused too, but as what it says, not for who says
    // it.
    boolean signsIn = operation.getOperationId().startsWith("signIn");
    if (allowed && !signsIn) {
      assertThat(answer.status()).as(answer.text()).isNotIn(401, 403);
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(signsIn ? 401 : refusal);
    }
  }

  private static Answer call(Operation operation, String role, UUID eventId) {
    String method = operation.getHttpMethod().name();
    if (operation.getOperationId().equals("attachFile")) {
      return browser(role).upload(path(operation, eventId), new byte[] {'n', 'o'});
    }
    return browser(role).send(method, path(operation, eventId), body(operation));
  }

  private static String path(Operation operation, UUID eventId) {
    return operation
        .getOpenAPIPath()
        .replace("{eventId}", eventId.toString())
        .replace("{participantId}", Demonstration.FUNDER)
        .replace("{otherId}", "p01")
        .replace("{side}", "project")
        .replace("{kind}/{language}", "invitation/fr")
        .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000")
        .concat(
            switch (operation.getOperationId()) {
              case "removeParticipant" -> "?revision=0";
              case "attachFile" -> "?name=x";
              case "getBoardChange" -> "?since=0";
              case "getBoardChain" -> "?slotId=none";
              default -> "";
            });
  }

  /** Bodies that fit the contract and do as little as possible. */
  private static @Nullable String body(Operation operation) {
    return switch (operation.getOperationId()) {
      case "signIn" -> "{\"secret\": \"unknown\"}";
      case "signInByPassword" -> "{\"email\": \"nobody\", \"password\": \"nothing\"}";
      case "signInByPasskey" -> "{\"response\": {}}";
      case "askIdentityProvider" -> "{\"next\": \"/evenements\"}";
      case "setPassword" -> "{\"email\": \"no address\", \"password\": \"too short\"}";
      case "addPasskey" -> "{\"name\": \" \", \"response\": {}}";
      case "setPolicy" -> "{\"policy\": \"total\"}";
      case "createEvent" -> OwnEvents.ORDER.replace("Rencontre de printemps", "");
      case "changeSettings" ->
          OwnEvents.ORDER.replaceFirst(
              "\\{", "{\"version\": 0, \"rules\": %s, ".formatted(OwnEvents.RULES));
      case "previewGrid", "previewSettings" ->
          "{\"timeZone\": \"UTC\", \"grid\": {\"rooms\": null, \"days\": [], \"exceptions\": []}}";
      case "copyEvent" -> "{\"name\": \"\", \"firstDay\": \"2027-03-11\"}";
      case "enterPhase" -> "{\"phase\": \"wishes\"}";
      case "inviteOrganiser" -> "{\"name\": \"\"}";
      case "handOverEvent" -> "{\"organiserId\": \"00000000-0000-0000-0000-000000000000\"}";
      case "archiveEvent" -> "{\"archived\": false}";
      case "deleteEvent" -> "{\"name\": \"another name\"}";
      // Refused for its empty name, and for a revision that nobody has.
      case "addParticipant" -> "{\"side\": \"project\", \"entry\": %s}".formatted(NOBODY);
      case "changeParticipant" -> "{\"revision\": 0, \"entry\": %s}".formatted(NOBODY);
      case "askForLink" -> "{\"email\": \"nobody\"}";
      case "prepareMailing" -> "{\"kind\": \"invitation\"}";
      case "changeTemplate" -> "{\"subject\": \"\", \"body\": \"\"}";
      case "previewTemplate" ->
          "{\"subject\": \"\", \"body\": \"\", \"participantId\": \"f01\","
              + " \"delegateId\": \"00000000-0000-0000-0000-000000000000\"}";
      case "chooseImport" ->
          "{\"kind\": null, \"columns\": [], \"corrections\": {}, \"added\": [], \"funderKind\": null}";
      case "confirmImport" -> "{\"fingerprint\": \"none\"}";
      case "changeVideo" ->
          "{\"mode\": \"none\", \"per\": \"meeting\", \"address\": \"\", \"links\": [], \"version\": 9999}";
      case "putWish" -> "{\"level\": \"could\"}";
      case "rankWishes" -> "{\"order\": []}";
      case "setAnswered" -> "{\"done\": false}";
      case "setUnavailable" -> "{\"slots\": [\"no such slot\"]}";
      // Of a participant that is a funder, and so has no sheet to change; the question has no text.
      case "changeSheetDraft" -> "{\"revision\": 7, \"fields\": {}}";
      case "sendSheet" -> "{\"revision\": 7}";
      case "reviewSheet" -> "{\"revision\": 7, \"ready\": true, \"note\": null}";
      case "restoreSheetVersion" -> "{\"revision\": 7, \"number\": 1}";
      case "putSheetQuestions" ->
          """
          {"questions": [{"id": "00000000-0000-0000-0000-000000000000", "kind": "text", "label": "",
            "choices": [], "required": false}]}
          """;
      case "startJob", "startWhatIf" -> "{\"seconds\": 1}";
      case "searchProposals", "searchChangeProposals" -> "{\"few\": 0}";
      case "applyChangeRequest" -> "{\"revision\": 0, \"proposal\": \"few\", \"meetings\": []}";
      case "declineChangeRequest" -> "{\"note\": \"\"}";
      case "askForChange" ->
          "{\"slotId\": \"none\", \"withId\": \"p01\", \"kind\": \"cannot-come\", \"reason\": \"?\"}";
      case "changeBoard" ->
          "{\"revision\": 0, \"command\": {\"kind\": \"drop\", \"request\": \"f99-p99\"}}";
      case "undoBoard", "redoBoard" -> "{\"revision\": 0, \"step\": 9999}";
      case "publishBoard" -> "{\"revision\": 9999}";
      default -> null;
    };
  }

  private static Browser browser(String role) {
    return switch (role) {
      case "nobody" -> SERVICE.browser();
      case "other funder" -> SERVICE.browser().open(SERVICE.freshLink("f02"));
      case "screen" ->
          SERVICE.browser().open(SERVICE.freshLink(new Holder.Screen(Demonstration.EVENT_ID)));
      default -> SERVICE.signedIn(role);
    };
  }
}
