package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.jspecify.annotations.Nullable;

/**
 * A board as an organiser's page knows it: read once, then kept by what each answer says has
 * altered.
 */
final class BoardPage {
  private final Browser organiser;
  private final String event;
  private JsonNode board;
  private JsonNode state;
  private final Map<String, String> slots = new TreeMap<>();
  private final Set<String> pinned = new HashSet<>();

  BoardPage(Browser organiser, String event) {
    this.organiser = organiser;
    this.event = event;
    this.board = read();
    this.state = board.path("state");
  }

  /** Has an event's board filled by a search and published. */
  static void generateAndPublish(Browser organiser, String event) {
    try (LiveStream changes = organiser.follow(event + "/changes")) {
      // It ends as soon as nothing better is possible; a busy machine needs more than a moment.
      organiser.post(event + "/jobs", "{\"seconds\": 15}").expect(202);
      changes.next("schedule-made");
    }
    new BoardPage(organiser, event).publish().expect(200);
  }

  private JsonNode read() {
    JsonNode read = organiser.get(event + "/board").expect(200).json();
    slots.clear();
    pinned.clear();
    read.path("meetings").forEach(this::put);
    return read;
  }

  private void put(JsonNode meeting) {
    String request = meeting.path("request").asText();
    if (meeting.path("slotId").isNull()) {
      slots.remove(request);
    } else {
      slots.put(request, meeting.path("slotId").asText());
    }
    if (meeting.path("pinned").asBoolean()) {
      pinned.add(request);
    } else {
      pinned.remove(request);
    }
  }

  /** Sends a command and takes in what it alters; the answer may be a refusal. */
  Browser.Answer send(boolean anyway, String command) {
    return take(
        organiser.post(
            event + "/board/commands",
            "{\"revision\": %d, \"anyway\": %b, \"command\": %s}"
                .formatted(revision(), anyway, command)));
  }

  /** Does a command that nothing speaks against. */
  void command(String command) {
    send(false, command).expect(200);
  }

  void place(String request, @Nullable String slot) {
    command(placing(request, slot));
  }

  static String placing(String request, @Nullable String slot) {
    return "{\"kind\": \"place\", \"moves\": [{\"request\": \"%s\", \"slotId\": %s}]}"
        .formatted(request, slot == null ? "null" : "\"" + slot + "\"");
  }

  Browser.Answer undo(int step) {
    return turn("undo", step);
  }

  Browser.Answer redo(int step) {
    return turn("redo", step);
  }

  private Browser.Answer turn(String direction, int step) {
    return take(
        organiser.post(
            event + "/board/" + direction,
            "{\"revision\": %d, \"step\": %d}".formatted(revision(), step)));
  }

  Browser.Answer publish() {
    return organiser.post(event + "/board/publish", "{\"revision\": %d}".formatted(revision()));
  }

  /** What others have done since. */
  void refresh() {
    take(organiser.get(event + "/board/changes?since=" + revision())).expect(200);
  }

  private Browser.Answer take(Browser.Answer answer) {
    if (answer.status() == 200) {
      JsonNode change = answer.json();
      state = change.path("state");
      if (change.path("reread").asBoolean()) {
        board = read();
      } else {
        change.path("alterations").forEach(this::put);
      }
    }
    return answer;
  }

  int revision() {
    return state.path("revision").asInt();
  }

  JsonNode state() {
    return state;
  }

  JsonNode board() {
    return board;
  }

  /** The slot of each scheduled request, by the requests' order. */
  Map<String, String> slots() {
    return Collections.unmodifiableMap(new TreeMap<>(slots));
  }

  Set<String> pinned() {
    return Set.copyOf(pinned);
  }

  /** Steps that hold or can be done again, newest first, fifty at most. */
  JsonNode steps() {
    return organiser.get(event + "/board/steps").expect(200).json();
  }

  /**
   * Scheduled requests that may be taken off without breaking a rule, in their order: neither side
   * limits its breaks. Which of the others may depends on the schedule that a search has found.
   */
  List<String> removable() {
    Problem problem = problem();
    Set<String> limited =
        problem.participants().stream()
            .filter(participant -> participant.maxBreaks() != null)
            .map(Participant::id)
            .collect(Collectors.toSet());
    return problem.requests().stream()
        .filter(request -> slots.containsKey(request.id()))
        .filter(request -> !limited.contains(request.a()) && !limited.contains(request.b()))
        .map(Request::id)
        .toList();
  }

  private Problem problem() {
    byte[] file =
        organiser.get(event + "/problem").expect(200).text().getBytes(StandardCharsets.UTF_8);
    return ProblemFile.read("problem", file);
  }

  /** Counts what the page shows by itself, of the problem file of that moment. */
  void verify() {
    Problem problem = problem();
    List<Meeting> meetings = new ArrayList<>();
    slots.forEach((request, slot) -> meetings.add(new Meeting(request, slot)));
    Costs counted = Verifier.verify(problem, meetings).costs();
    for (String cost : List.of("violations", "shortfall", "worst", "unserved", "comfort")) {
      assertThat(state.at("/costs/" + cost).asLong())
          .as(cost)
          .isEqualTo(
              switch (cost) {
                case "violations" -> counted.violations();
                case "shortfall" -> counted.shortfall();
                case "worst" -> counted.worst();
                case "unserved" -> counted.unserved();
                default -> counted.comfort();
              });
    }
    assertThat(problem.pins().stream().map(Meeting::request))
        .containsExactlyInAnyOrderElementsOf(pinned);
  }
}
