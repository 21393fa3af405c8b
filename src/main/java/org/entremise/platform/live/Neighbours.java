package org.entremise.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services on one database tell each other, by PostgreSQL's LISTEN and NOTIFY. One
 * connection listens; where it breaks, nobody knows what was told meanwhile.
 */
final class Neighbours {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
  private static final String CHANNEL = "entremise_changes";

  /** In bytes; PostgreSQL takes less than 8,000. */
  private static final int LARGEST = 7_999;

  private static final long RETRY_MILLIS = 1_000;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  /** Often enough that no firewall forgets a connection on which nothing else is said. */
  private static final long ASK_MILLIS = 10_000;

  private static final long PATIENCE_SECONDS = 5;

  private final UUID self = UUID.randomUUID();
  private final Vertx vertx;
  private final Pool pool;
  private final PgSubscriber subscriber;
  private final Context context;

  /** What is not told yet, in its order; touched on the context only, as {@code telling} is. */
  private final List<String> untold = new ArrayList<>();

  private boolean telling;
  private boolean listened;

  /**
   * A notification.
   *
   * @param from the service that tells
   * @param event null: all of them
   * @param change null: something that was not told; whoever follows the event has to read afresh
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Told(UUID from, @Nullable UUID event, @Nullable Change change) {}

  Neighbours(Vertx vertx, Pool pool, PgSubscriber subscriber) {
    this.vertx = vertx;
    this.pool = pool;
    this.subscriber = subscriber;
    this.context = vertx.getOrCreateContext();
  }

  /**
   * Listens from now on.
   *
   * @param heard gets the changes of other services
   * @param missed gets the event of which changes may have been missed; null: any event
   */
  Future<Void> listen(BiConsumer<UUID, Change> heard, Consumer<@Nullable UUID> missed) {
    subscriber.reconnectPolicy(
        tries -> Math.min(100L << Math.min(tries, 10), LONGEST_PAUSE_MILLIS));
    subscriber
        .channel(CHANNEL)
        .subscribeHandler(
            listening -> {
              if (listened) {
                LOG.warn("listens to other services again: all pages read afresh");
                missed.accept(null);
              }
              listened = true;
            })
        .handler(payload -> hear(payload, heard, missed));
    vertx.setPeriodic(ASK_MILLIS, tick -> ask());
    return subscriber.connect();
  }

  private void hear(
      String payload, BiConsumer<UUID, Change> heard, Consumer<@Nullable UUID> missed) {
    Told told;
    try {
      told = Json.read(payload, Told.class);
    } catch (RuntimeException e) {
      // A newer service may tell what this one does not know yet.
      LOG.warn("cannot read what another service tells: {}", e.getMessage());
      missed.accept(null);
      return;
    }
    if (told.from().equals(self)) {
      return;
    }
    if (told.event() != null && told.change() != null) {
      heard.accept(told.event(), told.change());
    } else {
      missed.accept(told.event());
    }
  }

  /** A connection may be dead without anybody having said so. */
  private void ask() {
    @Nullable PgConnection connection = subscriber.actualConnection();
    if (connection != null) {
      connection
          .query("select")
          .execute()
          .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .onFailure(
              e -> {
                LOG.warn("the connection that listens does not answer ({})", e.getMessage());
                connection.close();
              });
    }
  }

  /** Tells a change and forgets it. One too large to be told makes the others read afresh. */
  void tell(UUID eventId, Change change) {
    String whole = Json.write(new Told(self, eventId, change));
    String told =
        whole.getBytes(UTF_8).length <= LARGEST ? whole : Json.write(new Told(self, eventId, null));
    context.runOnContext(
        now -> {
          untold.add(told);
          tellAll();
        });
  }

  /** One transaction at a time keeps the order. */
  private void tellAll() {
    if (telling || untold.isEmpty()) {
      return;
    }
    telling = true;
    String[] batch = untold.toArray(String[]::new);
    untold.clear();
    pool.preparedQuery("select pg_notify($1, told) from unnest($2::text[]) told")
        .execute(Tuple.of(CHANNEL, (Object) batch))
        .onComplete(done -> context.runOnContext(now -> told(done.failed() ? done.cause() : null)));
  }

  private void told(@Nullable Throwable failure) {
    if (failure == null) {
      telling = false;
      tellAll();
      return;
    }
    LOG.warn("cannot tell the other services: {}", failure.getMessage());
    untold.clear();
    untold.add(Json.write(new Told(self, null, null)));
    vertx.setTimer(
        RETRY_MILLIS,
        later -> {
          telling = false;
          tellAll();
        });
  }
}
