package org.entremise.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An event with delegates to write to. */
final class MailEvent {
  private final Browser organiser;
  private final String event;

  /** Makes the event, without anybody in it. */
  MailEvent(Browser organiser) {
    this.organiser = organiser;
    this.event = OwnEvents.create(organiser);
  }

  /** Its path. */
  String path() {
    return event;
  }

  /** Somebody who comes for a participant. */
  static String delegate(String name, String email, String language) {
    return "{\"id\": null, \"name\": \"%s\", \"email\": \"%s\", \"language\": \"%s\"}"
        .formatted(name, email, language);
  }

  /** Adds a funder with delegates; the path of it. */
  String funder(String name, String... delegates) {
    return add("funder", name, "\"bank\"", delegates);
  }

  /** Adds a project with delegates; the path of it. */
  String project(String name, String... delegates) {
    return add("project", name, "null", delegates);
  }

  /** The delegates and how far their invitations are. */
  JsonNode invitations() {
    return organiser.get(event + "/invitations").expect(200).json().path("invitations");
  }

  /** Where each delegate's invitation stands, by the first word of the name. */
  List<String> states() {
    List<String> states = new ArrayList<>();
    for (JsonNode one : invitations()) {
      states.add(
          one.path("name").asText().replaceAll(" .*", "") + " " + one.path("state").asText());
    }
    return states;
  }

  /** Prepares a mailing to all who need one; its path. */
  String prepare(String kind) {
    JsonNode prepared =
        organiser.post(event + "/mailings", "{\"kind\": \"" + kind + "\"}").expect(200).json();
    return event + "/mailings/" + prepared.path("id").asText();
  }

  /** Sends to all who need one; to how many. */
  int send(String kind) {
    return organiser.post(prepare(kind) + "/send").expect(200).json().path("queued").asInt();
  }

  JsonNode letters() {
    return organiser.get(event + "/letters").expect(200).json().path("letters");
  }

  /** Waits until all letters of the event fit; they change as mail servers answer. */
  JsonNode awaitLetters(Predicate<JsonNode> each) {
    return await(
        this::letters,
        letters -> {
          for (JsonNode letter : letters) {
            if (!each.test(letter)) {
              return false;
            }
          }
          return !letters.isEmpty();
        });
  }

  JsonNode awaitState(String state) {
    return awaitLetters(letter -> letter.path("state").asText().equals(state));
  }

  /** Reads again and again until what is read fits; the last reading explains a failure. */
  static <T> T await(Supplier<T> read, Predicate<T> fits) {
    long end = System.nanoTime() + SECONDS.toNanos(40);
    T found = read.get();
    while (!fits.test(found)) {
      assertThat(System.nanoTime()).as("still %s", found).isLessThan(end);
      // Asking the service at every moment would slow down what is waited for.
      new CompletableFuture<Void>().completeOnTimeout(null, 1, SECONDS).join();
      found = read.get();
    }
    return found;
  }

  private String add(String side, String name, String kind, String... delegates) {
    String order =
        """
        {"side": "%s", "entry": {"name": "%s", "kind": %s, "description": "", "unavailable": [],
         "seats": 1, "minMeetings": 0, "maxMeetings": null, "maxBreaks": null, "maxConsecutive": null,
         "delegates": [%s]}}
        """
            .formatted(side, name, kind, String.join(", ", delegates));
    JsonNode added = organiser.post(event + "/participants", order).expect(200).json();
    return event + "/participants/" + added.path("id").asText().toLowerCase(Locale.ROOT);
  }
}
