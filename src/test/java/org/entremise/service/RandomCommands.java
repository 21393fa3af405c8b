package org.entremise.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What an organiser without a plan would do on a board. */
final class RandomCommands {
  private RandomCommands() {}

  /** A command that may be refused, or do nothing. */
  static String next(Random random, BoardPage page) {
    return switch (random.nextInt(11)) {
      case 0, 1, 2, 3 -> BoardPage.placing(request(random, page), slot(random, page));
      case 4 -> BoardPage.placing(request(random, page), null);
      case 5 ->
          "{\"kind\": \"pin\", \"pinned\": %b, \"participantId\": \"%s\"}"
              .formatted(random.nextBoolean(), participant(random, page));
      case 6 ->
          "{\"kind\": \"exclude\", \"funderId\": \"%s\", \"projectId\": \"%s\", \"impossible\": %b}"
              .formatted(funder(random), project(random), random.nextBoolean());
      case 7 ->
          "{\"kind\": \"add\", \"funderId\": \"%s\", \"projectId\": \"%s\", \"slotId\": \"%s\"}"
              .formatted(funder(random), project(random), slot(random, page));
      case 8 ->
          "{\"kind\": \"attend\", \"participantId\": \"%s\", \"slotId\": \"%s\", \"away\": %b}"
              .formatted(participant(random, page), slot(random, page), random.nextBoolean());
      case 9 ->
          "{\"kind\": \"come\", \"participantId\": \"%s\", \"away\": %b}"
              .formatted(participant(random, page), random.nextBoolean());
      default -> accepting(random, page);
    };
  }

  private static String accepting(Random random, BoardPage page) {
    List<String> keys = page.state().path("violations").findValuesAsText("key");
    return keys.isEmpty()
        ? "{\"kind\": \"drop\", \"request\": \"%s\"}".formatted(request(random, page))
        : "{\"kind\": \"accept\", \"violation\": \"%s\", \"accepted\": true}"
            .formatted(keys.get(random.nextInt(keys.size())));
  }

  private static String request(Random random, BoardPage page) {
    return some(random, page.board().path("requests"));
  }

  private static String slot(Random random, BoardPage page) {
    return some(random, page.board().path("slots"));
  }

  private static String participant(Random random, BoardPage page) {
    return some(random, page.board().path("participants"));
  }

  private static String some(Random random, JsonNode all) {
    List<String> ids = new ArrayList<>();
    all.forEach(one -> ids.add(one.path("id").asText()));
    return ids.get(random.nextInt(ids.size()));
  }

  private static String funder(Random random) {
    return "f%02d".formatted(1 + random.nextInt(16));
  }

  private static String project(Random random) {
    return "p%02d".formatted(1 + random.nextInt(17));
  }
}
