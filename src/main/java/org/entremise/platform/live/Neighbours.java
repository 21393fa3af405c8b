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
import java.util.function.Supplier;
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
  private static final long ASK_MILLIS = 5_000;

  private static final long PATIENCE_SECONDS = 3;

  private final UUID self = UUID.randomUUID();
  private final Vertx vertx;
  private final Pool pool;
  private final Supplier<PgSubscriber> subscribers;
  private final BiConsumer<UUID, Change> heard;
  private final Consumer<@Nullable UUID> missed;
  private final Context context;

  /** What is not told yet, in its order; touched on the context only, as {@code telling} is. */
  private final List<String> untold = new ArrayList<>();

  private volatile PgSubscriber subscriber;
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

  /**
   * @param subscribers makes connections that listen
   * @param heard gets the changes of other services
   * @param missed gets the event of which changes may have been missed; null: any event
   */
  Neighbours(
      Vertx vertx,
      Pool pool,
      Supplier<PgSubscriber> subscribers,
      BiConsumer<UUID, Change> heard,
      Consumer<@Nullable UUID> missed) {
    this.vertx = vertx;
    this.pool = pool;
    this.subscribers = subscribers;
    this.heard = heard;
    this.missed = missed;
    this.subscriber = subscribers.get();
    this.context = vertx.getOrCreateContext();
  }

  /** Listens from now on. */
  Future<Void> listen() {
    vertx.setPeriodic(ASK_MILLIS, tick -> ask());
    return connect();
  }

  private Future<Void> connect() {
    subscriber.reconnectPolicy(
        tries -> Math.min(100L << Math.min(tries, 10), LONGEST_PAUSE_MILLIS));
    subscriber.channel(CHANNEL).subscribeHandler(listening -> listens()).handler(this::hear);
    return subscriber.connect();
  }

  private void listens() {
    if (listened) {
      LOG.warn("listens to other services again: all pages read afresh");
      missed.accept(null);
    }
    listened = true;
  }

  private void hear(String payload) {
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
                // Of one that is closed the subscriber knows.
                if (connection.equals(subscriber.actualConnection())) {
                  LOG.warn("the connection that listens has fallen silent");
                  replace();
                }
              });
    }
  }

  /** Closing a silent connection would wait for its other end, so another one is made. */
  private void replace() {
    subscriber.close();
    subscriber = subscribers.get();
    connect().onFailure(e -> vertx.setTimer(LONGEST_PAUSE_MILLIS, later -> replace()));
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

  /** Listens no longer. A silent connection is not waited for. */
  Future<Void> close() {
    return subscriber
        .close()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .recover(e -> Future.succeededFuture());
  }
}
