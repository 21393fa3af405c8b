package org.entremise.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.entremise.matching.Costs;
import org.entremise.matching.Enumeration;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Slot;

/** What is told of small problems, held against every schedule of the changed problem. */
class WhatIfProperties {
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2027-03-09T09:00+01:00");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final long FEW_SCHEDULES = 3_000;
  private static final long MOST_SCHEDULES = 30_000;

  @Property(tries = 100, maxDiscardRatio = 50, seed = "1")
  void whatIsToldAsProven_isTheOptimumOfTheChangedProblem(@ForAll long seed) {
    WhatIf whatIf = asked(small(seed)).found();

    assertThat(whatIf.answers()).isNotEmpty();
    for (WhatIf.Answer answer : whatIf.answers()) {
      Outcome outcome = answer.outcome();
      Problem changed = changed(whatIf, answer.scenario());
      if (Enumeration.schedules(changed) <= MOST_SCHEDULES) {
        Costs optimum = Enumeration.optimum(changed);
        Statistics.collect(answer.scenario().getClass().getSimpleName(), outcome.isProven());
        assertThat(outcome.bound()).isLessThanOrEqualTo(optimum);
        assertThat(outcome.costs()).isGreaterThanOrEqualTo(optimum);
        if (outcome.isProven()) {
          assertThat(outcome.costs()).isEqualTo(optimum);
        }
      }
    }
  }

  @Property(tries = 120, maxDiscardRatio = 50, seed = "2")
  void singleChanges_gainWhatIsTold_andExcludedOnesGainNothing(@ForAll long seed) {
    WhatIfSearch search = asked(small(seed));
    WhatIf asked = search.found();
    Costs now = Enumeration.optimum(Solved.withoutComfort(asked.problem()));
    SingleChanges singles = search.singles();
    Assume.that(!singles.promising().isEmpty());

    search.ask(singles.toTry(0, Gain.NONE), LONG);
    WhatIf whatIf = search.found();

    Statistics.collect(whatIf.best().map(b -> b.scenario().getClass().getSimpleName()).orElse("-"));
    for (WhatIf.Answer told : whatIf.singles()) {
      Problem changed = changed(whatIf, told.scenario());
      if (Enumeration.schedules(changed) <= MOST_SCHEDULES) {
        Gain gain = Gain.between(now, Enumeration.optimum(changed));
        assertThat(gain).isGreaterThan(Gain.NONE);
        assertThat(gain).isGreaterThanOrEqualTo(told.outcome().atLeast(whatIf.now()));
        assertThat(gain).isLessThanOrEqualTo(told.outcome().atMost(whatIf.now()));
      }
    }
    for (Scenario.Change excluded : singles.excluded()) {
      Problem changed = changed(asked, excluded);
      Costs optimum = Enumeration.optimum(changed);
      assertThat(optimum).isGreaterThanOrEqualTo(asked.now().bound());
      if (asked.now().isProven()) {
        assertThat(optimum).isEqualTo(now);
      }
    }
  }

  @Property(tries = 40, seed = "3")
  void moreSlotsOrRooms_areNeverToldAsWorse(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    WhatIf whatIf = asked(problem).found();

    for (Curve.Axis axis : new Curve.Axis[] {Curve.Axis.SLOTS, Curve.Axis.ROOMS}) {
      List<Curve.Point> points = Curve.of(whatIf, axis).points();
      for (int i = 1; i < points.size(); i++) {
        Outcome fewer = points.get(i - 1).outcome();
        Outcome more = points.get(i).outcome();
        assertThat(more.costs()).isLessThanOrEqualTo(fewer.costs());
      }
    }
  }

  private static Problem small(long seed) {
    Problem problem = RandomProblems.problem(seed);
    Assume.that(Enumeration.schedules(problem) <= FEW_SCHEDULES);
    return seed % 2 == 0 ? problem : timed(problem);
  }

  /** On a grid that can be cut anew: twenty minutes a slot, nothing pinned. */
  private static Problem timed(Problem p) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : p.slots()) {
      OffsetDateTime start = MORNING.plusMinutes(20L * slots.size());
      slots.add(new Slot(slot.id(), slot.rooms(), slot.block(), start, start.plusMinutes(20)));
    }
    return p.withSlots(slots).withPins(List.of());
  }

  private static Problem changed(WhatIf whatIf, Scenario scenario) {
    return Solved.withoutComfort(scenario.apply(whatIf.problem()));
  }

  private static WhatIfSearch asked(Problem problem) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Curve.Axis axis : Curve.Axis.values()) {
      scenarios.addAll(axis.scenarios(problem));
    }
    WhatIfSearch search = new WhatIfSearch(problem, Searches.SHORT, (answered, asked) -> {});
    search.solveNow(LONG, 1);
    search.ask(scenarios, LONG);
    return search;
  }
}
