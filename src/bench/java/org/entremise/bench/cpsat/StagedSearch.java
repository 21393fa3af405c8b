package org.entremise.bench.cpsat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entremise.bench.contest.Effort;
import org.entremise.matching.Meeting;

/** One search after the other on the same model, each going on from what the one before found. */
final class StagedSearch {
  private static final double LEAST_SECONDS = 0.01;

  private final MeetingModel model;
  private final Effort effort;
  private final long deadline;
  private final Consumer<List<Meeting>> found;

  /**
   * @param deadline by {@link System#nanoTime()}
   */
  StagedSearch(MeetingModel model, Effort effort, long deadline, Consumer<List<Meeting>> found) {
    this.model = model;
    this.effort = effort;
    this.deadline = deadline;
    this.found = found;
  }

  /**
   * Minimises an expression.
   *
   * @param share of the time that is left which it may take
   */
  Stage minimise(LinearExpr costs, double share) {
    CpSolver solver = new CpSolver();
    double left = (deadline - System.nanoTime()) / 1e9;
    solver
        .getParameters()
        .setMaxTimeInSeconds(Math.max(LEAST_SECONDS, left * share))
        .setNumWorkers(effort.threads())
        .setRandomSeed((int) effort.seed());
    model.cp.clearObjective();
    model.cp.minimize(costs);
    CpSolverStatus status =
        solver.solve(
            model.cp,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                found.accept(meetings(this::booleanValue));
              }
            });
    if (status == CpSolverStatus.MODEL_INVALID) {
      throw new IllegalStateException("CP-SAT refuses the model: " + model.cp.validate());
    }
    Stage stage = Stage.of(status, solver);
    if (stage.hasSchedule()) {
      found.accept(meetings(solver::booleanValue));
      hint(solver);
    }
    return stage;
  }

  /** Lets nothing be worse than what a stage has reached. */
  void keep(LinearExpr costs, Stage reached) {
    model.cp.addLessOrEqual(costs, reached.value());
  }

  private void hint(CpSolver solver) {
    List<Long> values = solver.response().getSolutionList();
    model.cp.clearHints();
    var hint = model.cp.getBuilder().getSolutionHintBuilder();
    for (int variable = 0; variable < values.size(); variable++) {
      hint.addVars(variable).addValues(values.get(variable));
    }
  }

  private List<Meeting> meetings(Predicate<Literal> holds) {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < model.in.size(); i++) {
      String request = model.problem.request(i).id();
      model.in.get(i).entrySet().stream()
          .filter(slot -> holds.test(slot.getValue()))
          .findFirst()
          .map(slot -> model.problem.problem().slots().get(slot.getKey()).id())
          .ifPresent(slot -> meetings.add(new Meeting(request, slot)));
    }
    return meetings;
  }
}
