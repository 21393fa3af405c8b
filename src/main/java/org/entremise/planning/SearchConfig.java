package org.entremise.planning;

import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicType;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** What OptaPlanner is told: the model, how the first schedule is made, how it is improved. */
final class SearchConfig {
  private static final int LATENESS = 400;

  private SearchConfig() {}

  /** Enough to calculate scores; no phases. */
  static SolverConfig scoring(EnvironmentMode mode) {
    return new SolverConfig()
        .withSolutionClass(Plan.class)
        .withEntityClasses(PlannedMeeting.class, Agenda.class, Occupancy.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig()
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
                .withConstraintProviderClass(SchedulingConstraints.class))
        .withEnvironmentMode(mode);
  }

  /** Places the unscheduled meetings one after the other, the hardest first. */
  static SolverConfig firstSchedule(EnvironmentMode mode, long seed) {
    return scoring(mode)
        .withRandomSeed(seed)
        .withPhases(
            new ConstructionHeuristicPhaseConfig()
                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING));
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
    return scoring(mode).withRandomSeed(seed).withPhases(phase);
  }
}
