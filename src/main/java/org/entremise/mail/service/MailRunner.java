package org.entremise.mail.service;

import static org.entremise.platform.live.Change.Kind.LETTERS_CHANGED;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entremise.access.Secret;
import org.entremise.access.service.PersonalLinks;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterState;
import org.entremise.mail.MailServer;
import org.entremise.mail.store.OutboxStore;
import org.entremise.mail.store.OutboxStore.Taken;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.platform.metrics.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued. That a letter is being sent is committed before the mail server hears of
 * it, so none is ever sent a second time without somebody asking for it: of a service that dies in
 * between, its letter becomes unsure.
 */
public final class MailRunner {
  private static final Logger LOG = LoggerFactory.getLogger(MailRunner.class);
  private static final long LOOK_MILLIS = 2_000;
  private static final long TELL_MILLIS = 500;
  private static final long NOTE_MILLIS = 1_000;
  private static final long LONGEST_STOP_MILLIS = 10_000;
  private static final int SILENT_SECONDS = 10;
  private static final int AT_ONCE = 4;

  /** About seven hours: whoever repairs a mail server has some time. */
  private static final int ATTEMPTS = 12;

  private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final Postman postman;
  private final String address;
  private final Metrics metrics;
  private final UUID owner = UUID.randomUUID();
  private final Map<UUID, Future<Void>> sending = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();

  private Future<Void> look = Future.succeededFuture();
  private boolean looking;
  private boolean lookAgain;
  private boolean stopped;
  private long timer;
  private @Nullable Runnable unfollow;

  /**
   * A letter that is to be sent now.
   *
   * @param secret of its link; null: it has none
   */
  private record Ready(Taken taken, @Nullable Secret secret) {
    Letter letter() {
      return taken.letter();
    }
  }

