package org.entremise.planning;

import java.util.List;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** What OptaPlanner is told: the model, how the first schedule is made, how it is improved. */
final class SearchConfig {
  private static final int LATENESS = 400;

  private SearchConfig() {}

  /** The definition of the costs; no phases. */
  static SolverConfig definition() {
    return model().withScoreDirectorFactory(streams());
  }

  private static SolverConfig model() {
    return new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(PlannedMeeting.class);
  }

  private static ScoreDirectorFactoryConfig streams() {
    return new ScoreDirectorFactoryConfig()
        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
        .withConstraintProviderClass(SchedulingConstraints.class);
  }

  /** Where the mode asserts, OptaPlanner holds the running costs against their definition. */
  private static SolverConfig search(EnvironmentMode mode, long seed) {
    ScoreDirectorFactoryConfig scores =
        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningCosts.class);
    if (mode.isAsserted()) {
      scores.setAssertionScoreDirectorFactory(streams());
    }
    return model().withScoreDirectorFactory(scores).withEnvironmentMode(mode).withRandomSeed(seed);
  }

  /** Places the unscheduled meetings one after the other, the hardest first. */
  static SolverConfig firstSchedule(EnvironmentMode mode, long seed) {
    return search(mode, seed)
        .withPhases(
            new CustomPhaseConfig().withCustomPhaseCommandClassList(List.of(FirstSchedule.class)));
  }

  /**
   * Simulated annealing: a worse schedule is taken with a chance that falls with time and with what
   * it costs more.
   *
   * @param temperature of each cost, the increase that at first is taken with a chance of 1/e; a
   *     cost with temperature 0 may not increase
   */
  static SolverConfig annealing(
      EnvironmentMode mode, long seed, BendableLongScore temperature, TerminationConfig end) {
    return localSearch(
        mode,
        seed,
        new LocalSearchAcceptorConfig()
            .withSimulatedAnnealingStartingTemperature(temperature.toString()),
        end);
  }

  /** Late acceptance: a schedule is taken if it is no worse than the one some steps ago. */
  static SolverConfig lateAcceptance(EnvironmentMode mode, long seed, TerminationConfig end) {
    return localSearch(
        mode, seed, new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATENESS), end);
  }

  private static SolverConfig localSearch(
      EnvironmentMode mode, long seed, LocalSearchAcceptorConfig acceptor, TerminationConfig end) {
    LocalSearchPhaseConfig phase =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(SearchMoves.class))
            .withAcceptorConfig(acceptor)
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    phase.setTerminationConfig(end);
    return search(mode, seed).withPhases(phase);
  }
}
