package org.entremise.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** A slot of the problem as a planning value. Two are the same only if they are the same object. */
final class TimeSlot {
  private final String id;
  private final int index;
  private final int block;
  private final int rooms;

  /**
   * @param index position in chronological order, from 0
   * @param block number of its block, from 0
   * @param rooms null: no limit
   */
  private TimeSlot(String id, int index, int block, @Nullable Integer rooms) {
    this.id = id;
    this.index = index;
    this.block = block;
    this.rooms = rooms == null ? Integer.MAX_VALUE : rooms;
  }

  /** All slots of a problem, in their order. */
  static List<TimeSlot> grid(List<Slot> slots) {
    List<TimeSlot> grid = new ArrayList<>();
    @Nullable String name = null;
    int block = -1;
    for (Slot slot : slots) {
      if (block < 0 || !Objects.equals(name, slot.block())) {
        block++;
        name = slot.block();
      }
      grid.add(new TimeSlot(slot.id(), grid.size(), block, slot.rooms()));
    }
    return List.copyOf(grid);
  }

  String id() {
    return id;
  }

  int index() {
    return index;
  }

  int block() {
    return block;
  }

  /** How many meetings it can hold. */
  int rooms() {
    return rooms;
  }

  @Override
  public String toString() {
    return id;
  }
}
