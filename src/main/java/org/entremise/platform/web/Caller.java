package org.entremise.platform.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever calls, as the session of their browser tells: one browser can act for an organiser and
 * for participants at once.
 *
 * @param organises the events that the caller organises, with the name under which
 * @param seats the participants that the caller speaks for
 */
public record Caller(Map<UUID, String> organises, List<Seat> seats) {
  /** Nobody is signed in. */
  public static final Caller NOBODY = new Caller(Map.of(), List.of());

  /** A participant of an event; its side is {@code funder} or {@code project}. */
  public record Seat(UUID eventId, String participantId, String side) {}

  public boolean isNobody() {
    return organises.isEmpty() && seats.isEmpty();
  }

  /** Whether one of the words of {@code x-allowed-to} in the contract fits the caller. */
  boolean is(String word, @Nullable UUID eventId, @Nullable String participantId) {
    return switch (word) {
      case "anyone" -> true;
      case "signed-in" -> !isNobody();
      case "organiser" -> eventId != null && organises.containsKey(eventId);
      case "self" ->
          seats.stream()
              .anyMatch(
                  s -> s.eventId().equals(eventId) && s.participantId().equals(participantId));
      case "funder" ->
          seats.stream().anyMatch(s -> s.eventId().equals(eventId) && s.side().equals("funder"));
      default -> throw new IllegalStateException("the contract allows an unknown '" + word + "'");
    };
  }
}
