package org.entremise.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.platform.live.Change.Kind.BOARD_CHANGED;
import static org.entremise.platform.live.Change.Kind.JOB_IMPROVED;
import static org.entremise.platform.live.Change.Kind.VIDEO_CHANGED;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.entremise.platform.sql.OwnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What services on one database hear of each other. */
@Timeout(60)
class ChangesTest {
  private static final UUID EVENT = UUID.randomUUID();

  private final Vertx vertx = Vertx.vertx();
  private final Vertx otherVertx = Vertx.vertx();
  private static OwnPostgres server;
  private Changes here;
  private Changes there;

  @BeforeAll
  static void startServer() {
    server = OwnPostgres.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void start() {
    here = changes(vertx);
    there = changes(otherVertx);
  }

  @AfterEach
  void stop() {
    here.close().await();
    there.close().await();
    vertx.close().await();
    otherVertx.close().await();
  }

  private Changes changes(Vertx on) {
    var options = server.options();
    Pool pool = PgBuilder.pool().connectingTo(options).using(on).build();
    Changes changes = new Changes(on, pool, () -> PgSubscriber.subscriber(on, options));
    changes.listen().await();
    return changes;
  }

  @Test
  void manyChanges_areHeardInTheirOrder() throws Exception {
    BlockingQueue<String> heard = follow(there, EVENT, null);

    UUID job = UUID.randomUUID();
    for (int i = 0; i < 200; i++) {
      here.publish(EVENT, Change.jobImproved(job, i));
    }

    for (int i = 0; i < 200; i++) {
      assertThat(heard.take()).contains("job-improved", "\"progress\":" + i);
    }
  }

  @Test
  void changeOfOneParticipant_isHeardByNoOther() throws Exception {
    BlockingQueue<String> own = follow(there, EVENT, "f01");
    BlockingQueue<String> others = follow(there, EVENT, "f02");
    BlockingQueue<String> elsewhere = follow(there, UUID.randomUUID(), null);

    here.publish(EVENT, Change.videoChanged("f01"));
    here.publish(EVENT, Change.boardChanged());

    assertThat(own.take()).contains("video-changed", "f01");
    assertThat(own.take()).contains("board-changed");
    assertThat(others.take()).contains("board-changed");
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void changeTooLargeToBeTold_isHeardHere_andMissedThere_inItsEventOnly() throws Exception {
    BlockingQueue<String> own = follow(here, EVENT, null);
    BlockingQueue<String> others = follow(there, EVENT, null);
    BlockingQueue<String> elsewhere = follow(there, UUID.randomUUID(), null);

    here.publish(EVENT, Change.jobImproved(UUID.randomUUID(), "é".repeat(4_000)));
    here.publish(EVENT, Change.boardChanged());

    assertThat(own.take()).contains("job-improved");
    assertThat(own.take()).contains("board-changed");
    assertThat(others.take()).isEqualTo("missed");
    assertThat(others.take()).contains("board-changed");
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void unreadableNotification_isMissed() throws Exception {
    BlockingQueue<String> heard = follow(there, EVENT, null);

    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("select pg_notify('entremise_changes', '{\"from\": \"a newer one\"}')");
    }

    assertThat(heard.take()).isEqualTo("missed");
  }

  @Test
  void connectionThatFallsSilent_isReplaced() throws Exception {
    BlockingQueue<String> heard = follow(there, EVENT, null);
    List<String> listening = new ArrayList<>();
    try (var connection = server.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select pid from pg_stat_activity where query ilike 'listen%'"
                    + " and pid <> pg_backend_pid()")) {
      while (rows.next()) {
        listening.add(rows.getString(1));
      }
    }
    assertThat(listening).hasSize(2);
    try {
      signal("-STOP", listening);

      assertThat(heard.take()).isEqualTo("missed");
      here.publish(EVENT, Change.boardChanged());
      assertThat(heard.take()).contains("board-changed");
    } finally {
      signal("-CONT", listening);
    }
  }

  @Test
  void whatIsKept_isReadOnce_andAfreshByWhoeverHasChangedIt() throws Exception {
    List<Promise<Integer>> reads = new ArrayList<>();
    Kept<Integer> kept =
        new Kept<>(
            vertx,
            here,
            Set.of(Change.Kind.BOARD_CHANGED),
            event -> {
              Promise<Integer> read = Promise.promise();
              reads.add(read);
              return read.future();
            });

    Future<Integer> first = kept.of(EVENT);
    assertThat(kept.of(EVENT)).isSameAs(first);
    here.publish(EVENT, Change.wishesChanged());
    here.publish(UUID.randomUUID(), Change.boardChanged());
    assertThat(kept.of(EVENT)).as("nothing that matters").isSameAs(first);
    here.publish(EVENT, Change.boardChanged());
    Future<Integer> second = kept.of(EVENT);
    reads.get(0).complete(1);
    assertThat(second.isComplete()).as("what was read before the change").isFalse();
    reads.get(1).fail("for once");
    kept.of(EVENT);
    assertThat(reads).as("a failure is not kept").hasSize(3);

    reads.get(2).complete(3);
    BlockingQueue<String> heard = follow(here, EVENT, null);
    there.publish(EVENT, Change.boardChanged());
    assertThat(heard.take()).contains("board-changed");
    kept.of(EVENT);
    assertThat(reads).as("another service tells, too").hasSize(4);
  }

  private static void signal(String signal, List<String> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    command.addAll(processes);
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private static BlockingQueue<String> follow(
      Changes changes, UUID event, @Nullable String participant) {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    changes.follow(
        event,
        participant,
        EnumSet.of(BOARD_CHANGED, JOB_IMPROVED, VIDEO_CHANGED),
        heard::add,
        () -> heard.add("missed"));
    return heard;
  }
}
