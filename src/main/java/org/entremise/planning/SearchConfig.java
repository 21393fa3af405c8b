package org.entremise.planning;

import org.jspecify.annotations.Nullable;
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

  static SolverConfig lab(
      EnvironmentMode mode,
      long seed,
      TerminationConfig end,
      @Nullable Integer la,
      @Nullable String sa) {
    LocalSearchAcceptorConfig acc = new LocalSearchAcceptorConfig();
    if (la != null) acc.setLateAcceptanceSize(la);
    if (sa != null) acc.setSimulatedAnnealingStartingTemperature(sa);
    LocalSearchPhaseConfig phase =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(SearchMoves.class))
            .withAcceptorConfig(acc)
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    phase.setTerminationConfig(end);
    return scoring(mode).withRandomSeed(seed).withPhases(phase);
  }
}
