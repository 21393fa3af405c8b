package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.access.Holder;
import org.entremise.access.IdentityProvider;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.service.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests by chance, made from the contract: valid ones, and ones with something wrong, by
 * everybody, to every operation. None may be answered by an error of the service, and nobody may
 * learn a word of another event. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} set what is tried.
 */
@Timeout(1200)
class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261123);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
  private static final int THREADS = 4;
  private static final String HERE = "zqxhere";
  private static final String ELSEWHERE = "zqxelsewhere";
  private static final String PRIVATE = "zqxprivate";

  /** What they leave open, a test of its own covers. */
  private static final Set<String> STREAMS = Set.of("followEvent", "followAgenda", "followScreen");

  /** Would end the world of the other threads, or take seconds each; done now and then. */
  private static final Set<String> SELDOM =
      Set.of(
          "deleteEvent",
          "signOut",
          "eraseMyData",
          "eraseAccount",
          "endOtherSessions",
          "endSession",
          "removeParticipant",
          "renewOrganiserLink",
          "removeOrganiser",
          "archiveEvent",
          "startJob",
          "startWhatIf",
          "searchProposals",
          "searchChangeProposals",
          "searchBoardRepairs",
          "listAbsences",
          "printAgendas",
          "printFactSheets",
          "exportArchive",
          "signInByPassword",
          "setPassword");

  /** Nobody listens there. */
  private static final IdentityProvider SILENT =
      new IdentityProvider("http://127.0.0.1:1", "entremise", "any", "Nobody");

  @TempDir Path data;

  private Service service;

  /** An event, and everybody who may come to it. */
  private final class World {
    private final UUID organiserId;
    private final Browser organiser;
    private final String event;
    private final List<String> participants = new ArrayList<>();

    World(String word) {
      this.organiserId = OwnEvents.organiser(service.pool(), "Orga " + word);
      this.organiser = browser(new Holder.Organiser(organiserId));
      this.event = OwnEvents.create(organiser);
      for (String side : List.of("funder", "project")) {
        for (int i = 0; i < 3; i++) {
          participants.add(OwnEvents.add(organiser, event, side, side + i + word));
        }
      }
      organiser.put(event + "/phase", "{\"phase\": \"wishes\"}").expect(204);
      wish(0, 3, "{\"level\": \"must\"}");
      wish(0, 4, "{\"level\": \"veto\", \"note\": \"" + PRIVATE + word + "\"}");
      wish(1, 4, "{\"level\": \"want\"}");
    }

    private void wish(int from, int to, String json) {
      String other = participants.get(to).replaceAll(".*/", "");
      organiser.put(participants.get(from) + "/wishes/" + other, json).expect(200);
    }

    /** Everybody but the first funder, whose secret it is. */
    List<Browser> people() {
      List<Browser> people = new ArrayList<>();
      for (String participant : participants.subList(1, 4)) {
        people.add(browser(new Holder.Delegate(id(), participant.replaceAll(".*/", ""))));
      }
      people.add(browser(new Holder.Screen(id())));
      return people;
    }

    UUID id() {
      return UUID.fromString(event.replaceAll(".*/", ""));
    }
  }

  /** What was found wrong with an answer, and the request that it answers. */
  private record Finding(String what, String request, String answer) {}

  @BeforeEach
  void start() {
    service =
        Service.start(
            new Settings(
                    "127.0.0.1",
                    0,
                    URI.create("http://meet.example"),
                    data,
                    null,
                    1,
                    1,
                    null,
                    false)
                .with(SILENT));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void requestsByChance_findNoErrorOfTheService_andNoWordOfAnotherEvent() throws Exception {
    World elsewhere = new World(ELSEWHERE);
    String before = elsewhere.organiser.get(elsewhere.event + "/problem").text();
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Walk>> walks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Walk walk = new Walk(new Random(SEED + i), elsewhere);
        walks.add(() -> walk.go(REQUESTS / THREADS));
      }
      for (Future<Walk> walk : threads.invokeAll(walks)) {
        walk.get().statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        findings.addAll(walk.get().findings);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(findings).as("seed %d, statuses %s", SEED, statuses).isEmpty();
    assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(REQUESTS / THREADS * THREADS);
    assertThat(statuses.keySet())
        .as("not all of it is refused")
        .contains(200, 204, 303, 400, 403, 404);
    assertThat(elsewhere.organiser.get(elsewhere.event + "/problem").text()).isEqualTo(before);
  }

  /** One thread's requests. */
  private final class Walk {
    private static final int A_WORLD = 500;

    private final Random random;
    private final World elsewhere;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private World here;
    private List<Browser> people = List.of();
    private FuzzValues values;
    private final List<String[]> operations = new ArrayList<>();

    Walk(Random random, World elsewhere) {
      this.random = random;
      this.elsewhere = elsewhere;
      this.here = new World(HERE);
      this.values = new FuzzValues(random, known());
      values
          .contract()
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> {
                            if (!method.equals("parameters")) {
                              operations.add(new String[] {path.getKey(), method});
                            }
                          }));
    }

    Walk go(int requests) {
      int asked = 0;
      for (int i = 0; asked < requests; i++) {
        if (i % A_WORLD == 0) {
          here = new World(HERE);
          values = new FuzzValues(random, known());
          people = new ArrayList<>(here.people());
          people.add(browser(new Holder.Organiser(here.organiserId)));
          people.add(new Browser(address()));
        }
        // Each operation has its turn.
        String[] operation = operations.get(i % operations.size());
        asked += ask(operation[0], operation[1]) ? 1 : 0;
      }
      return this;
    }

    private Map<String, List<String>> known() {
      List<String> ids =
          here.participants.stream().map(path -> path.replaceAll(".*/", "")).toList();
      List<String> slots = new ArrayList<>();
      here.organiser
          .get(here.event + "/board")
          .expect(200)
          .json()
          .path("slots")
          .forEach(slot -> slots.add(slot.path("id").asText()));
      List<String> requests = List.of(ids.get(0) + "-" + ids.get(3), ids.get(1) + "-" + ids.get(4));
      return Map.ofEntries(
          Map.entry("eventId", List.of(here.id().toString())),
          Map.entry("participantId", ids),
          Map.entry("otherId", ids),
          Map.entry("funderId", ids.subList(0, 3)),
          Map.entry("projectId", ids.subList(3, 6)),
          Map.entry("withId", ids),
          Map.entry("slotId", slots),
          Map.entry("slots", slots),
          Map.entry("unavailable", slots),
          Map.entry("request", requests),
          Map.entry("timeZone", List.of("Europe/Paris", "UTC")));
    }

    private boolean ask(String path, String method) {
      JsonNode item = values.contract().path("paths").path(path);
      JsonNode operation = item.path(method);
      String name = operation.path("operationId").asText();
      if (STREAMS.contains(name) || (SELDOM.contains(name) && random.nextInt(10) > 0)) {
        return false;
      }
      boolean spoil = random.nextInt(3) == 0;
      // Those of elsewhere look into this event; those of here into the other.
      boolean stranger = random.nextInt(8) == 0;
      Browser who =
          stranger && random.nextBoolean()
              ? elsewhere.organiser
              : people.get(random.nextInt(people.size()));
      @Nullable String event =
          stranger && who != elsewhere.organiser ? elsewhere.id().toString() : null;
      String address = target(path, item, operation, event, spoil);
      @Nullable String body = body(operation, spoil);
      String type = spoil && random.nextInt(10) == 0 ? "text/plain" : "application/json";
      String as = spoil && random.nextInt(20) == 0 ? "PATCH" : method.toUpperCase(Locale.ROOT);
      Answer answer = who.sendAs(as, address, type, body);
      statuses.merge(answer.status(), 1, Integer::sum);
      String request = name + ": " + as + " " + address + " " + body;
      check(request, answer, who == elsewhere.organiser ? HERE : ELSEWHERE, who);
      return true;
    }

    private void check(String request, Answer answer, String foreign, Browser who) {
      if (answer.status() >= 500
          && !(answer.status() == 503
              && answer.response().headers().firstValue("Retry-After").isPresent())) {
        findings.add(new Finding("an error of the service", request, answer.text()));
      }
      String type = answer.response().headers().firstValue("Content-Type").orElse("");
      if (answer.status() >= 400
          && (!type.startsWith("application/problem+json")
              || answer.json().path("detail").asText().isEmpty())) {
        findings.add(new Finding("no problem details", request, answer.text()));
      }
      if (answer.text().matches("(?s).*(org\\.entremise|io\\.vertx|java\\.lang|PgException).*")) {
        findings.add(new Finding("tells of its inside", request, answer.text()));
      }
      if (answer.text().contains(foreign)) {
        findings.add(new Finding("a word of another event", request, answer.text()));
      }
      boolean organises = who == elsewhere.organiser || people.indexOf(who) == people.size() - 2;
      if (!organises && answer.text().contains(PRIVATE)) {
        findings.add(new Finding("somebody else's reason", request, answer.text()));
      }
    }

    private String target(
        String path, JsonNode item, JsonNode operation, @Nullable String event, boolean spoil) {
      StringBuilder query = new StringBuilder();
      String filled = path;
      for (JsonNode parameters : List.of(item.path("parameters"), operation.path("parameters"))) {
        for (JsonNode given : parameters) {
          JsonNode parameter = values.resolved(given);
          String name = parameter.path("name").asText();
          String value =
              name.equals("eventId") && event != null
                  ? event
                  : values.fitting(name, parameter.path("schema")).asText();
          if (spoil && random.nextInt(6) == 0) {
            value = values.oddText();
          }
          if (parameter.path("in").asText().equals("path")) {
            filled = filled.replace("{" + name + "}", encoded(value.isEmpty() ? "." : value));
          } else if (parameter.path("required").asBoolean() || random.nextBoolean()) {
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(value));
          }
        }
      }
      if (spoil && random.nextInt(12) == 0) {
        filled += List.of("/%2e%2e", "%00", "/%ff", "//", ";x=1", "/%252e").get(random.nextInt(6));
      }
      return filled + query;
    }

    private @Nullable String body(JsonNode operation, boolean spoil) {
      JsonNode content = operation.path("requestBody").path("content");
      if (content.isMissingNode()) {
        return spoil && random.nextInt(4) == 0 ? "{\"unexpected\": 1}" : null;
      }
      JsonNode schema = content.path("application/json").path("schema");
      if (schema.isMissingNode()) {
        return "PK\u0003\u0004" + values.oddText();
      }
      JsonNode value = values.fitting("", schema);
      if (!spoil) {
        return value.toString();
      }
      return switch (random.nextInt(8)) {
        case 0 -> value.toString().substring(0, value.toString().length() / 2);
        case 1 -> value.toString().replaceFirst("\\{", "{\"x\": 1, \"x\": 2, ");
        case 2 -> "[".repeat(2_000);
        default -> values.spoilt(value).toString();
      };
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String address() {
    return "http://127.0.0.1:" + service.port();
  }

  private Browser browser(Holder holder) {
    Secret secret = Secret.random();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    AccessStore.insertConsoleLink(service.pool(), secret, holder, tomorrow).await();
    return new Browser(address()).open(secret.text());
  }
}