  /**
   * A runner that is not started yet. All its state lives on the Vert.x context that starts it.
   *
   * @param address where people reach the service
   */
  public MailRunner(
      Vertx vertx, Pool pool, Changes changes, MailServer server, URI address, Metrics metrics) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.postman = new Postman(vertx, server);
    this.address = address.toString();
    this.metrics = metrics;
    metrics.ask(
        "entremise.letters",
        "Letters that wait or are under way, of all services on the database",
        List.of("state"),
        this::open);
  }

  private Future<Map<List<String>, Long>> open() {
    return OutboxStore.open(pool, LetterState.QUEUED)
        .compose(
            queued ->
                OutboxStore.open(pool, LetterState.SENDING)
                    .map(
                        sent ->
                            Map.of(
                                List.of(text(LetterState.QUEUED)), queued,
                                List.of(text(LetterState.SENDING)), sent)));
  }

  /** To be called on a Vert.x context. */
  public void start() {
    unfollow = changes.followAll(Set.of(LETTERS_CHANGED), this::look);
    timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    look();
  }

  /** Waits for the letters that are on their way, but not for long. On the context of the start. */
  public Future<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    if (unfollow != null) {
      unfollow.run();
    }
    Future<?> settled =
        look.otherwiseEmpty()
            .compose(done -> Future.join(List.copyOf(sending.values())).otherwiseEmpty());
    return Future.any(settled, vertx.timer(LONGEST_STOP_MILLIS)).compose(done -> postman.close());
  }

  private void look() {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lookAgain = false;
    look =
        OutboxStore.showLife(pool, owner, sending.keySet())
            .compose(done -> OutboxStore.lose(pool, SILENT_SECONDS))
            .compose(
                events -> {
                  events.forEach(event -> ended(LetterState.UNSURE));
                  events.forEach(this::tell);
                  return takeAll();
                })
            .onFailure(e -> LOG.warn("cannot look for letters: {}", e.getMessage()))
            .onComplete(
                done -> {
                  looking = false;
                  if (lookAgain && !stopped) {
                    look();
                  }
                });
  }

  private Future<Void> takeAll() {
    if (stopped || sending.size() >= AT_ONCE) {
      return Future.succeededFuture();
    }
    return take()
        .compose(
            ready -> {
              if (ready.isEmpty()) {
                return Future.succeededFuture();
              }
              send(ready.get());
              return takeAll();
            });
  }

  private Future<Optional<Ready>> take() {
    return pool.withTransaction(
        sql ->
            OutboxStore.take(sql, owner)
                .compose(
                    taken -> {
                      if (taken.isEmpty() || !taken.get().letter().hasLink()) {
                        return Future.succeededFuture(taken.map(one -> new Ready(one, null)));
                      }
                      Letter letter = taken.get().letter();
                      return PersonalLinks.make(
                              sql, letter.eventId(), letter.participantId(), letter.delegateId())
                          .map(secret -> Optional.of(new Ready(taken.get(), secret)));
                    }));
  }

  private void send(Ready ready) {
    Letter letter = ready.letter();
    Future<Void> sent =
        postman
            .deliver(letter, ready.secret() == null ? "" : ready.secret().link(address))
            .compose(
                done -> settle(letter, LetterState.SENT, null), e -> failed(ready, Delivery.of(e)));
    sending.put(letter.id(), sent);
    tell(letter.eventId());
    sent.onComplete(
        done -> {
          sending.remove(letter.id());
          tell(letter.eventId());
          if (!stopped) {
            look();
          }
        });
  }

  private Future<Void> failed(Ready ready, Delivery delivery) {
    Letter letter = ready.letter();
    LOG.info("letter {} is not sent: {}", letter.id(), delivery.kind());
    if (delivery.kind() == Delivery.Kind.UNSURE) {
      return settle(letter, LetterState.UNSURE, delivery.answer());
    }
    return withdraw(ready)
        .compose(
            done -> {
              if (delivery.kind() == Delivery.Kind.REFUSED) {
                return settle(letter, LetterState.REFUSED, delivery.answer());
              }
              int attempt = ready.taken().attempt();
              return attempt >= ATTEMPTS
                  ? settle(letter, LetterState.FAILED, delivery.answer())
                  : noted(
                      letter,
                      () ->
                          OutboxStore.postpone(
                              pool, letter.id(), owner, delay(attempt), delivery.answer()));
            });
  }

  /** A link that surely reached nobody opens nothing. */
  private Future<Void> withdraw(Ready ready) {
    @Nullable Secret secret = ready.secret();
    return secret == null
        ? Future.succeededFuture()
        : noted(ready.letter(), () -> PersonalLinks.withdraw(pool, secret));
  }

  private Future<Void> settle(Letter letter, LetterState state, @Nullable String answer) {
    return noted(letter, () -> OutboxStore.settle(pool, letter.id(), owner, state, answer))
        .onSuccess(done -> ended(state));
  }

  private void ended(LetterState state) {
    metrics.count(
        "entremise.letters.ended", "What became of letters by this service", "state", text(state));
  }

  /** Nobody else knows what became of a letter, so it is noted as soon as the database answers. */
  private Future<Void> noted(Letter letter, Supplier<Future<Void>> noting) {
    return noting
        .get()
        .recover(
            e -> {
              LOG.warn("cannot note what became of letter {}: {}", letter.id(), e.getMessage());
              return stopped
                  ? Future.failedFuture(e)
                  : vertx.timer(NOTE_MILLIS).compose(later -> noted(letter, noting));
            });
  }

  /** Ten seconds, then three times as long each time, at most an hour. */
  private static Duration delay(int attempt) {
    Duration delay = FIRST_DELAY;
    for (int i = 1; i < attempt && delay.compareTo(LONGEST_DELAY) < 0; i++) {
      delay = delay.multipliedBy(3);
    }
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  /** Tells the pages, of many letters together: each of them reads the whole list again. */
  private void tell(UUID eventId) {
    if (touched.add(eventId) && touched.size() == 1) {
      vertx.setTimer(
          TELL_MILLIS,
          done -> {
            Set<UUID> events = Set.copyOf(touched);
            touched.clear();
            events.forEach(event -> changes.publish(event, Change.lettersChanged()));
          });
    }
  }
}
