package org.entremise.whatif;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entremise.kernel.Message;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.entremise.reason.EventChange;
import org.entremise.reason.Times;

/** One way in which an event could be different. */
public sealed interface Scenario {
  /** Whether the scenario can be made of this problem; a scenario that cannot is never applied. */
  boolean fits(Problem problem);

  /** The problem as it would be; of one that fits. */
  Problem apply(Problem problem);

  /**
   * What would be different, as the beginning of a sentence.
   *
   * @param problem before the change; one that fits
   */
  Message message(Problem problem);

  /** A single thing that an organiser can ask of somebody or add somewhere. */
  record Change(EventChange change) implements Scenario {
    @Override
    public boolean fits(Problem problem) {
      return true;
    }

    @Override
    public Problem apply(Problem problem) {
      return change.apply(problem);
    }

    @Override
    public Message message(Problem problem) {
      return change.message();
    }
  }

  /**
   * A later end, or an earlier one. A slot that is added is as the last one: as long, with as many
   * rooms, and whoever is away in the last one has left. Slots with pinned meetings cannot go.
   *
   * @param more slots than now at the end of the grid; negative: so many fewer
   */
  record Slots(int more) implements Scenario {
    @Override
    public boolean fits(Problem problem) {
      int left = problem.slots().size() + more;
      return left >= 1
          && problem.pins().stream()
              .noneMatch(
                  pin ->
                      problem.slots().stream()
                          .skip(left)
                          .anyMatch(slot -> slot.id().equals(pin.slot())));
    }

    @Override
    public Problem apply(Problem problem) {
      return Grid.withSlots(problem, more).of(problem);
    }

    @Override
    public Message message(Problem problem) {
      List<Slot> slots = apply(problem).slots();
      OffsetDateTime end = slots.get(slots.size() - 1).end();
      return Message.of(
          more < 0 ? "whatif.slots.fewer" : "whatif.slots.more",
          "count",
          Math.abs(more),
          "timed",
          end == null ? "no" : "yes",
          "end",
          Times.clock(end));
    }
  }

  /**
   * Rooms that are there all day. Slots without a limit stay so, and slots without a room stay
   * closed.
   *
   * @param more rooms than now in each slot; negative: so many fewer, but none below zero
   */
  record Rooms(int more) implements Scenario {
    @Override
    public boolean fits(Problem problem) {
      return problem.slots().stream().anyMatch(slot -> isOpen(slot) && rooms(slot) > 0);
    }

    private static boolean isOpen(Slot slot) {
      Integer rooms = slot.rooms();
      return rooms != null && rooms > 0;
    }

    private int rooms(Slot slot) {
      Integer rooms = slot.rooms();
      return rooms == null ? Integer.MAX_VALUE : (int) Math.max(0, (long) rooms + more);
    }

    @Override
    public Problem apply(Problem problem) {
      List<Slot> slots = new ArrayList<>();
      for (Slot slot : problem.slots()) {
        slots.add(isOpen(slot) ? Grid.withRooms(slot, rooms(slot)) : slot);
      }
      return problem.withSlots(slots);
    }

    @Override
    public Message message(Problem problem) {
      return Message.of(
          more < 0 ? "whatif.rooms.fewer" : "whatif.rooms.more", "count", Math.abs(more));
    }
  }

  /**
   * Shorter or longer slots between the same beginnings and ends. Only for a grid whose slots have
   * times and are equally long, without pinned meetings. A new slot can do what all the slots can
   * that it overlaps: as many rooms as the least of them, and whoever is away in one is away.
   *
   * @param minutes of each slot, at least 1
   */
  record SlotLength(int minutes) implements Scenario {
    @Override
    public boolean fits(Problem problem) {
      return problem.pins().isEmpty()
          && TimedGrid.of(problem.slots()).filter(grid -> grid.admits(minutes)).isPresent();
    }

    @Override
    public Problem apply(Problem problem) {
      return TimedGrid.of(problem.slots()).orElseThrow().cut(minutes).of(problem);
    }

    @Override
    public Message message(Problem problem) {
      return Message.of(
          "whatif.slotLength", "minutes", minutes, "slots", apply(problem).slots().size());
    }
  }
}
