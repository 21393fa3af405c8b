package org.entremise.platform.live;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entremise.platform.json.Json;
import org.entremise.platform.live.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all events: those of this service on Vert.x's bus, those of other services on the
 * same database by way of it. Publishing tells and forgets: a listener that fails or is slow never
 * holds up who made the change.
 */
public final class Changes {
  private static final String EVERY_EVENT = "events";
  private static final String MISSED = "missed";
  private static final String ANY_EVENT = "";
  private static final String KIND = "kind";
  private static final String PARTICIPANT = "participant";

  private final EventBus bus;
  private final Neighbours neighbours;
  private final List<AtOnce> atOnce = new CopyOnWriteArrayList<>();

  /** What has to be done before who made a change goes on. */
  private record AtOnce(Set<Kind> kinds, Consumer<UUID> changed, Runnable anything) {}

  /**
   * Changes of this service alone, until it listens to others.
   *
   * @param subscribers makes connections that listen to what the database tells
   */
  public Changes(Vertx vertx, Pool pool, Supplier<PgSubscriber> subscribers) {
    this.bus = vertx.eventBus();
    this.neighbours = new Neighbours(vertx, pool, subscribers, this::tell, this::missed);
  }

  /** Listens to all services on the database. */
  public Future<Void> listen() {
    return neighbours.listen();
  }

  /** Hears nothing of other services any more; never fails. */
  public Future<Void> close() {
    return neighbours.close();
  }

  /** Tells a change: who listens here hears of it at once, other services soon. */
  public void publish(UUID eventId, Change change) {
    tell(eventId, change);
    neighbours.tell(eventId, change);
  }

  private void tell(UUID eventId, Change change) {
    atOnce.stream()
        .filter(one -> one.kinds().contains(change.kind()))
        .forEach(one -> one.changed().accept(eventId));
    String json = Json.write(change);
    var options = new DeliveryOptions().addHeader(KIND, change.kind().name());
    if (change.participantId() != null) {
      options.addHeader(PARTICIPANT, change.participantId());
    }
    bus.publish(address(eventId), json, options);
    bus.publish(EVERY_EVENT, json, options);
  }

  private void missed(@Nullable UUID eventId) {
    atOnce.forEach(
        one -> {
          if (eventId == null) {
            one.anything().run();
          } else {
            one.changed().accept(eventId);
          }
        });
    bus.publish(MISSED, eventId == null ? ANY_EVENT : eventId.toString());
  }

  /**
   * Follows all events for as long as the service runs, without any delay: what was kept of an
   * event must not be told to who has just changed it.
   *
   * @param changed is run with the event within the change itself, so it has to be quick
   * @param anything is run where changes of any event may not have been heard
   */
  public void atOnce(Set<Kind> kinds, Consumer<UUID> changed, Runnable anything) {
    atOnce.add(new AtOnce(kinds, changed, anything));
  }

  /**
   * Follows one event.
   *
   * @param participantId who listens: it hears of no change that is another participant's; null: an
   *     organiser
   * @param kinds what the listener hears of
   * @param listener gets each change as JSON
   * @param missed is run where changes may not have been heard, so that all has to be read afresh
   * @return to be run when enough was heard
   */
  public Runnable follow(
      UUID eventId,
      @Nullable String participantId,
      Set<Kind> kinds,
      Consumer<String> listener,
      Runnable missed) {
    String id = eventId.toString();
    MessageConsumer<String> heard =
        bus.localConsumer(
            address(eventId),
            message -> {
              @Nullable String whose = message.headers().get(PARTICIPANT);
              if (isOf(kinds, message)
                  && (whose == null || participantId == null || whose.equals(participantId))) {
                listener.accept(message.body());
              }
            });
    MessageConsumer<String> unheard =
        bus.localConsumer(
            MISSED,
            message -> {
              if (message.body().equals(ANY_EVENT) || message.body().equals(id)) {
                missed.run();
              }
            });
    return () -> unregister(heard, unheard);
  }

  /**
   * Follows all events.
   *
   * @param listener is run at each change of these kinds, and where some may not have been heard
   * @return to be run when enough was heard
   */
  public Runnable followAll(Set<Kind> kinds, Runnable listener) {
    MessageConsumer<String> heard =
        bus.localConsumer(
            EVERY_EVENT,
            message -> {
              if (isOf(kinds, message)) {
                listener.run();
              }
            });
    MessageConsumer<String> unheard = bus.localConsumer(MISSED, message -> listener.run());
    return () -> unregister(heard, unheard);
  }

  private static boolean isOf(Set<Kind> kinds, Message<String> message) {
    return kinds.contains(Kind.valueOf(requireNonNull(message.headers().get(KIND))));
  }

  private static void unregister(MessageConsumer<String> heard, MessageConsumer<String> unheard) {
    heard.unregister();
    unheard.unregister();
  }

  private static String address(UUID eventId) {
    return "events." + eventId;
  }
}
