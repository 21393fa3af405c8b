package org.entremise.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.stream.Stream;
import org.entremise.matching.Request;
import org.jspecify.annotations.Nullable;

/** A request and its slot: the planning entity. */
@PlanningEntity
public class Appointment {
  @PlanningId private int number;
  private Request request;
  private Guest a;
  private Guest b;
  private List<Period> choices;

  /** Slots of the schedule that people hold already. */
  private List<Period> previous;

  /** Its pins; more than one only if they contradict each other. */
  private List<Period> pins;

  @PlanningVariable(allowsUnassigned = true)
  private @Nullable Period period;

  /** For the solver's cloning. */
  @SuppressWarnings("NullAway.Init")
  public Appointment() {}

  Appointment(
      int number,
      Request request,
      Guest a,
      Guest b,
      List<Period> choices,
      List<Period> start,
      List<Period> pins,
      List<Period> previous) {
    this.number = number;
    this.request = request;
    this.a = a;
    this.b = b;
    // What is pinned where it cannot be stays there; the solver insists that it could be there.
    this.choices = Stream.concat(choices.stream(), pins.stream()).distinct().toList();
    this.pins = pins;
    this.previous = previous;
    this.period = Stream.concat(pins.stream(), start.stream()).findFirst().orElse(null);
  }

  int number() {
    return number;
  }

  Request request() {
    return request;
  }

  Guest a() {
    return a;
  }

  Guest b() {
    return b;
  }

  @Nullable Period period() {
    return period;
  }

  @ValueRangeProvider
  public List<Period> getChoices() {
    return choices;
  }

  boolean isUnassigned() {
    return period == null;
  }

  @PlanningPin
  public boolean isPinned() {
    return !pins.isEmpty();
  }

  /** A pin may lie where the choices do not. */
  int faults() {
    if (period == null) {
      return 0;
    }
    boolean outside = request.slots() != null && !request.slots().contains(period.id());
    return (outside ? 1 : 0) + (a.isAway(period) ? 1 : 0) + (b.isAway(period) ? 1 : 0);
  }

  int brokenPins() {
    return elsewhere(pins);
  }

  int moves() {
    return elsewhere(previous);
  }

  private int elsewhere(List<Period> expected) {
    return (int) expected.stream().filter(one -> !one.equals(period)).count();
  }
}
