package org.entremise.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entremise.service.Browser;
import org.entremise.service.Browser.Answer;
import org.jspecify.annotations.Nullable;

/** Organisers who all work on one event at once, until they are told to stop. */
final class Crowd {
  private static final long LONGEST_WAIT_SECONDS = 3;
  private static final List<String> LEVELS = List.of("must", "want", "could", Journal.NONE);

  private final Browser organiser;
  private final Scene scene;
  private final Journal journal;
  private final boolean databaseDies;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;
  private volatile CountDownLatch publishing = new CountDownLatch(1);

  /**
   * @param databaseDies whether the service may say that it has none
   */
  Crowd(Browser organiser, Scene scene, Journal journal, boolean databaseDies) {
    this.organiser = organiser;
    this.scene = scene;
    this.journal = journal;
    this.databaseDies = databaseDies;
  }

  /** What one of them does once. */
  private interface Deed {
    void act(Random random);
  }

  void start(Random random) {
    begin("wishes", 600, random, this::wish);
    begin("board", 900, random, this::board);
    begin("solves", 700, random, this::solve);
    begin("publishes", 50, random, own -> publish());
    begin("invites", 1_200, random, this::invite);
  }

  /** Waits until a publication is on its way, but not for long. */
  void awaitPublication() throws InterruptedException {
    publishing = new CountDownLatch(1);
    publishing.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until each has got its last answer, or none. */
  void stop() throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void begin(String name, int longestPause, Random seeds, Deed deed) {
    Random random = new Random(seeds.nextLong());
    Thread thread =
        new Thread(
            () -> {
              while (!stopped) {
                doOnce(deed, random);
                Waiting.pause(random.nextInt(longestPause));
              }
            },
            name);
    threads.add(thread);
    thread.start();
  }

  private void doOnce(Deed deed, Random random) {
    try {
      deed.act(random);
    } catch (UncheckedIOException e) {
      journal.doubt();
    } catch (RuntimeException | AssertionError e) {
      journal.unexpected(Thread.currentThread().getName() + ": " + e);
    }
  }

  /** Whether it was done; notes where that is in doubt. */
  private boolean isDone(Answer answer) {
    if (answer.status() == 503 && databaseDies) {
      journal.doubt();
    }
    return isRead(answer);
  }

  /** Whether there is something to read. */
  private boolean isRead(Answer answer) {
    if (answer.status() == 503 && databaseDies) {
      return false;
    }
    if (answer.status() >= 300 && answer.status() != 409) {
      journal.unexpected(
          Thread.currentThread().getName() + ": " + answer.status() + " " + answer.text());
    }
    return answer.status() < 300;
  }

  private void wish(Random random) {
    String project = scene.projects().get(random.nextInt(scene.projects().size()));
    String level = LEVELS.get(random.nextInt(LEVELS.size()));
    String pair = scene.wisher() + " " + project;
    String path = scene.wish(scene.wisher(), project);
    journal.mayWish(pair, level);
    Answer answer =
        level.equals(Journal.NONE)
            ? organiser.delete(path)
            : organiser.put(path, "{\"level\": \"" + level + "\"}");
    if (isDone(answer)) {
      journal.wished(pair, level);
    }
  }

  /** Moves a meeting, or undoes the step before. */
  private void board(Random random) {
    Answer read = organiser.get(scene.path() + "/board");
    if (!isRead(read)) {
      return;
    }
    int revision = read.json().at("/state/revision").asInt();
    if (revision > 0 && random.nextInt(5) == 0) {
      String turn = "{\"revision\": %1$d, \"step\": %1$d}".formatted(revision);
      turned(organiser.post(scene.path() + "/board/undo", turn), revision, null, null);
    } else {
      move(read.json(), revision, random);
    }
  }

  private void move(JsonNode board, int revision, Random random) {
    List<String> requests = new ArrayList<>();
    for (JsonNode request : board.path("requests")) {
      // The other one's wishes come and go.
      if (!request.path("funderId").asText().equals(scene.wisher())) {
        requests.add(request.path("id").asText());
      }
    }
    String request = requests.get(random.nextInt(requests.size()));
    JsonNode slots = board.path("slots");
    String slot = slots.path(random.nextInt(slots.size())).path("id").asText();
    if (isThere(board, request, slot)) {
      // What alters nothing leaves no trace to look for.
      return;
    }
    String order =
        """
        {"revision": %d, "anyway": false, "command":
         {"kind": "place", "moves": [{"request": "%s", "slotId": "%s"}]}}
        """
            .formatted(revision, request, slot);
    turned(organiser.post(scene.path() + "/board/commands", order), revision, request, slot);
  }

  private static boolean isThere(JsonNode board, String request, String slot) {
    for (JsonNode meeting : board.path("meetings")) {
      if (meeting.path("request").asText().equals(request)
          && meeting.path("slotId").asText().equals(slot)) {
        return true;
      }
    }
    return false;
  }

  private void turned(Answer answer, int seen, @Nullable String request, @Nullable String slot) {
    if (isDone(answer)) {
      int last = answer.json().at("/state/revision").asInt();
      journal.turned(new Journal.Turned(seen, last, request, slot));
    }
  }

  private void solve(Random random) {
    String jobs = scene.path() + "/jobs";
    Answer ordered = organiser.post(jobs, "{\"seconds\": " + (2 + random.nextInt(3)) + "}");
    if (!isDone(ordered)) {
      return;
    }
    String job = ordered.json().path("id").asText();
    journal.ordered(job);
    if (random.nextInt(3) == 0) {
      Waiting.pause(random.nextInt(500));
      isDone(organiser.post(jobs + "/" + job + "/cancel"));
    }
  }

  /** Publishes what the preview shows. */
  private void publish() {
    Answer read = organiser.get(scene.path() + "/board/publication");
    if (!isRead(read) || !read.json().path("differs").asBoolean()) {
      return;
    }
    JsonNode preview = read.json();
    String order =
        "{\"revision\": %d, \"tell\": true, \"fingerprint\": \"%s\"}"
            .formatted(preview.path("revision").asInt(), preview.path("fingerprint").asText());
    publishing.countDown();
    Answer published = organiser.post(scene.path() + "/board/publish", order);
    if (isDone(published)) {
      JsonNode version = published.json();
      journal.published(
          version.path("version").asInt(),
          version.path("id").asText(),
          version.path("letters").asInt());
    }
  }

  /** Adds somebody and invites all who are not invited yet. */
  private void invite(Random random) {
    Answer added = scene.add(organiser, "project", "n" + random.nextInt(1_000_000_000));
    if (isDone(added)) {
      journal.added(added.json().path("id").asText());
    }
    Answer prepared = organiser.post(scene.path() + "/mailings", "{\"kind\": \"invitation\"}");
    if (!isDone(prepared)) {
      return;
    }
    String mailing = prepared.json().path("id").asText();
    Answer sent = organiser.post(scene.path() + "/mailings/" + mailing + "/send");
    if (isDone(sent)) {
      journal.sent(mailing, sent.json().path("queued").asInt());
    }
  }
}
