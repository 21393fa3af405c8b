package org.entremise.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever calls, as the session of their browser tells: one browser can act for an organiser and
 * for participants at once.
 *
 * @param organisers the organisers that the caller is, whether they have events or not
 * @param organises the events that the caller organises, with the name under which
 * @param owns those of them that the caller owns
 * @param seats the participants that the caller speaks for
 * @param screens the events whose big screen the caller may show; that makes it somebody nowhere
 *     else
 */
public record Caller(
    List<Organiser> organisers,
    Map<UUID, String> organises,
    Set<UUID> owns,
    List<Seat> seats,
    Set<UUID> screens) {
  /** Nobody is signed in. */
  public static final Caller NOBODY =
      new Caller(List.of(), Map.of(), Set.of(), List.of(), Set.of());

  /** Somebody who may run events. */
  public record Organiser(UUID id, String name) {}

  /** A participant of an event; its side is {@code funder} or {@code project}. */
  public record Seat(UUID eventId, String participantId, String side) {}

  /** As whom the caller sits in an event: as the participant given, if that is one of theirs. */
  @Nullable String seatAt(UUID eventId, @Nullable String preferred) {
    List<String> here =
        seats.stream()
            .filter(seat -> seat.eventId().equals(eventId))
            .map(Seat::participantId)
            .toList();
    if (here.isEmpty()) {
      return null;
    }
    return preferred != null && here.contains(preferred) ? preferred : here.get(0);
  }

  public boolean isNobody() {
    return organisers.isEmpty() && seats.isEmpty();
  }

  /** Whether one of the words of {@code x-allowed-to} in the contract fits the caller. */
  boolean is(String word, @Nullable UUID eventId, @Nullable String participantId) {
    return switch (word) {
      case "anyone" -> true;
      case "signed-in" -> !isNobody();
      case "any-organiser" -> !organisers.isEmpty();
      case "owner" -> eventId != null && owns.contains(eventId);
      case "organiser" -> eventId != null && organises.containsKey(eventId);
      case "screen" -> eventId != null && screens.contains(eventId);
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
