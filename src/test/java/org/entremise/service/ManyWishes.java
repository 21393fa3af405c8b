package org.entremise.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The demonstration with five funders who wish for every project, 116 requests in place of 47. A
 * schedule is there at once, but more than a minute passes before a search might prove that none is
 * more comfortable: a job with more time is still running when a test looks.
 */
final class ManyWishes implements AutoCloseable {
  private static final int FUNDERS = 5;

  private final Browser organiser;
  private final List<String> made = new ArrayList<>();

  /** Adds the wishes that are missing. */
  ManyWishes(Browser organiser) {
    this.organiser = organiser;
    Set<String> known = new HashSet<>();
    for (JsonNode wish : organiser.get(Demo.EVENT + "/wishes").expect(200).json()) {
      known.add(path(wish.path("from").asText(), wish.path("to").asText()));
    }
    JsonNode everybody = organiser.get(Demo.EVENT + "/participants").expect(200).json();
    for (String funder : ids(everybody, "funder").subList(0, FUNDERS)) {
      for (String project : ids(everybody, "project")) {
        String wish = path(funder, project);
        if (!known.contains(wish)) {
          organiser.put(wish, "{\"level\": \"could\"}").expect(200);
          made.add(wish);
        }
      }
    }
  }

  /** Orders a search that ends when somebody stops it; its job. */
  String search() {
    return organiser
        .post(Demo.EVENT + "/jobs", "{\"seconds\": 600}")
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  /** Takes them back: the service is everybody's. */
  @Override
  public void close() {
    made.forEach(wish -> organiser.delete(wish).expect(204));
  }

  private static List<String> ids(JsonNode everybody, String side) {
    List<String> ids = new ArrayList<>();
    for (JsonNode participant : everybody) {
      if (participant.path("side").asText().equals(side)) {
        ids.add(participant.path("id").asText());
      }
    }
    return ids;
  }

  private static String path(String from, String to) {
    return Demo.EVENT + "/participants/" + from + "/wishes/" + to;
  }
}
