package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entremise.demo.Demonstration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The draft of the schedule in organisers' hands. */
@Timeout(240)
class BoardTest {
  @RegisterExtension static final RunningService SERVICE = new RunningService();

  private final Browser organiser = SERVICE.signedIn("organiser");

  /** Other tests have left something on it. */
  @BeforeAll
  static void clear() {
    SERVICE
        .pool()
        .preparedQuery("delete from board where event_id = $1")
        .execute(Tuple.of(Demonstration.EVENT_ID))
        .await();
  }

  /** Each test begins with a board that nobody has changed since a search has filled it. */
  @BeforeEach
  void generate() {
    BoardPage page = page();
    if (page.slots().isEmpty()) {
      search("optimise");
    }
  }

  private BoardPage page() {
    return new BoardPage(organiser, Demo.EVENT);
  }

  private void search(String mode) {
    try (LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      organiser
          .post(Demo.EVENT + "/jobs", "{\"seconds\": 2, \"mode\": \"%s\"}".formatted(mode))
          .expect(202);
      changes.next("board-changed");
    }
  }

  @Test
  void search_fillsTheBoard_asAStepThatCanBeUndoneAndDoneAgain() {
    BoardPage page = page();
    Map<String, String> before = page.slots();
    List<String> some = page.removable().subList(0, 5);
    some.forEach(request -> page.place(request, null));
    assertThat(page.state().path("scheduled").asInt()).isEqualTo(42);

    search("complete");
    page.refresh();

    assertThat(page.state().path("scheduled").asInt()).isGreaterThan(42);
    assertThat(page.state().at("/undo/what").asText()).startsWith("a complété le planning");
    before.forEach(
        (request, slot) -> {
          if (!some.contains(request)) {
            assertThat(page.slots()).containsEntry(request, slot);
          }
        });
    Map<String, String> completed = page.slots();
    page.undo(page.state().at("/undo/step").asInt()).expect(200);
    assertThat(page.slots()).hasSize(42);
    page.redo(page.state().at("/redo/step").asInt()).expect(200);
    assertThat(page.slots()).isEqualTo(completed);
    page.verify();
  }

  @Test
  void search_whoseBoardWasChangedMeanwhile_waitsForSomebodyToTakeIt() {
    try (ManyWishes wishes = new ManyWishes(organiser);
        LiveStream changes = organiser.follow(Demo.EVENT + "/changes")) {
      String job = wishes.search();
      changes.next("job-improved");
      BoardPage page = page();
      String moved = page.removable().get(0);
      page.place(moved, null);
      organiser.post(Demo.EVENT + "/jobs/" + job + "/cancel").expect(202);
      changes.next("schedule-made");

      page.refresh();
      assertThat(page.slots()).doesNotContainKey(moved);
      String waiting = page.state().at("/waiting/scheduleId").asText();
      page.command("{\"kind\": \"take\", \"scheduleId\": \"%s\"}".formatted(waiting));

      assertThat(page.state().path("waiting").isNull()).isTrue();
      assertThat(page.state().path("scheduled").asInt())
          .isEqualTo(
              organiser.get(Demo.EVENT + "/schedules/" + waiting).json().path("scheduled").asInt());
    }
    reset();
  }

  @Test
  void options_sayWhatPlacingDoes_andWhatBreaksIsRefusedUntilItIsMeant() {
    BoardPage page = page();
    Option breaking = option(page, "breaks");
    String request = breaking.request();
    String slot = breaking.found().path("slotId").asText();

    JsonNode refusal = page.send(false, BoardPage.placing(request, slot)).expect(409).json();

    assertThat(refusal.path("type").asText()).isEqualTo("urn:entremise:board.breaks");
    assertThat(refusal.path("faults").findValuesAsText("detail"))
        .containsExactlyElementsOf(texts(breaking.found().path("effects")));

    page.send(true, BoardPage.placing(request, slot)).expect(200);
    assertThat(page.state().path("violations")).hasSameSizeAs(breaking.found().path("effects"));
    page.verify();
    assertThat(page.publish().expect(409).json().path("type").asText())
        .isEqualTo("urn:entremise:board.publish.unsettled");

    for (JsonNode violation : page.state().path("violations")) {
      page.command(
          "{\"kind\": \"accept\", \"accepted\": true, \"violation\": \"%s\"}"
              .formatted(violation.path("key").asText()));
    }
    assertThat(page.state().at("/violations/0/acceptedBy").asText()).isEqualTo(author(page));
    JsonNode published = page.publish().expect(200).json();
    assertThat(published.path("version").asInt()).isPositive();
    assertThat(page.publish().expect(200).json().path("version"))
        .as("publishing again what is published makes no version")
        .isEqualTo(published.path("version"));
    reset();
  }

