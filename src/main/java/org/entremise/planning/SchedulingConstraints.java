package org.entremise.planning;

import static org.optaplanner.core.api.score.stream.Joiners.equal;

import java.util.Objects;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/**
 * The costs of the problem format, one constraint for each of their parts. The search counts with
 * {@link RunningCosts}, which is faster; this is what it is held against.
 */
public final class SchedulingConstraints implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      seats(factory),
      rooms(factory),
      unavailable(factory),
      outsideRequestedSlots(factory),
      maxMeetings(factory),
      maxBreaks(factory),
      maxConsecutive(factory),
      after(factory),
      mandatory(factory),
      pin(factory),
      shortfall(factory),
      worst(factory),
      unserved(factory),
      unfairness(factory),
      breaks(factory),
      idleSlots(factory),
      moved(factory)
    };
  }

  // Violations

  Constraint seats(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.seatsMissing() > 0)
        .penalizeLong(CostLevels.VIOLATION, Tally::seatsMissing)
        .asConstraint("seats");
  }

  Constraint rooms(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .groupBy(PlannedMeeting::slot, ConstraintCollectors.count())
        .filter((slot, meetings) -> meetings > slot.rooms())
        .penalizeLong(CostLevels.VIOLATION, (slot, meetings) -> meetings - slot.rooms())
        .asConstraint("rooms");
  }

  Constraint unavailable(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .filter(meeting -> meeting.absences() > 0)
        .penalizeLong(CostLevels.VIOLATION, PlannedMeeting::absences)
        .asConstraint("unavailable");
  }

  Constraint outsideRequestedSlots(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .filter(PlannedMeeting::isOutsideRequestedSlots)
        .penalize(CostLevels.VIOLATION)
        .asConstraint("outside requested slots");
  }

  Constraint maxMeetings(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.meetingsBeyondMaximum() > 0)
        .penalizeLong(CostLevels.VIOLATION, Tally::meetingsBeyondMaximum)
        .asConstraint("max meetings");
  }

  Constraint maxBreaks(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.breaksBeyondMaximum() > 0)
        .penalizeLong(CostLevels.VIOLATION, Tally::breaksBeyondMaximum)
        .asConstraint("max breaks");
  }

  Constraint maxConsecutive(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.consecutiveExcess() > 0)
        .penalizeLong(CostLevels.VIOLATION, Tally::consecutiveExcess)
        .asConstraint("max consecutive");
  }

  Constraint after(ConstraintFactory factory) {
    return factory
        .forEach(Precedence.class)
        .join(ordered(factory), equal(Precedence::later, PlannedMeeting::id))
        .join(
            ordered(factory),
            equal((precedence, later) -> precedence.earlier(), PlannedMeeting::id))
        .filter((precedence, later, earlier) -> position(later) <= position(earlier))
        .penalize(CostLevels.VIOLATION)
        .asConstraint("after");
  }

  Constraint mandatory(ConstraintFactory factory) {
    return unscheduled(factory)
        .filter(PlannedMeeting::isMandatory)
        .penalize(CostLevels.VIOLATION)
        .asConstraint("mandatory");
  }

  Constraint pin(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(PlannedMeeting.class)
        .filter(meeting -> meeting.brokenPins() > 0)
        .penalizeLong(CostLevels.VIOLATION, PlannedMeeting::brokenPins)
        .asConstraint("pin");
  }

  // Shortfall

  Constraint shortfall(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.meetingsBelowGuarantee() > 0)
        .penalizeLong(CostLevels.SHORTFALL, Tally::meetingsBelowGuarantee)
        .asConstraint("shortfall");
  }

  // Worst

  Constraint worst(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.missing() > 0)
        .penalizeLong(CostLevels.WORST, Tally::worst)
        .asConstraint("worst");
  }

  // Unserved

  Constraint unserved(ConstraintFactory factory) {
    return unscheduled(factory)
        .penalizeLong(CostLevels.UNSERVED, PlannedMeeting::weight)
        .asConstraint("unserved");
  }

  // Comfort

  Constraint unfairness(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.unscheduled() > 0)
        .penalizeConfigurableLong(tally -> (long) tally.unscheduled() * tally.unscheduled())
        .asConstraint(ComfortConfiguration.UNFAIRNESS);
  }

  Constraint breaks(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.breaks() > 0)
        .penalizeConfigurableLong(Tally::breaks)
        .asConstraint(ComfortConfiguration.BREAKS);
  }

  Constraint idleSlots(ConstraintFactory factory) {
    return tallies(factory)
        .filter(tally -> tally.idleSlots() > 0)
        .penalizeConfigurableLong(Tally::idleSlots)
        .asConstraint(ComfortConfiguration.IDLE_SLOTS);
  }

  Constraint moved(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(PlannedMeeting.class)
        .filter(meeting -> meeting.moves() > 0)
        .penalizeConfigurableLong(PlannedMeeting::moves)
        .asConstraint(ComfortConfiguration.MOVED);
  }

  private static UniConstraintStream<Tally> tallies(ConstraintFactory factory) {
    return factory.forEach(Agenda.class).map(Tally::new);
  }

  private static UniConstraintStream<PlannedMeeting> unscheduled(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(PlannedMeeting.class)
        .filter(meeting -> !meeting.isScheduled());
  }

  private static UniConstraintStream<PlannedMeeting> ordered(ConstraintFactory factory) {
    return factory.forEach(PlannedMeeting.class).filter(PlannedMeeting::isOrdered);
  }

  private static int position(PlannedMeeting scheduled) {
    return Objects.requireNonNull(scheduled.slot()).index();
  }
}
