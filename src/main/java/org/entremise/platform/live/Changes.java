package org.entremise.platform.live;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entremise.platform.json.Json;
import org.entremise.platform.live.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all events on Vert.x's bus. Publishing tells and forgets: a listener that fails or
 * is slow never holds up who made the change.
 */
public final class Changes {
  private static final String EVERY_EVENT = "events";
  private static final String KIND = "kind";
  private static final String PARTICIPANT = "participant";

  private final EventBus bus;

  public Changes(Vertx vertx) {
    this.bus = vertx.eventBus();
  }

  public void publish(UUID eventId, Change change) {
    String json = Json.write(change);
    var options = new DeliveryOptions().addHeader(KIND, change.kind().name());
    if (change.participantId() != null) {
      options.addHeader(PARTICIPANT, change.participantId());
    }
    bus.publish(address(eventId), json, options);
    bus.publish(EVERY_EVENT, json, options);
  }

  /**
   * Follows one event.
   *
   * @param participantId who listens: it hears of no change that is another participant's; null: an
   *     organiser
   * @param kinds what the listener hears of
   * @param listener gets each change as JSON
   * @return to be run when enough was heard
   */
  public Runnable follow(
      UUID eventId, @Nullable String participantId, Set<Kind> kinds, Consumer<String> listener) {
    return listen(address(eventId), participantId, kinds, listener);
  }

  /** Follows all events; otherwise as {@link #follow}. */
  public Runnable followAll(Set<Kind> kinds, Consumer<String> listener) {
    return listen(EVERY_EVENT, null, kinds, listener);
  }

  private Runnable listen(
      String address, @Nullable String participantId, Set<Kind> kinds, Consumer<String> listener) {
    var consumer =
        bus.<String>localConsumer(
            address,
            message -> {
              @Nullable String whose = message.headers().get(PARTICIPANT);
              if (kinds.contains(Kind.valueOf(requireNonNull(message.headers().get(KIND))))
                  && (whose == null || participantId == null || whose.equals(participantId))) {
                listener.accept(message.body());
              }
            });
    return () -> consumer.unregister();
  }

  private static String address(UUID eventId) {
    return "events." + eventId;
  }
}
