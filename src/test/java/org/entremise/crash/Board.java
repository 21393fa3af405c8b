package org.entremise.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether the board is what all its commands make of it, one after the other. */
final class Board {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rows rows;
  private final Journal journal;
  private final List<String> findings = new ArrayList<>();

  Board(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  List<String> findings() throws JsonProcessingException {
    List<JsonNode> commands = new ArrayList<>();
    for (String command :
        rows.texts(
            """
            select jsonb_build_object('revision', revision, 'action', action, 'patch', patch)
            from board_command where event_id = ? order by revision
            """)) {
      commands.add(JSON.readTree(command));
    }
    revisions(commands);
    facts(commands);
    for (Journal.Turned turned : journal.turned()) {
      if (commands.stream().noneMatch(command -> isOf(command, turned))) {
        findings.add(turned + " is lost");
      }
    }
    return findings;
  }

  private void revisions(List<JsonNode> commands) {
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).path("revision").asInt() != i + 1) {
        findings.add("the board has no command " + (i + 1));
      }
    }
    List<String> revision = rows.texts("select revision from board where event_id = ?");
    if (!revision.equals(List.of(Integer.toString(commands.size())))) {
      findings.add("the board's revision is " + revision + " after " + commands.size());
    }
  }

  private void facts(List<JsonNode> commands) {
    Map<String, String> made = new HashMap<>();
    for (JsonNode command : commands) {
      for (JsonNode alteration : command.path("patch")) {
        JsonNode fact = alteration.path("fact");
        String name = fact.path("kind").asText() + " " + fact.path("id").asText();
        if (alteration.path("after").isNull()) {
          made.remove(name);
        } else {
          made.put(name, alteration.path("after").asText());
        }
      }
    }
    Map<String, String> there =
        rows.pairs("select kind || ' ' || id, value from board_fact where event_id = ?");
    if (!there.equals(made)) {
      findings.add("the board is " + there + ", its commands make " + made);
    }
  }

  private static boolean isOf(JsonNode command, Journal.Turned turned) {
    int revision = command.path("revision").asInt();
    if (revision <= turned.seen() || revision > turned.last()) {
      return false;
    }
    if (turned.request() == null) {
      return command.path("action").asText().equals("undo");
    }
    for (JsonNode alteration : command.path("patch")) {
      if (alteration.at("/fact/kind").asText().equals("meets")
          && alteration.at("/fact/id").asText().equals(turned.request())
          && alteration.path("after").asText().equals(turned.slot())) {
        return true;
      }
    }
    return false;
  }
}
