package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Verifier;
import org.entremise.matching.Violation.OverRooms;
import org.entremise.matching.Violation.OverSeats;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.impl.heuristic.move.Move;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.score.director.InnerScoreDirectorFactory;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** What holds after moves that the search picks, some of them undone, on any problem. */
class SearchMovesProperties {
  private static final InnerScoreDirectorFactory<Plan, BendableLongScore> DIRECTORS =
      ((DefaultSolverFactory<Plan>)
              SolverFactory.<Plan>create(
                  SearchConfig.firstSchedule(EnvironmentMode.REPRODUCIBLE, 0)))
          .getScoreDirectorFactory();

  @Property(tries = 300)
  void runningCosts_areThoseOfTheDefinitionAndOfTheVerifier(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);
    Random random = new Random(seed);
    try (InnerScoreDirector<Plan, BendableLongScore> director = DIRECTORS.buildScoreDirector()) {
      director.setWorkingSolution(
          PlanBuilder.plan(problem, RandomProblems.meetings(problem, seed)));
      for (int round = 0; round < 5; round++) {
        move(director, random, 12);

        Plan plan = director.getWorkingSolution();
        assertThat(CostLevels.costs(director.calculateScore()))
            .isEqualTo(DefinedCosts.of(plan))
            .isEqualTo(Verifier.verify(problem, plan.schedule()).costs())
            .isEqualTo(costsAnew(problem, plan));
      }
    }
  }

  private static Object costsAnew(Problem problem, Plan plan) {
    try (InnerScoreDirector<Plan, BendableLongScore> other = DIRECTORS.buildScoreDirector()) {
      other.setWorkingSolution(PlanBuilder.plan(problem, plan.schedule()));
      return CostLevels.costs(other.calculateScore());
    }
  }

  @Property(tries = 200)
  void moves_giveNobodyMoreThanSeats_andNoSlotMoreThanRooms(@ForAll long seed) {
    Problem problem = EventGenerator.event(new EventSize(6, 8, 30, 6), seed);
    Random random = new Random(seed);
    try (InnerScoreDirector<Plan, BendableLongScore> director = DIRECTORS.buildScoreDirector()) {
      director.setWorkingSolution(PlanBuilder.plan(problem, List.of()));
      new FirstSchedule().changeWorkingSolution(director);
      move(director, random, 200);

      assertThat(Verifier.verify(problem, director.getWorkingSolution().schedule()).violations())
          .noneMatch(violation -> violation instanceof OverSeats)
          .noneMatch(violation -> violation instanceof OverRooms);
    }
  }

  private static void move(
      InnerScoreDirector<Plan, BendableLongScore> director, Random random, int count) {
    Iterator<Reassignment> moves = new SearchMoves().createRandomMoveIterator(director, random);
    for (int i = 0; i < count && moves.hasNext(); i++) {
      Move<Plan> undo = moves.next().doMove(director);
      if (random.nextBoolean()) {
        director.calculateScore();
      }
      if (random.nextInt(3) == 0) {
        undo.doMoveOnly(director);
      }
    }
  }
}
