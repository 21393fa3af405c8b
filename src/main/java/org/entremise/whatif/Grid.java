package org.entremise.whatif;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A time grid that takes the place of another one.
 *
 * @param like each new slot, in order, with the ids of the slots whose absences it inherits; at
 *     least one each
 */
record Grid(Map<Slot, List<String>> like) {
  /** The grid of a problem with more slots at its end, or fewer. */
  static Grid withSlots(Problem problem, int more) {
    Map<Slot, List<String>> like = new LinkedHashMap<>();
    List<Slot> slots = problem.slots();
    slots.stream()
        .limit(slots.size() + (long) more)
        .forEach(slot -> like.put(slot, List.of(slot.id())));
    Set<String> taken = slots.stream().map(Slot::id).collect(Collectors.toSet());
    Slot last = slots.get(slots.size() - 1);
    Duration step = step(slots);
    for (int i = 1; i <= more; i++) {
      like.put(later(last, newId(i, taken), step, i), List.of(last.id()));
    }
    return new Grid(like);
  }

  static Slot withRooms(Slot slot, @Nullable Integer rooms) {
    return new Slot(slot.id(), rooms, slot.block(), slot.start(), slot.end());
  }

  /** The same participants and requests on this grid; nobody holds a schedule of it yet. */
  Problem of(Problem problem) {
    Set<String> kept = like.keySet().stream().map(Slot::id).collect(Collectors.toSet());
    List<Meeting> pins = problem.pins().stream().filter(m -> kept.contains(m.slot())).toList();
    return new Problem(
        problem.name(),
        List.copyOf(like.keySet()),
        problem.participants().stream().map(this::of).toList(),
        problem.requests().stream().map(this::of).toList(),
        pins,
        List.of(),
        problem.comfort(),
        problem.policy());
  }

  private Participant of(Participant p) {
    Set<String> away = new HashSet<>();
    like.forEach(
        (slot, models) -> {
          if (models.stream().anyMatch(p.unavailable()::contains)) {
            away.add(slot.id());
          }
        });
    return new Participant(
        p.id(),
        p.kind(),
        p.name(),
        away,
        p.seats(),
        p.minMeetings(),
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive());
  }

  private Request of(Request r) {
    List<String> only = r.slots();
    if (only == null) {
      return r;
    }
    List<String> allowed = new ArrayList<>();
    like.forEach(
        (slot, models) -> {
          if (only.containsAll(models)) {
            allowed.add(slot.id());
          }
        });
    return new Request(
        r.id(), r.a(), r.b(), r.weight(), r.level(), r.mandatory(), allowed, r.after());
  }

  /** From the last start to the next one, as the last two are apart; null where times miss. */
  private static @Nullable Duration step(List<Slot> slots) {
    Slot last = slots.get(slots.size() - 1);
    OffsetDateTime start = last.start();
    OffsetDateTime end = last.end();
    if (start == null || end == null) {
      return null;
    }
    Slot before = slots.get(Math.max(0, slots.size() - 2));
    OffsetDateTime earlier = before.start();
    boolean known = earlier != null && earlier.isBefore(start);
    return known && Objects.equals(before.block(), last.block())
        ? Duration.between(earlier, start)
        : Duration.between(start, end);
  }

  private static Slot later(Slot last, String id, @Nullable Duration step, int steps) {
    OffsetDateTime start = last.start();
    OffsetDateTime end = last.end();
    if (step == null || start == null || end == null) {
      return new Slot(id, last.rooms(), last.block(), null, null);
    }
    Duration by = step.multipliedBy(steps);
    return new Slot(id, last.rooms(), last.block(), start.plus(by), end.plus(by));
  }

  private static String newId(int number, Set<String> taken) {
    String id = "+" + number;
    while (taken.contains(id)) {
      id = "+" + id;
    }
    return id;
  }
}
