package org.entremise.change;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;

/** What a change leaves of the meetings that people hold, each looked at alone. */
final class Standing {
  final Problem now;
  final Held held;

  /** Held meetings whose pair, request and slot still exist. */
  final List<Meeting> known = new ArrayList<>();

  /** Those of them that can stay in their slot as far as they alone are concerned. */
  final List<Meeting> possible = new ArrayList<>();

  private final Map<String, Request> requests;
  private final Map<String, Slot> slots;
  private final Map<String, Participant> participants;
  private final Map<String, String> pins;
  private final Map<String, Request> heldRequests;
  private final Map<String, Slot> heldSlots;

  Standing(Problem now, Held held) {
    this.now = now;
    this.held = held;
    requests = byId(now.requests(), Request::id);
    slots = byId(now.slots(), Slot::id);
    participants = byId(now.participants(), Participant::id);
    pins = now.pins().stream().collect(toMap(Meeting::request, Meeting::slot));
    heldRequests = byId(held.problem().requests(), Request::id);
    heldSlots = byId(held.problem().slots(), Slot::id);
    for (Meeting meeting : held.meetings()) {
      Request request = requests.get(meeting.request());
      Slot slot = slots.get(meeting.slot());
      if (request != null && slot != null && isSamePair(request, asHeld(meeting))) {
        known.add(meeting);
        if (isPossible(request, slot.id())) {
          possible.add(meeting);
        }
      }
    }
  }

  /**
   * Everybody whose agenda the change itself alters, whatever anybody does about it.
   *
   * @param staying the held meetings that stay where they are
   */
  Set<String> touched(List<Meeting> staying) {
    Set<Meeting> stays = new HashSet<>(staying);
    Set<String> touched = new HashSet<>();
    for (Meeting meeting : held.meetings()) {
      Slot before = Objects.requireNonNull(heldSlots.get(meeting.slot()));
      Slot after = slots.get(meeting.slot());
      if (!stays.contains(meeting) || after == null || !Appointment.isSame(before, after)) {
        touched.add(asHeld(meeting).a());
        touched.add(asHeld(meeting).b());
      }
    }
    return touched;
  }

  Request request(String id) {
    return Objects.requireNonNull(requests.get(id));
  }

  /** The slots of a request where nothing but other meetings can be in its way. */
  List<String> slotsOf(Request request) {
    return now.slots().stream().map(Slot::id).filter(slot -> isPossible(request, slot)).toList();
  }

  private boolean isPossible(Request request, String slot) {
    return (request.slots() == null || request.slots().contains(slot))
        && isThere(request.a(), slot)
        && isThere(request.b(), slot)
        && slot.equals(pins.getOrDefault(request.id(), slot));
  }

  boolean isThere(String participant, String slot) {
    Participant one = participants.get(participant);
    return one != null && slots.containsKey(slot) && !one.unavailable().contains(slot);
  }

  private Request asHeld(Meeting meeting) {
    return Objects.requireNonNull(heldRequests.get(meeting.request()));
  }

  private static boolean isSamePair(Request one, Request other) {
    return Set.of(one.a(), one.b()).equals(Set.of(other.a(), other.b()));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(toMap(id, Function.identity()));
  }
}
