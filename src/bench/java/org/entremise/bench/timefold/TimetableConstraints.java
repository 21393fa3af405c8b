package org.entremise.bench.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConsecutiveSequences;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.common.Sequence;
import ai.timefold.solver.core.api.score.stream.common.SequenceChain;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.Objects;
import org.entremise.matching.ComfortWeights;

/** The costs of the problem format by Timefold's own building blocks. */
public final class TimetableConstraints implements ConstraintProvider {
  private static final BendableLongScore VIOLATION = BendableLongScore.ofHard(1, 3, 0, 1);
  private static final BendableLongScore SHORTFALL = BendableLongScore.ofSoft(1, 3, 0, 1);
  private static final BendableLongScore UNSERVED = BendableLongScore.ofSoft(1, 3, 1, 1);
  private static final BendableLongScore COMFORT = BendableLongScore.ofSoft(1, 3, 2, 1);

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      seats(factory),
      rooms(factory),
      wrongSlot(factory),
      maxMeetings(factory),
      maxBreaks(factory),
      maxConsecutive(factory),
      after(factory),
      mandatory(factory),
      pin(factory),
      shortfall(factory),
      unserved(factory),
      unfairness(factory),
      gaps(factory),
      moved(factory)
    };
  }

  private static Constraint seats(ConstraintFactory factory) {
    return attendance(factory)
        .groupBy((guest, period) -> guest, (guest, period) -> period, countBi())
        .filter((guest, period, meetings) -> meetings > guest.seats())
        .penalizeLong(VIOLATION, (guest, period, meetings) -> meetings - guest.seats())
        .asConstraint("seats");
  }

  private static Constraint rooms(ConstraintFactory factory) {
    return factory
        .forEach(Appointment.class)
        .groupBy(Appointment::period, count())
        .filter((period, meetings) -> meetings > Objects.requireNonNull(period).rooms())
        .penalizeLong(
            VIOLATION, (period, meetings) -> meetings - Objects.requireNonNull(period).rooms())
        .asConstraint("rooms");
  }

  private static Constraint wrongSlot(ConstraintFactory factory) {
    return factory
        .forEach(Appointment.class)
        .filter(Appointment::isPinned)
        .penalizeLong(VIOLATION, Appointment::faults)
        .asConstraint("unavailable, or outside requested slots");
  }

  private static Constraint maxMeetings(ConstraintFactory factory) {
    return held(factory)
        .filter((guest, held) -> held > guest.maxMeetings())
        .penalizeLong(VIOLATION, (guest, held) -> held - guest.maxMeetings())
        .asConstraint("max meetings");
  }

  private static Constraint maxBreaks(ConstraintFactory factory) {
    return days(factory)
        .filter((guest, block, day) -> guest.limitsBreaks())
        .groupBy((guest, block, day) -> guest, sum((guest, block, day) -> day.getBreaks().size()))
        .filter((guest, breaks) -> breaks > guest.maxBreaks())
        .penalizeLong(VIOLATION, (guest, breaks) -> breaks - guest.maxBreaks())
        .asConstraint("max breaks");
  }

  private static Constraint maxConsecutive(ConstraintFactory factory) {
    return days(factory)
        .filter((guest, block, day) -> guest.limitsRuns())
        .penalizeLong(
            VIOLATION,
            (guest, block, day) ->
                day.getConsecutiveSequences().stream()
                    .mapToLong(run -> Math.max(0, length(run) - guest.maxConsecutive()))
                    .sum())
        .asConstraint("max consecutive");
  }

  private static Constraint after(ConstraintFactory factory) {
    return factory
        .forEach(Timetable.Order.class)
        .join(Appointment.class, equal(Timetable.Order::earlier, Appointment::number))
        .join(Appointment.class, equal((order, earlier) -> order.later(), Appointment::number))
        .filter((order, earlier, later) -> index(earlier) >= index(later))
        .penalizeLong(VIOLATION, (order, earlier, later) -> 1)
        .asConstraint("after");
  }

  private static Constraint mandatory(ConstraintFactory factory) {
    return unassigned(factory)
        .filter(one -> one.request().mandatory())
        .penalizeLong(VIOLATION, one -> 1)
        .asConstraint("mandatory");
  }

  private static Constraint pin(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Appointment.class)
        .filter(Appointment::isPinned)
        .penalizeLong(VIOLATION, Appointment::brokenPins)
        .asConstraint("pin");
  }

  private static Constraint shortfall(ConstraintFactory factory) {
    return held(factory)
        .complement(Guest.class, guest -> 0)
        .filter((guest, held) -> held < guest.minMeetings())
        .penalizeLong(SHORTFALL, (guest, held) -> guest.minMeetings() - held)
        .asConstraint("shortfall");
  }

  private static Constraint unserved(ConstraintFactory factory) {
    return unassigned(factory)
        .penalizeLong(UNSERVED, one -> one.request().weight())
        .asConstraint("unserved");
  }

  private static Constraint unfairness(ConstraintFactory factory) {
    return unassigned(factory)
        .map(Appointment::a)
        .concat(unassigned(factory).map(Appointment::b))
        .groupBy(guest -> guest, count())
        .join(ComfortWeights.class)
        .penalizeLong(
            COMFORT, (guest, missing, comfort) -> (long) comfort.unfairness() * missing * missing)
        .asConstraint("unfairness");
  }

  private static Constraint gaps(ConstraintFactory factory) {
    return days(factory)
        .filter((guest, block, day) -> !day.getBreaks().isEmpty())
        .join(ComfortWeights.class)
        .penalizeLong(
            COMFORT,
            (guest, block, day, comfort) ->
                (long) comfort.breaks() * day.getBreaks().size()
                    + (long) comfort.idleSlots() * idleSlots(day))
        .asConstraint("breaks and idle slots");
  }

  private static Constraint moved(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Appointment.class)
        .filter(one -> one.moves() > 0)
        .join(ComfortWeights.class)
        .penalizeLong(COMFORT, (one, comfort) -> (long) comfort.moved() * one.moves())
        .asConstraint("moved");
  }

  /** The run's own count walks through it. */
  private static int length(Sequence<Period, Integer> run) {
    return run.getLastItem().index() - run.getFirstItem().index() + 1;
  }

  private static long idleSlots(SequenceChain<Period, Integer> day) {
    return day.getBreaks().stream()
        .mapToLong(
            gap -> gap.getNextSequenceStart().index() - gap.getPreviousSequenceEnd().index() - 1)
        .sum();
  }

  /** Who meets when: both participants of each meeting. */
  private static BiConstraintStream<Guest, Period> attendance(ConstraintFactory factory) {
    return factory
        .forEach(Appointment.class)
        .map(Appointment::a, TimetableConstraints::assigned)
        .concat(
            factory.forEach(Appointment.class).map(Appointment::b, TimetableConstraints::assigned));
  }

  private static BiConstraintStream<Guest, Integer> held(ConstraintFactory factory) {
    return attendance(factory).groupBy((guest, period) -> guest, countBi());
  }

  /** Each participant's busy slots in a block, as runs with breaks between them. */
  private static TriConstraintStream<Guest, Integer, SequenceChain<Period, Integer>> days(
      ConstraintFactory factory) {
    return attendance(factory)
        .groupBy(
            (guest, period) -> guest,
            (guest, period) -> period.block(),
            toConsecutiveSequences((guest, period) -> period, Period::index));
  }

  private static UniConstraintStream<Appointment> unassigned(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(Appointment.class).filter(Appointment::isUnassigned);
  }

  private static int index(Appointment one) {
    return assigned(one).index();
  }

  private static Period assigned(Appointment one) {
    return Objects.requireNonNull(one.period());
  }
}
