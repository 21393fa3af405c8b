package org.entremise.planning;

import java.util.BitSet;
import java.util.List;
import org.entremise.matching.Request;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The meeting of a request: the planning entity. Its slot is null while it is unscheduled. */
@PlanningEntity(difficultyComparatorClass = Difficulty.class)
class PlannedMeeting {
  private final Request request;
  private final Agenda a;
  private final Agenda b;
  private final Terms terms;

  @PlanningVariable(nullable = true, valueRangeProviderRefs = "choices")
  private @Nullable TimeSlot slot;

  /** The slot under which the agendas list the meeting; {@link AgendaUpdater} keeps it. */
  private @Nullable TimeSlot listed;

  PlannedMeeting(Request request, Agenda a, Agenda b, Terms terms) {
    this.request = request;
    this.a = a;
    this.b = b;
    this.terms = terms;
    a.add(this);
    b.add(this);
  }

  /** A copy in agendas that list what the original's agendas list. */
  PlannedMeeting copyInto(Agenda copyOfA, Agenda copyOfB) {
    PlannedMeeting copy = new PlannedMeeting(request, copyOfA, copyOfB, terms);
    copy.slot = slot;
    copy.listed = listed;
    return copy;
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
    return !terms.pins().isEmpty();
  }

  /** Whether an {@code after} pair names it, on either side. */
  boolean isOrdered() {
    return terms.ordered();
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

  @Nullable TimeSlot listed() {
    return listed;
  }

  void setListed(@Nullable TimeSlot listed) {
    this.listed = listed;
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
    return elsewhere(terms.pins());
  }

  /** Entries of the previous schedule that this one departs from. */
  int moves() {
    return elsewhere(terms.previous());
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
   * What the problem says of the request's slot beside the request itself.
   *
   * @param choices the slots that the search may choose, in chronological order
   * @param allowed the choices by their index
   * @param pins the slots to which it is pinned; more than one only if pins contradict each other
   * @param previous its slots in the schedule that people already hold
   * @param ordered whether an {@code after} pair names it
   */
  record Terms(
      List<TimeSlot> choices,
      BitSet allowed,
      List<TimeSlot> pins,
      List<TimeSlot> previous,
      boolean ordered) {}
}
