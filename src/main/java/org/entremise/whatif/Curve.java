package org.entremise.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What stays unserved along one measure of the event.
 *
 * @param points with ascending x, the event as it is among them
 */
public record Curve(Axis axis, List<Point> points) {
  /**
   * One event.
   *
   * @param x what the axis counts
   * @param scenario null: the event as it is
   */
  public record Point(long x, @Nullable Scenario scenario, Outcome outcome) {}

  /** What is counted from left to right. */
  public enum Axis {
    /** How many slots the grid has; from two fewer than now to four more. */
    SLOTS(Scenario.Slots.class),
    /** Rooms of the slot with the most; from two fewer than now to four more. */
    ROOMS(Scenario.Rooms.class),
    /** Minutes of a slot; from ten shorter than now to ten longer, in steps of five. */
    SLOT_LENGTH(Scenario.SlotLength.class);

    private static final int MINUTES = 5;

    private final Class<? extends Scenario> kind;

    Axis(Class<? extends Scenario> kind) {
      this.kind = kind;
    }

    /**
     * What to ask of an event for the curve along this axis, the nearest to the event as it is
     * first; empty where it says nothing of it.
     */
    public List<Scenario> scenarios(Problem problem) {
      List<Scenario> asked = new ArrayList<>();
      if (this == SLOT_LENGTH) {
        long now = minutes(problem);
        IntStream.of(-1, 1, -2, 2)
            .filter(steps -> now + (long) steps * MINUTES > 0)
            .forEach(steps -> asked.add(new Scenario.SlotLength((int) now + steps * MINUTES)));
      } else {
        IntStream.of(1, 2, -1, -2, 3, 4).forEach(more -> asked.add(scenario(more)));
      }
      asked.removeIf(scenario -> !scenario.fits(problem));
      return asked;
    }

    private Scenario scenario(int more) {
      return this == SLOTS ? new Scenario.Slots(more) : new Scenario.Rooms(more);
    }

    private long x(Problem problem) {
      return switch (this) {
        case SLOTS -> problem.slots().size();
        case ROOMS ->
            problem.slots().stream()
                .map(Slot::rooms)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
        case SLOT_LENGTH -> minutes(problem);
      };
    }

    private static long minutes(Problem problem) {
      return TimedGrid.of(problem.slots()).map(grid -> grid.length().toMinutes()).orElse(0L);
    }
  }

  public Curve {
    points = List.copyOf(points);
  }

  /** The curve through what was answered; without points where nothing of the kind was. */
  public static Curve of(WhatIf whatIf, Axis axis) {
    List<Point> points = new ArrayList<>();
    for (WhatIf.Answer answer : whatIf.answers()) {
      if (axis.kind.isInstance(answer.scenario())) {
        long x = axis.x(answer.scenario().apply(whatIf.problem()));
        points.add(new Point(x, answer.scenario(), answer.outcome()));
      }
    }
    if (!points.isEmpty()) {
      points.add(new Point(axis.x(whatIf.problem()), null, whatIf.now()));
    }
    points.sort(Comparator.comparingLong(Point::x));
    return new Curve(axis, points);
  }
}
