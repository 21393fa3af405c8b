package org.entremise.platform.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of an event leaves in the trail, by its {@code x-trail} in the contract.
 *
 * @param deed {@code saw} or {@code changed}
 * @param what it is
 */
record Traced(String deed, String what) {
  private static final List<String> DEEDS = List.of("saw", "changed");

  /** Null where the operation leaves nothing. */
  static @Nullable Traced of(Operation operation) {
    boolean ofEvent = operation.getAbsoluteOpenAPIPath().contains("{eventId}");
    @Nullable String given = operation.getOpenAPIModel().getString("x-trail");
    if (given == null ? !ofEvent : given.equals("none")) {
      return null;
    }
    String[] words = given == null ? new String[0] : given.split(" ");
    if (words.length != 2 || !DEEDS.contains(words[0])) {
      throw new IllegalStateException(
          "the contract does not say what trail " + operation.getOperationId() + " leaves");
    }
    return new Traced(words[0], words[1]);
  }

  /** Keeps it. Participants who look at what is theirs leave nothing. */
  Future<Void> leave(Trail trail, RoutingContext context, Caller caller) {
    UUID event = Call.uuid(context, "eventId");
    @Nullable String about = context.pathParam("participantId");
    @Nullable String organiser = caller.organises().get(event);
    @Nullable String self = organiser == null ? caller.seatAt(event, about) : null;
    if (self != null && self.equals(about) && deed.equals("saw")) {
      return Future.succeededFuture();
    }
    return trail.note(new Trail.Step(event, organiser, self, deed, what, about));
  }
}