  @Test
  void command_onWhatDoesNotExist_isRefused() {
    BoardPage page = page();

    JsonNode refusal =
        page.send(false, "{\"kind\": \"drop\", \"request\": \"nobody\"}").expect(409).json();

    assertThat(refusal.path("type").asText()).isEqualTo("urn:entremise:board.unknown.request");
  }

  @Test
  void chain_getsARequestIntoATakenSlot_withoutBreakingAnything() {
    BoardPage page = page();
    Option swap = option(page, "swap");

    page.command("{\"kind\": \"place\", \"moves\": %s}".formatted(swap.found().path("moves")));

    assertThat(page.state().path("violations")).isEmpty();
    assertThat(page.slots()).containsEntry(swap.request(), swap.found().path("slotId").asText());
    page.verify();
    reset();
  }

  @Test
  void organisers_sideBySide_areToldOfEachOther_andOnlyStoppedOnTheSame() {
    BoardPage one = page();
    BoardPage other = page();
    List<String> requests = one.removable();

    one.place(requests.get(0), null);
    other.place(requests.get(1), null);
    assertThat(other.slots()).doesNotContainKeys(requests.get(0), requests.get(1));

    JsonNode refusal =
        one.send(false, BoardPage.placing(requests.get(1), "no slot")).expect(409).json();
    assertThat(refusal.path("type").asText()).isEqualTo("urn:entremise:board.unknown.slot");
    String free = other.board().at("/slots/0/id").asText();
    JsonNode outdated = one.send(true, BoardPage.placing(requests.get(1), free)).expect(409).json();
    assertThat(outdated.path("type").asText()).isEqualTo("urn:entremise:board.outdated");
    assertThat(outdated.path("detail").asText()).contains("a retiré", author(other));
    one.undo(one.state().at("/undo/step").asInt()).expect(409);

    one.refresh();
    assertThat(one.slots()).isEqualTo(other.slots());
    reset();
  }

  @Test
  void impossiblePair_addedMeeting_absence_andPins_areAsked() {
    BoardPage page = page();
    String request = page.removable().get(0);
    String[] pair = request.split("-", -1);

    page.command(
        "{\"kind\": \"exclude\", \"funderId\": \"%s\", \"projectId\": \"%s\", \"impossible\": true}"
            .formatted(pair[0], pair[1]));
    assertThat(page.slots()).doesNotContainKey(request);
    assertThat(page.board().path("impossible")).hasSize(1);
    assertThat(page.state().path("requests").asInt()).isEqualTo(46);

    page.send(
            true,
            "{\"kind\": \"add\", \"funderId\": \"%s\", \"projectId\": \"%s\", \"slotId\": \"%s\"}"
                .formatted(pair[0], pair[1], page.board().at("/slots/0/id").asText()))
        .expect(200);
    assertThat(page.pinned()).containsExactly(request);
    page.command("{\"kind\": \"pin\", \"pinned\": true}");
    assertThat(page.pinned()).isEqualTo(page.slots().keySet());

    page.send(
            true,
            "{\"kind\": \"attend\", \"participantId\": \"f02\", \"slotId\": \"%s\", \"away\": true}"
                .formatted(page.board().at("/slots/1/id").asText()))
        .expect(200);
    page.verify();
    JsonNode registration =
        organiser.get(Demo.EVENT + "/participants/f02/registration").expect(200).json();
    assertThat(registration.toString()).contains(page.board().at("/slots/1/id").asText());
    reset();
    assertThat(page().board().path("impossible")).isEmpty();
  }

  @Test
  void change_ofWhatWasPublished_isFlagged_andVersionsComeBack() {
    BoardPage page = page();
    page.publish().expect(200);
    page.refresh();
    assertThat(page.state().at("/published/told").asInt()).isZero();
    String version = page.state().at("/published/scheduleId").asText();
    Map<String, String> published = page.slots();
    String request = page.removable().get(0);

    page.place(request, null);
    assertThat(page.state().at("/published/told").asInt()).isEqualTo(2);
    assertThat(page.state().at("/published/broken")).isEmpty();

    page.send(
            true,
            "{\"kind\": \"attend\", \"participantId\": \"%s\", \"slotId\": \"%s\", \"away\": true}"
                .formatted(request.split("-", -1)[0], published.get(request)))
        .expect(200);
    assertThat(page.state().at("/published/broken/0").asText()).contains("n’est pas disponible");
    page.undo(page.state().at("/undo/step").asInt()).expect(200);

    page.command("{\"kind\": \"take\", \"scheduleId\": \"%s\"}".formatted(version));
    assertThat(page.slots()).isEqualTo(published);
    assertThat(page.state().at("/undo/what").asText()).startsWith("a repris la version");
    reset();
  }

