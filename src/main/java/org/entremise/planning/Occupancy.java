package org.entremise.planning;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PiggybackShadowVariable;

/** How many meetings one slot holds: a shadow of the meetings' slots, kept with the agendas. */
@PlanningEntity
class Occupancy {
  private final int rooms;

  @PiggybackShadowVariable(shadowEntityClass = Agenda.class, shadowVariableName = "load")
  private Integer held = 0;

  /**
   * @param rooms null: no limit
   */
  Occupancy(@Nullable Integer rooms) {
    this.rooms = rooms == null ? Integer.MAX_VALUE : rooms;
  }

  Occupancy copy() {
    Occupancy copy = new Occupancy(rooms);
    copy.held = held;
    return copy;
  }

  void take() {
    held++;
  }

  void free() {
    held--;
  }

  int roomsLeft() {
    return rooms - held;
  }

  int roomsMissing() {
    return Math.max(0, held - rooms);
  }
}
