package org.entremise.whatif.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.entremise.reason.EventChange;
import org.entremise.reason.Times;
import org.entremise.whatif.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario without any words.
 *
 * @param kind slots, rooms, slot-length, add-room, make-available, raise-limit or add-seat
 * @param more slots at the end, or rooms in each slot; negative: fewer
 * @param minutes of each slot
 * @param slotId of a room or a presence
 * @param participantId whose presence, limit or delegate
 * @param limit how many meetings the participant accepts then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScenarioJson(
    String kind,
    @Nullable Integer more,
    @Nullable Integer minutes,
    @Nullable String slotId,
    @Nullable String participantId,
    @Nullable Integer limit) {

  /**
   * What is written of a scenario.
   *
   * @throws IllegalArgumentException for a change that no what-if tries
   */
  public static ScenarioJson of(Scenario scenario) {
    if (scenario instanceof Scenario.Slots slots) {
      return new ScenarioJson("slots", slots.more(), null, null, null, null);
    }
    if (scenario instanceof Scenario.Rooms rooms) {
      return new ScenarioJson("rooms", rooms.more(), null, null, null, null);
    }
    if (scenario instanceof Scenario.SlotLength length) {
      return new ScenarioJson("slot-length", null, length.minutes(), null, null, null);
    }
    return of(((Scenario.Change) scenario).change());
  }

  private static ScenarioJson of(EventChange change) {
    if (change instanceof EventChange.AddRoom room) {
      return new ScenarioJson("add-room", null, null, slot(room.at()), null, null);
    }
    if (change instanceof EventChange.MakeAvailable there) {
      String who = there.participant().id();
      return new ScenarioJson("make-available", null, null, slot(there.at()), who, null);
    }
    if (change instanceof EventChange.RaiseLimit raise) {
      String who = raise.participant().id();
      return new ScenarioJson("raise-limit", null, null, null, who, raise.before() + 1);
    }
    if (change instanceof EventChange.AddSeat seat) {
      return new ScenarioJson("add-seat", null, null, null, seat.participant().id(), null);
    }
    throw new IllegalArgumentException("not a change that is tried alone: " + change);
  }

  /**
   * The scenario.
   *
   * @param problem that it was asked of
   * @throws IllegalArgumentException where the problem lacks what the scenario names
   */
  Scenario scenario(Problem problem) {
    return switch (kind) {
      case "slots" -> new Scenario.Slots(there(more));
      case "rooms" -> new Scenario.Rooms(there(more));
      case "slot-length" -> new Scenario.SlotLength(there(minutes));
      default -> new Scenario.Change(change(problem));
    };
  }

  private EventChange change(Problem problem) {
    return switch (kind) {
      case "add-room" -> new EventChange.AddRoom(times(problem));
      case "make-available" -> new EventChange.MakeAvailable(participant(problem), times(problem));
      case "raise-limit" -> new EventChange.RaiseLimit(participant(problem), there(limit) - 1);
      case "add-seat" -> new EventChange.AddSeat(participant(problem));
      default -> throw new IllegalArgumentException("no such scenario: " + this);
    };
  }

  private static String slot(Times times) {
    return times.slots().get(0).id();
  }

  private Times times(Problem problem) {
    List<Slot> grid = problem.slots();
    return IntStream.range(0, grid.size())
        .filter(slot -> grid.get(slot).id().equals(slotId))
        .mapToObj(slot -> Times.one(grid, slot))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such slot: " + this));
  }

  private Participant participant(Problem problem) {
    return problem.participants().stream()
        .filter(one -> one.id().equals(participantId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such participant: " + this));
  }

  private int there(@Nullable Integer number) {
    return Objects.requireNonNull(number, this::toString);
  }
}