  @Test
  void participantWhoDoesNotCome_isAwayInEachSlot_withoutMeetings_andUndoingBringsAllBack() {
    BoardPage page = page();
    page.publish().expect(200);
    page.refresh();
    Map<String, String> before = page.slots();
    List<String> lost = before.keySet().stream().filter(id -> id.startsWith("f02-")).toList();
    assertThat(lost).isNotEmpty();
    JsonNode registration =
        organiser
            .get(Demo.EVENT + "/participants/f02/registration")
            .expect(200)
            .json()
            .path("entry");

    page.command("{\"kind\": \"come\", \"participantId\": \"f02\", \"away\": true}");

    assertThat(page.slots()).doesNotContainKeys(lost.toArray(String[]::new));
    assertThat(page.slots()).hasSize(before.size() - lost.size());
    assertThat(page.state().path("violations")).isEmpty();
    assertThat(page.state().at("/published/broken")).hasSize(lost.size());
    JsonNode away = organiser.get(Demo.EVENT + "/participants/f02/registration").expect(200).json();
    assertThat(away.at("/entry/unavailable")).hasSize(page.board().path("slots").size());
    page.verify();

    page.undo(page.state().at("/undo/step").asInt()).expect(200);
    page.refresh();
    assertThat(page.slots()).isEqualTo(before);
    JsonNode again =
        organiser.get(Demo.EVENT + "/participants/f02/registration").expect(200).json();
    assertThat(again.path("entry")).isEqualTo(registration);
    reset();
  }

  @Test
  void proof_ofASearch_staysTrueWithPins_andIsNotClaimedForAnotherQuestion() {
    BoardPage page = page();
    JsonNode proof = proof();
    assertThat(proof.path("mostServed").asInt()).isEqualTo(47);

    page.command("{\"kind\": \"pin\", \"pinned\": true}");
    assertThat(proof().path("mostServed").asInt()).isEqualTo(47);
    String[] pair = page.removable().get(0).split("-", -1);
    page.command(
        "{\"kind\": \"exclude\", \"funderId\": \"%s\", \"projectId\": \"%s\", \"impossible\": true}"
            .formatted(pair[0], pair[1]));
    assertThat(proof().path("mostServed").asInt()).isEqualTo(46);
    reset();
  }

  @Test
  void aThousandCommands_undoneToTheStart_giveBackTheFirstSchedule() {
    BoardPage page = page();
    Map<String, String> first = page.slots();
    int start = page.revision();
    Random random = new Random(20261122);
    int done = 0;
    while (done < 1000) {
      int before = page.revision();
      page.send(random.nextInt(3) > 0, RandomCommands.next(random, page));
      done += page.revision() > before ? 1 : 0;
      page.verify();
    }
    Map<String, String> last = page.slots();
    Set<String> pinned = page.pinned();
    int end = page.state().at("/undo/step").asInt();

    page.undo(start + 1).expect(200);
    page.verify();
    assertThat(page.slots()).isEqualTo(first);
    assertThat(page.pinned()).isEmpty();
    assertThat(page.board().path("impossible")).isEmpty();

    page.redo(end).expect(200);
    assertThat(page.slots()).isEqualTo(last);
    assertThat(page.pinned()).isEqualTo(pinned);
    page.undo(start + 1).expect(200);
    assertThat(page.slots()).isEqualTo(first);
  }

  /** Undoes whatever was done after the search that has filled the board. */
  private void reset() {
    BoardPage page = page();
    while (!page.state().at("/undo/what").asText().startsWith("a généré un planning")) {
      page.undo(page.state().at("/undo/step").asInt()).expect(200);
    }
  }

  private JsonNode proof() {
    return organiser.get(Demo.EVENT + "/board/proof").expect(200).json();
  }

  private static String author(BoardPage page) {
    return page.steps().path(0).path("author").asText();
  }

  private record Option(String request, JsonNode found) {}

  /** The first scheduled request that some slot would take in this way, and that slot. */
  private Option option(BoardPage page, String kind) {
    for (String request : page.slots().keySet()) {
      JsonNode options =
          organiser.get(Demo.EVENT + "/board/requests/" + request + "/options").expect(200).json();
      assertThat(options).hasSameSizeAs(page.board().path("slots"));
      for (JsonNode option : options) {
        if (option.path("kind").asText().equals(kind)) {
          return new Option(request, option);
        }
      }
    }
    throw new AssertionError("no option of any scheduled request is " + kind);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
