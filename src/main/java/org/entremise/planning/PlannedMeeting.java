package org.entremise.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.entremise.matching.Request;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The meeting of a request: the planning entity. Its slot is null while it is unscheduled. */
@PlanningEntity
class PlannedMeeting {
  /** The name of the planning variable. */
  static final String SLOT = "slot";

  private final int index;
  private final Request request;
  private final Agenda a;
  private final Agenda b;
  private final Terms terms;
  private final boolean pinned;

  /** Whether it stands in the previous schedule. */
  private final boolean held;

  @PlanningVariable(nullable = true, valueRangeProviderRefs = "choices")
  private @Nullable TimeSlot slot;

  /** By {@code after} pair: the meeting that must come before this one, or after it. */
  private final List<PlannedMeeting> earlier = new ArrayList<>(0);

  private final List<PlannedMeeting> later = new ArrayList<>(0);

  /**
   * @param index position among the requests, from 0
   */
  PlannedMeeting(int index, Request request, Agenda a, Agenda b, Terms terms) {
    this.index = index;
    this.request = request;
    this.a = a;
    this.b = b;
    this.terms = terms;
    this.pinned = !terms.pins().isEmpty();
    this.held = !terms.previous().isEmpty();
    a.add(this);
    b.add(this);
  }

  /** Orders two meetings by an {@code after} pair. */
  static void order(PlannedMeeting earlier, PlannedMeeting later) {
    earlier.later.add(later);
    later.earlier.add(earlier);
  }

  int index() {
    return index;
  }

  String id() {
    return request.id();
  }

  int weight() {
    return request.weight();
  }

  boolean isMandatory() {
    return request.mandatory();
  }

  Agenda a() {
    return a;
  }

  Agenda b() {
    return b;
  }

  /** The slots that the search may choose; a pin may stand outside them. */
  @ValueRangeProvider(id = "choices")
  List<TimeSlot> choices() {
    return terms.choices();
  }

  boolean allows(TimeSlot slot) {
    return terms.allowed().get(slot.index());
  }

  @PlanningPin
  boolean isPinned() {
    return pinned;
  }

  /** Whether an {@code after} pair names it, on either side. */
  boolean isOrdered() {
    return terms.ordered();
  }

  /** Whether both participants can take one more meeting in the slot. */
  boolean hasSeats(TimeSlot slot) {
    return a.load(slot) < a.seats() && b.load(slot) < b.seats();
  }

  boolean isScheduled() {
    return slot != null;
  }

  @Nullable TimeSlot slot() {
    return slot;
  }

  void setSlot(@Nullable TimeSlot slot) {
    this.slot = slot;
  }

  /** Rules that its slot breaks, whatever else is scheduled; or that its having none breaks. */
  int violations() {
    if (slot == null) {
      return (isMandatory() ? 1 : 0) + brokenPins();
    }
    int misplaced = allows(slot) ? 0 : absences() + (isOutsideRequestedSlots() ? 1 : 0);
    return misplaced + brokenPins();
  }

  /** {@code after} pairs of the meeting that are not in order. */
  int wrongOrders() {
    if (slot == null) {
      return 0;
    }
    int wrong = 0;
    for (PlannedMeeting other : earlier) {
      wrong += other.slot != null && slot.index() <= other.slot.index() ? 1 : 0;
    }
    for (PlannedMeeting other : later) {
      wrong += other.slot != null && other.slot.index() <= slot.index() ? 1 : 0;
    }
    return wrong;
  }

  /** How many of its participants cannot meet in its slot: 0, 1 or 2. */
  int absences() {
    return slot == null ? 0 : (a.isAway(slot) ? 1 : 0) + (b.isAway(slot) ? 1 : 0);
  }

  boolean isOutsideRequestedSlots() {
    return slot != null && request.slots() != null && !request.slots().contains(slot.id());
  }

  /** Pins that do not hold: none, unless two pins of one request disagree. */
  int brokenPins() {
    return pinned ? elsewhere(terms.pins()) : 0;
  }

  /** Entries of the previous schedule that this one departs from. */
  int moves() {
    return held ? elsewhere(terms.previous()) : 0;
  }

  private int elsewhere(List<TimeSlot> expected) {
    int count = 0;
    for (TimeSlot one : expected) {
      count += one == slot ? 0 : 1;
    }
    return count;
  }

  @Override
  public String toString() {
    return id();
  }

  /**
   * What the problem says of the request beside the request itself.
   *
   * @param a the number of one participant, from 0
   * @param b the number of the other
   * @param choices the slots that the search may choose, in chronological order
   * @param allowed the choices by their index
   * @param pins the slots to which it is pinned; more than one only if pins contradict each other
   * @param previous its slots in the schedule that people already hold
   * @param ordered whether an {@code after} pair names it
   */
  record Terms(
      int a,
      int b,
      List<TimeSlot> choices,
      BitSet allowed,
      List<TimeSlot> pins,
      List<TimeSlot> previous,
      boolean ordered) {}
}
