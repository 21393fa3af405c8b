package org.entremise.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.entremise.service.Browser;

/** An event of a round's own, with people to write to and more wishes than there are places. */
final class Scene {
  private static final int FUNDERS = 5;
  private static final int PROJECTS = 7;
  private static final String ORDER =
      """
      {"name": "Rencontre %s", "description": "", "timeZone": "Europe/Paris",
       "grid": {"rooms": 3, "exceptions": [],
         "days": [{"date": "2027-03-11", "start": "09:00", "end": "11:00", "slotMinutes": 15,
                   "gapMinutes": 0, "pauses": []}]}}
      """;
  private static final String ENTRY =
      """
      {"side": "%s", "entry": {"name": "%s", "kind": %s, "description": "", "unavailable": [],
       "seats": 1, "minMeetings": 0, "maxMeetings": null, "maxBreaks": null, "maxConsecutive": null,
       "delegates": [{"id": null, "name": "%s", "email": "%s@example.org", "language": "fr"}]}}
      """;

  private final String name;
  private final String path;
  private final List<String> funders = new ArrayList<>();
  private final List<String> projects = new ArrayList<>();

  /** Makes the event; the first funder wishes for nobody yet. */
  Scene(Browser organiser, String name) {
    this.name = name;
    JsonNode made = organiser.post("/api/events", order(name)).expect(200).json();
    path = "/api/events/" + made.path("id").asText();
    for (int i = 0; i < FUNDERS; i++) {
      funders.add(add(organiser, "funder", "f" + i).expect(200).json().path("id").asText());
    }
    for (int i = 0; i < PROJECTS; i++) {
      projects.add(add(organiser, "project", "p" + i).expect(200).json().path("id").asText());
    }
    for (String funder : funders.subList(1, FUNDERS)) {
      for (String project : projects) {
        organiser.put(wish(funder, project), "{\"level\": \"want\"}").expect(200);
      }
    }
    place(organiser);
  }

  /** A meeting for each of some, so that there is something to publish from the beginning. */
  private void place(Browser organiser) {
    JsonNode board = organiser.get(path + "/board").expect(200).json();
    for (int i = 0; i < FUNDERS - 1; i++) {
      String order =
          """
          {"revision": %d, "anyway": false, "command":
           {"kind": "place", "moves": [{"request": "%s", "slotId": "%s"}]}}
          """
              .formatted(
                  i,
                  board.path("requests").path(i * PROJECTS).path("id").asText(),
                  board.path("slots").path(i).path("id").asText());
      organiser.post(path + "/board/commands", order).expect(200);
    }
  }

  /** What asks for an event of a name. */
  static String order(String name) {
    return ORDER.formatted(name);
  }

  String path() {
    return path;
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whose wishes change as the round goes on; nobody else's do. */
  String wisher() {
    return funders.get(0);
  }

  List<String> projects() {
    return projects;
  }

  String wish(String from, String to) {
    return path + "/participants/" + from + "/wishes/" + to;
  }

  /** Adds a participant with one delegate. */
  Browser.Answer add(Browser organiser, String side, String word) {
    String kind = side.equals("funder") ? "\"bank\"" : "null";
    String delegate = name + "-" + word;
    return organiser.post(
        path + "/participants", ENTRY.formatted(side, word, kind, delegate, delegate));
  }
}
