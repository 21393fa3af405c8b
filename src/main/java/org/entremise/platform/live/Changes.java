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

/**
 * The changes of all events on Vert.x's bus. Publishing tells and forgets: a listener that fails or
 * is slow never holds up who made the change.
 */
public final class Changes {
  private static final String EVERY_EVENT = "events";
  private static final String KIND = "kind";

  private final EventBus bus;

  public Changes(Vertx vertx) {
    this.bus = vertx.eventBus();
  }

  public void publish(UUID eventId, Change change) {
    String json = Json.write(change);
    var options = new DeliveryOptions().addHeader(KIND, change.kind().name());
    bus.publish(address(eventId), json, options);
    bus.publish(EVERY_EVENT, json, options);
  }

  /**
   * Follows one event.
   *
   * @param kinds what the listener hears of
   * @param listener gets each change as JSON
   * @return to be run when enough was heard
   */
  public Runnable follow(UUID eventId, Set<Kind> kinds, Consumer<String> listener) {
    return listen(address(eventId), kinds, listener);
  }

  /** Follows all events; otherwise as {@link #follow}. */
  public Runnable followAll(Set<Kind> kinds, Consumer<String> listener) {
    return listen(EVERY_EVENT, kinds, listener);
  }

  private Runnable listen(String address, Set<Kind> kinds, Consumer<String> listener) {
    var consumer =
        bus.<String>localConsumer(
            address,
            message -> {
              if (kinds.contains(Kind.valueOf(requireNonNull(message.headers().get(KIND))))) {
                listener.accept(message.body());
              }
            });
    return () -> consumer.unregister();
  }

  private static String address(UUID eventId) {
    return "events." + eventId;
  }
}
